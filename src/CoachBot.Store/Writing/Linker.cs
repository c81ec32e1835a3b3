using System.Buffers;
using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Writing;

/// <summary>Codes, joins and partings, inside the transaction of their turn.</summary>
internal sealed class Linker(SqliteConnection connection, Eraser eraser) : IDisposable
{
    readonly Statement _offer = new(connection,
        "INSERT INTO link (person, hash, channel, until) VALUES (?, ?, ?, ?) "
        + "ON CONFLICT (person) DO UPDATE SET hash = excluded.hash, channel = excluded.channel, until = excluded.until");
    readonly Statement _spend = new(connection, "DELETE FROM link WHERE hash = ? AND person = ?");
    readonly Statement _ask = new(connection,
        "INSERT INTO timer (person, kind, key, due, escalation) VALUES (?, ?, ?, ?, 0) ON CONFLICT DO UPDATE SET due = excluded.due");
    readonly Statement _hasten = new(connection, "UPDATE timer SET due = ? WHERE person = ? AND kind = ? AND key = ?");
    readonly Statement _version = new(connection, "SELECT version FROM conversation WHERE person = ?");
    readonly Statement _addresses = new(connection, "SELECT hash, sealed FROM address WHERE person = ?");
    readonly Statement _address = new(connection, "UPDATE address SET person = ?, sealed = ? WHERE hash = ?");
    readonly Statement _waiting = new(connection, "SELECT id, sealed FROM outbox WHERE address = ? AND person = ? AND farewell = 0");
    readonly Statement _join = new(connection, "UPDATE outbox SET person = ?, sealed = ? WHERE id = ?");
    readonly Statement _part = new(connection, "DELETE FROM address WHERE hash = ? AND person = ?");
    readonly Statement _drop = new(connection, "DELETE FROM outbox WHERE address = ? AND person = ? AND farewell = 0 AND escalation = 0");
    readonly Statement _send = new(connection, "UPDATE outbox SET channel = ?, address = ?, sealed = ? WHERE id = ?");

    /// <returns>False when something is not as the turn took it.</returns>
    public bool Write(SealedTurn turn, LinkChange link) => link switch
    {
        LinkChange.Offers(_, var until) => Offer(turn, until),
        LinkChange.Uses uses => Use(turn, uses),
        LinkChange.Refuses refuses => Refuse(turn, refuses),
        LinkChange.Joins joins => Join(turn, joins),
        LinkChange.Unlinks => Part(turn),
        _ => throw new InvalidOperationException($"Nobody writes {link.GetType().Name}."),
    };

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_offer, _spend, _ask, _hasten, _version, _addresses, _address, _waiting, _join, _part, _drop, _send])
            statement.Dispose();
    }

    bool Offer(SealedTurn turn, Instant until) =>
        _offer.With(turn.Turn.Person.Value).With(turn.LinkHash).With(turn.Turn.Address.Channel).With(until.ToUnixTimeTicks()).Run() == 1;

    bool Use(SealedTurn turn, LinkChange.Uses uses) =>
        _spend.With(turn.LinkHash).With(uses.Owner.Value).Run() == 1
        && _ask.With(uses.Owner.Value).With(uses.Timer.Kind).With(uses.Timer.Key).With(turn.Turn.At.ToUnixTimeTicks()).Run() == 1;

    bool Refuse(SealedTurn turn, LinkChange.Refuses refuses)
    {
        _hasten.With(turn.Turn.At.ToUnixTimeTicks()).With(refuses.Other.Value).With(refuses.Timer.Kind).With(refuses.Timer.Key).Run();
        return true;
    }

    /// <summary>Addresses, and what is still to be sent to them, are sealed anew; the rest goes with the other person's row.</summary>
    bool Join(SealedTurn turn, LinkChange.Joins joins)
    {
        var (from, to) = (joins.Dropped.Value, turn.Turn.Person.Value);
        if ((_version.With(from).One() ?? 0) != joins.Version) return false;
        foreach (var (hash, closed) in Addresses(from))
        {
            foreach (var (id, row) in Waiting(hash, from))
                _join.With(to).With(Anew(turn, new Place(Table.Outbox, from, id, 0), row)).With(id).Run();
            _address.With(to).With(Anew(turn, Place.OfAddress(from, hash), closed)).With(hash).Run();
        }

        eraser.Erase(joins.Dropped);
        return true;
    }

    /// <summary>Escalations that wait for the address are sealed anew for the turn's one.</summary>
    bool Part(SealedTurn turn)
    {
        var (person, address) = (turn.Turn.Person.Value, turn.Turn.Address);
        if (_part.With(turn.LinkHash).With(person).Run() == 0) return false;
        _drop.With(turn.LinkHash).With(person).Run();
        foreach (var (id, closed) in Waiting(turn.LinkHash, person))
        {
            var place = new Place(Table.Outbox, person, id, 0);
            var plain = new ArrayBufferWriter<byte>();
            OutboxJson.Write(plain, address.External, OutboxJson.Read(Seal.Open(turn.After.Bytes, place, closed)).Row);
            _send.With(address.Channel).With(turn.AddressHash).With(Seal.Close(turn.After.Bytes, place, plain.WrittenSpan)).With(id).Run();
        }

        return true;
    }

    /// <summary>From the key and the number of the one to those of the other.</summary>
    static byte[] Anew(SealedTurn turn, Place place, byte[] closed) =>
        Seal.Close(turn.After.Bytes, place with { Person = turn.Turn.Person.Value }, Seal.Open(turn.Joined!.Bytes, place, closed));

    List<(byte[] Hash, byte[] Closed)> Addresses(long person)
    {
        using var rows = _addresses.With(person).Query();
        var found = new List<(byte[], byte[])>();
        while (rows.Next()) found.Add((rows.Blob(0).ToArray(), rows.Blob(1).ToArray()));
        return found;
    }

    List<(long Id, byte[] Closed)> Waiting(byte[] addressHash, long person)
    {
        using var rows = _waiting.With(addressHash).With(person).Query();
        var found = new List<(long, byte[])>();
        while (rows.Next()) found.Add((rows.Long(0), rows.Blob(1).ToArray()));
        return found;
    }
}
