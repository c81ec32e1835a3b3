using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Sealing;

/// <summary>What a short-lived salt is for; stored, so a number never changes its meaning.</summary>
internal enum BriefPurpose
{
    /// <summary>Everything of somebody who has not said "keep my answers".</summary>
    Visitor = 1,

    /// <summary>The last words to a person who was erased.</summary>
    Farewell = 2,
}

/// <param name="Owner">The visitor's number, or the first outbox row of the farewell.</param>
internal sealed record BriefKey(long Owner, BriefPurpose Purpose, byte[] Salt);

/// <summary>Salts that must be gone for good when they are deleted: in a file of their own, outside the database, its log and its backups.</summary>
internal sealed class BriefKeys : IDisposable
{
    readonly Lock _gate = new();
    readonly SqliteConnection _connection;
    readonly Statement _find;
    readonly Statement _put;
    readonly Statement _delete;

    public BriefKeys(string path)
    {
        _connection = Connections.OpenBriefKeys(path);
        _connection.Execute(
            "CREATE TABLE IF NOT EXISTS brief (owner INTEGER NOT NULL, purpose INTEGER NOT NULL, salt BLOB NOT NULL, "
            + "PRIMARY KEY (owner, purpose)) STRICT, WITHOUT ROWID");
        _find = new Statement(_connection, "SELECT salt FROM brief WHERE owner = ? AND purpose = ?");
        _put = new Statement(_connection, "INSERT OR REPLACE INTO brief (owner, purpose, salt) VALUES (?, ?, ?)");
        _delete = new Statement(_connection, "DELETE FROM brief WHERE owner = ? AND purpose = ?");
    }

    public byte[]? Find(long owner, BriefPurpose purpose)
    {
        lock (_gate)
        {
            using var rows = _find.With(owner).With((long)purpose).Query();
            return rows.Next() ? rows.Blob(0).ToArray() : null;
        }
    }

    /// <summary>Durable when it returns.</summary>
    public void Put(IReadOnlyList<BriefKey> keys)
    {
        if (keys.Count == 0) return;
        lock (_gate)
            InTransaction(() =>
            {
                foreach (var key in keys)
                    _put.With(key.Owner).With((long)key.Purpose).With(key.Salt).Run();
            });
    }

    public void Delete(IReadOnlyList<(long Owner, BriefPurpose Purpose)> keys)
    {
        if (keys.Count == 0) return;
        lock (_gate)
            InTransaction(() =>
            {
                foreach (var (owner, purpose) in keys) _delete.With(owner).With((long)purpose).Run();
            });
    }

    public IReadOnlyList<BriefKey> All()
    {
        lock (_gate)
        {
            using var all = new Statement(_connection, "SELECT owner, purpose, salt FROM brief");
            using var rows = all.Query();
            var keys = new List<BriefKey>();
            while (rows.Next())
                keys.Add(new BriefKey(rows.Long(0), (BriefPurpose)rows.Long(1), rows.Blob(2).ToArray()));
            return keys;
        }
    }

    public void Dispose()
    {
        _find.Dispose();
        _put.Dispose();
        _delete.Dispose();
        _connection.Dispose();
    }

    void InTransaction(Action work)
    {
        _connection.Execute("BEGIN IMMEDIATE");
        try
        {
            work();
            _connection.Execute("COMMIT");
        }
        catch
        {
            if (_connection.IsInTransaction()) _connection.Execute("ROLLBACK");
            throw;
        }
    }
}
