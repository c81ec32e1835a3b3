using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Writing;

/// <summary>Writes one sealed turn inside the transaction of its group.</summary>
internal sealed class TurnWriter(SqliteConnection connection, Resealer resealer, Eraser eraser, Linker linker) : IDisposable
{
    /// <summary>How far person.heard_at may lag behind conversation.heard_at: it spares a row and an index entry in most turns.</summary>
    static readonly long CoarseTicks = Duration.FromHours(1).BclCompatibleTicks;

    readonly Statement _arrival = new(connection, "INSERT INTO arrival (hash, at) VALUES (?, ?) ON CONFLICT DO NOTHING");
    readonly Statement _person = new(connection, "INSERT INTO person (id, salt, heard_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING");
    readonly Statement _address = new(connection,
        "INSERT INTO address (hash, person, channel, sealed) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING");
    readonly Statement _begun = new(connection,
        "INSERT INTO conversation (person, version, heard_at, address, state) VALUES (?, 1, ?, ?, ?)");
    readonly Statement _conversation = new(connection,
        "UPDATE conversation SET version = version + 1, heard_at = max(heard_at, ?), address = coalesce(?, address), state = ? "
        + "WHERE person = ? AND version = ?");
    readonly Statement _heard = new(connection, "UPDATE person SET heard_at = ? WHERE id = ? AND heard_at <= ?");
    readonly Statement _outbox = new(connection,
        "INSERT INTO outbox (id, person, channel, address, state, attempts, escalation, farewell, born_at, changed_at, sealed) "
        + "VALUES (?1, ?2, ?3, ?4, 0, 0, ?5, ?6, ?7, ?7, ?8)");
    readonly Statement _setTimer = new(connection,
        "INSERT INTO timer (person, kind, key, due, escalation) VALUES (?, ?, ?, ?, ?) "
        + "ON CONFLICT DO UPDATE SET due = excluded.due, escalation = excluded.escalation");
    readonly Statement _cancelTimer = new(connection, "DELETE FROM timer WHERE person = ? AND kind = ? AND key = ?");
    readonly Statement _journal = new(connection, "INSERT INTO journal (person, id, at, kind, sealed) VALUES (?, ?, ?, ?, ?)");
    readonly Statement _deadLetter = new(connection,
        "INSERT INTO dead_letter (person, version, code, at, sealed) VALUES (?, ?, ?, ?, ?)");

    /// <returns>After <see cref="CommitOutcome.Stale"/> something may be written already: the transaction must be rolled back.</returns>
    public CommitOutcome Write(SealedTurn turn)
    {
        var at = turn.Turn.At.ToUnixTimeTicks();
        if (_arrival.With(turn.ArrivalHash).With(at).Run() == 0) return CommitOutcome.Known;
        foreach (var also in turn.AlsoHashes)
            if (_arrival.With(also).With(at).Run() == 0)
                return CommitOutcome.Stale;
        if (turn.IsErased)
        {
            if (!eraser.Erase(turn.Turn.Person, turn.Turn.VersionBefore)) return CommitOutcome.Stale;
            WriteOutbox(turn, at);
            return CommitOutcome.Committed;
        }

        if (!(turn.IsNew ? Begin(turn, at) : Continue(turn, at))) return CommitOutcome.Stale;
        if (turn.Turn.Link is { } link && !linker.Write(turn, link)) return CommitOutcome.Stale;
        WriteOutbox(turn, at);
        WriteTimers(turn);
        WriteJournal(turn, at);
        return CommitOutcome.Committed;
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_arrival, _person, _address, _begun, _conversation, _heard, _outbox, _setTimer,
            _cancelTimer, _journal, _deadLetter])
            statement.Dispose();
    }

    bool Begin(SealedTurn turn, long at)
    {
        var (commit, person) = (turn.Turn, turn.Turn.Person.Value);
        _person.With(person);
        _ = turn.NewSalt is null ? _person.WithNull() : _person.With(turn.NewSalt);
        if (_person.With(at).Run() == 0) return false;
        if (_address.With(turn.AddressHash).With(person).With(commit.Address.Channel).With(turn[turn.Address]).Run() == 0) return false;
        _begun.With(person).With(at).With(turn.AddressHash);
        (turn.State.Length == 0 ? _begun.WithNull() : _begun.With(turn[turn.State])).Run();
        return true;
    }

    bool Continue(SealedTurn turn, long at)
    {
        var (commit, person) = (turn.Turn, turn.Turn.Person.Value);
        if (commit.IsFromPerson) _conversation.With(at).With(turn.AddressHash);
        else _conversation.With(long.MinValue).WithNull();
        _ = turn.State.Length == 0 ? _conversation.WithNull() : _conversation.With(turn[turn.State]);
        if (_conversation.With(person).With(commit.VersionBefore).Run() == 0) return false;
        if (commit.IsFromPerson) _heard.With(at).With(person).With(at - CoarseTicks).Run();
        if (turn.NewSalt is not null) resealer.Reseal(turn);
        return true;
    }

    void WriteOutbox(SealedTurn turn, long at)
    {
        var farewell = turn.NewBriefKey is { Purpose: BriefPurpose.Farewell } key ? key.Owner : 0;
        for (var i = 0; i < turn.Rows.Length; i++)
        {
            var row = turn.Rows[i];
            _outbox.With(row.Id).With(row.Person.Value).With(row.Address.Channel).With(turn.RowHashes[i])
                .With(row.Content.Message.Urgency == Urgency.Escalation ? 1 : 0).With(farewell)
                .With(at).With(turn[turn.Outbox[i]]).Run();
        }
    }

    void WriteTimers(SealedTurn turn)
    {
        var person = turn.Turn.Person.Value;
        foreach (var change in turn.Turn.Timers)
            if (change.At is { } due)
                _setTimer.With(person).With(change.Timer.Kind).With(change.Timer.Key)
                    .With(due.ToUnixTimeTicks()).With(change.IsEscalation ? 1 : 0).Run();
            else
                _cancelTimer.With(person).With(change.Timer.Kind).With(change.Timer.Key).Run();
    }

    void WriteJournal(SealedTurn turn, long at)
    {
        var (commit, version) = (turn.Turn, turn.Turn.VersionBefore + 1);
        for (var i = 0; i < turn.Journal.Length; i++)
            _journal.With(commit.Person.Value).With(TurnBytes.JournalId(version, i)).With(at)
                .With(commit.Journal[i].Kind).With(turn[turn.Journal[i]]).Run();
        if (commit.DeadLetter is { } code)
            _deadLetter.With(commit.Person.Value).With(version).With(code).With(at).With(turn[turn.DeadLetter]).Run();
    }
}
