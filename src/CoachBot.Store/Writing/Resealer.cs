using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>"Keep my answers": takes every row of a visitor from the key that is deleted to the key that stays.</summary>
internal sealed class Resealer(SqliteConnection connection) : IDisposable
{
    readonly Statement _salt = new(connection, "UPDATE person SET salt = ? WHERE id = ?");
    readonly Statement _addresses = new(connection, "SELECT hash, sealed FROM address WHERE person = ?");
    readonly Statement _address = new(connection, "UPDATE address SET sealed = ? WHERE hash = ?");
    readonly Statement _journal = new(connection, "SELECT id, sealed FROM journal WHERE person = ?");
    readonly Statement _entry = new(connection, "UPDATE journal SET sealed = ? WHERE id = ? AND person = ?");
    readonly Statement _outbox = new(connection,
        "SELECT id, sealed FROM outbox WHERE person = ?1 AND farewell = 0 AND address IN (SELECT hash FROM address WHERE person = ?1)");
    readonly Statement _row = new(connection, "UPDATE outbox SET sealed = ? WHERE id = ?");
    readonly Statement _letters = new(connection, "SELECT version, sealed FROM dead_letter WHERE person = ?");
    readonly Statement _letter = new(connection, "UPDATE dead_letter SET sealed = ? WHERE version = ? AND person = ?");

    /// <summary>The conversation itself is sealed anew by the turn.</summary>
    public void Reseal(SealedTurn turn)
    {
        var person = turn.Turn.Person.Value;
        _salt.With(turn.NewSalt).With(person).Run();
        foreach (var (hash, closed) in Addresses(person))
            _address.With(Anew(turn, Place.OfAddress(person, hash), closed)).With(hash).Run();
        foreach (var (id, closed) in Numbered(_journal, person))
            _entry.With(Anew(turn, new Place(Table.Journal, person, id, 0), closed)).With(id).With(person).Run();
        foreach (var (id, closed) in Numbered(_outbox, person))
            _row.With(Anew(turn, new Place(Table.Outbox, person, id, 0), closed)).With(id).Run();
        foreach (var (version, closed) in Numbered(_letters, person))
            _letter.With(Anew(turn, new Place(Table.DeadLetter, person, 0, version), closed)).With(version).With(person).Run();
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_salt, _addresses, _address, _journal, _entry, _outbox, _row, _letters, _letter])
            statement.Dispose();
    }

    static byte[] Anew(SealedTurn turn, Place place, byte[] closed) =>
        Seal.Close(turn.After.Bytes, place, Seal.Open(turn.Before!.Bytes, place, closed));

    List<(byte[] Hash, byte[] Closed)> Addresses(long person)
    {
        using var rows = _addresses.With(person).Query();
        var found = new List<(byte[], byte[])>();
        while (rows.Next()) found.Add((rows.Blob(0).ToArray(), rows.Blob(1).ToArray()));
        return found;
    }

    static List<(long Id, byte[] Closed)> Numbered(Statement query, long person)
    {
        using var rows = query.With(person).Query();
        var found = new List<(long, byte[])>();
        while (rows.Next()) found.Add((rows.Long(0), rows.Blob(1).ToArray()));
        return found;
    }
}
