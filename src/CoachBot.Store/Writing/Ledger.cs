using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>Everything that writes, on the one connection that writes. Used by the writer's thread alone.</summary>
internal sealed class Ledger : IDisposable
{
    readonly SqliteConnection _connection;
    readonly Lease _lease;
    readonly BriefKeys _briefKeys;
    readonly People _people;
    readonly Resealer _resealer;
    readonly Linker _linker;
    readonly TurnWriter _turns;
    readonly MarkWriter _marks;
    readonly NoteWriter _notes;
    readonly Statement _begin;
    readonly Statement _commit;
    readonly List<(long Owner, BriefPurpose Purpose)> _spentKeys = [];
    bool _isSaltInLog;

    public Ledger(SqliteConnection connection, Lease lease, BriefKeys briefKeys, People people)
    {
        (_connection, _lease, _briefKeys, _people) = (connection, lease, briefKeys, people);
        Eraser = new Eraser(connection);
        _resealer = new Resealer(connection);
        _linker = new Linker(connection, Eraser);
        _turns = new TurnWriter(connection, _resealer, Eraser, _linker);
        _marks = new MarkWriter(connection);
        _notes = new NoteWriter(connection, people.Installation);
        _begin = new Statement(connection, "BEGIN IMMEDIATE");
        _commit = new Statement(connection, "COMMIT");
    }

    public Eraser Eraser { get; }

    public BriefKeys BriefKeys => _briefKeys;

    /// <summary>All of the group in one transaction; every turn has its outcome then.</summary>
    /// <returns>False when a turn was stale after it had written: nothing of the group happened.</returns>
    public bool TryCommit(IReadOnlyList<SealedTurn> turns, Company company)
    {
        // Before the first row that needs them; a key too many is an orphan, and swept.
        _briefKeys.Put(BriefKeysOf(turns));
        var isRekeying = false;
        var spentKeys = new List<(long, BriefPurpose)>();
        Begin();
        foreach (var turn in turns)
        {
            turn.Outcome = _turns.Write(turn);
            if (turn.Outcome == CommitOutcome.Stale)
            {
                RollBack();
                return false;
            }

            isRekeying |= turn.IsRekeying;
        }

        _marks.Write(company.Marks, spentKeys);
        _notes.Write(company);
        _lease.Renew();
        if (isRekeying) _people.Rekey(() => Finish(turns));
        else Finish(turns);
        _spentKeys.AddRange(spentKeys);
        return true;
    }

    /// <summary>Other work in a transaction of its own; it notes the people whom it deletes.</summary>
    public void Do(Action<SqliteConnection, HashSet<PersonId>> work)
    {
        var gone = new HashSet<PersonId>();
        Begin();
        work(_connection, gone);
        _lease.Renew();
        if (gone.Count == 0)
        {
            _commit.Run();
            return;
        }

        _people.Rekey(() =>
        {
            _commit.Run();
            _people.Forget(gone);
            foreach (var person in gone) _spentKeys.Add((person.Value, BriefPurpose.Visitor));
        });
    }

    public void RollBack()
    {
        try
        {
            // SQLite has rolled back by itself after some failures.
            if (_connection.IsInTransaction()) _connection.Execute("ROLLBACK");
        }
        catch (SqliteException) when (_connection.IsInTransaction())
        {
            // On a failing disk even this may fail; the next transaction begins with another attempt.
        }
    }

    /// <summary>After a commit that made keys useless: deletes them, and empties the log, which may still hold the page with a salt.</summary>
    public void ForgetSpentKeys()
    {
        if (_spentKeys.Count > 0) _briefKeys.Delete(_spentKeys);
        _spentKeys.Clear();
        if (!_isSaltInLog) return;
        _isSaltInLog = false;
        EmptyLog();
    }

    /// <summary>As far as readers let it; what is left goes at the next sweep.</summary>
    public void EmptyLog() => _connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");

    public void Dispose()
    {
        foreach (var part in (IDisposable[])[Eraser, _resealer, _linker, _turns, _marks, _notes, _begin, _commit]) part.Dispose();
    }

    static List<BriefKey> BriefKeysOf(IReadOnlyList<SealedTurn> turns)
    {
        var keys = new List<BriefKey>();
        foreach (var turn in turns)
            if (turn.NewBriefKey is { } key)
                keys.Add(key);
        return keys;
    }

    void Begin()
    {
        RollBack();
        _begin.Run();
    }

    void Finish(IReadOnlyList<SealedTurn> turns)
    {
        _commit.Run();
        foreach (var turn in turns)
        {
            if (turn.Outcome != CommitOutcome.Committed) continue;
            _people.Committed(turn);
            if (turn.IsErased || turn.NewSalt is not null) _spentKeys.Add((turn.Turn.Person.Value, BriefPurpose.Visitor));
            if (turn.Turn.Link is LinkChange.Joins joins) _spentKeys.Add((joins.Dropped.Value, BriefPurpose.Visitor));
            _isSaltInLog |= turn.IsErased || turn.Turn.Link is LinkChange.Joins;
        }
    }
}
