using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Reading;

/// <summary>The questions asked of the tables, prepared once a connection; what comes back is still sealed.</summary>
internal sealed class Reader(SqliteConnection connection) : IDisposable
{
    const string OutboxColumns = "id, person, channel, state, attempts, farewell, born_at, next_at, sealed";

    /// <summary>Sent and cancelled rows are not in the table; given up is <see cref="OutboxState.GivenUp"/>.</summary>
    const string Unfinished = "state <> 4";

    readonly Dictionary<string, Statement> _prepared = [];

    public long? PersonOf(byte[] addressHash) =>
        Prepared("SELECT person FROM address WHERE hash = ?").With(addressHash).One();

    public bool IsKnown(byte[] arrivalHash) =>
        Prepared("SELECT 1 FROM arrival WHERE hash = ?").With(arrivalHash).One() is not null;

    /// <returns>No salt for a visitor.</returns>
    public (bool IsStored, byte[]? Salt) SaltOf(PersonId person)
    {
        using var rows = Prepared("SELECT salt FROM person WHERE id = ?").With(person.Value).Query();
        return rows.Next() ? (true, rows.IsNull(0) ? null : rows.Blob(0).ToArray()) : (false, null);
    }

    public (long Version, byte[]? State)? ConversationOf(PersonId person)
    {
        using var rows = Prepared("SELECT version, state FROM conversation WHERE person = ?").With(person.Value).Query();
        return rows.Next() ? (rows.Long(0), rows.IsNull(1) ? null : rows.Blob(1).ToArray()) : null;
    }

    public IReadOnlyList<ClosedAddress> AddressesOf(PersonId person)
    {
        using var rows = Prepared("SELECT channel, hash, sealed FROM address WHERE person = ?").With(person.Value).Query();
        var addresses = new List<ClosedAddress>();
        while (rows.Next()) addresses.Add(new ClosedAddress(rows.Text(0), rows.Blob(1).ToArray(), rows.Blob(2).ToArray()));
        return addresses;
    }

    public IReadOnlyList<ClosedRow> Unsent(int most) => RowsOf(Prepared(
        $"SELECT {OutboxColumns} FROM outbox WHERE {Unfinished} ORDER BY escalation DESC, id LIMIT ?").With(most));

    public IReadOnlyList<ClosedRow> Unsent(byte[] addressHash, int most) => RowsOf(Prepared(
        $"SELECT {OutboxColumns} FROM outbox WHERE address = ? AND {Unfinished} ORDER BY escalation DESC, id LIMIT ?")
        .With(addressHash).With(most));

    /// <summary>To any of the person's addresses; given up ones too.</summary>
    public IReadOnlyList<ClosedRow> RowsTo(PersonId person) => RowsOf(Prepared(
        $"SELECT {OutboxColumns} FROM outbox WHERE farewell = 0 "
        + "AND address IN (SELECT hash FROM address WHERE person = ?) ORDER BY id").With(person.Value));

    public IReadOnlyList<DeadLetter> DeadLettersOf(PersonId person) =>
        TroubleRows.LettersOf(Prepared("SELECT code, person, at FROM dead_letter WHERE person = ? ORDER BY version").With(person.Value));

    /// <summary>Escalations first, then oldest.</summary>
    public IReadOnlyList<ClosedTimer> Due(Instant now, int most)
    {
        var due = new List<ClosedTimer>();
        Due(isEscalation: true, now, most, due);
        Due(isEscalation: false, now, most - due.Count, due);
        return due;
    }

    public Instant? NextDue(Instant now)
    {
        var ticks = Prepared("""
            SELECT min(due) FROM (
                SELECT min(due) AS due FROM timer WHERE escalation = 0 AND due > ?1
                UNION ALL SELECT min(due) FROM timer WHERE escalation = 1 AND due > ?1)
            """).With(now.ToUnixTimeTicks()).One();
        return ticks is { } due ? Instant.FromUnixTimeTicks(due) : null;
    }

    /// <returns>Null where nobody offers it until after <paramref name="now"/>.</returns>
    public LinkOffer? OfferOf(byte[] codeHash, Instant now)
    {
        using var rows = Prepared("SELECT person, channel FROM link WHERE hash = ? AND until > ?").With(codeHash).With(now.ToUnixTimeTicks()).Query();
        return rows.Next() ? new LinkOffer(new PersonId(rows.Long(0)), rows.Text(1)) : null;
    }

    public Statement Prepared(string sql)
    {
        if (!_prepared.TryGetValue(sql, out var statement)) _prepared[sql] = statement = new Statement(connection, sql);
        return statement;
    }

    public void Dispose()
    {
        foreach (var statement in _prepared.Values) statement.Dispose();
        connection.Dispose();
    }

    void Due(bool isEscalation, Instant now, int most, List<ClosedTimer> due)
    {
        using var rows = Prepared("""
            SELECT timer.person, timer.kind, timer.key, timer.due, address.channel, address.hash, address.sealed
            FROM timer JOIN conversation USING (person) JOIN address ON address.hash = conversation.address
            WHERE timer.escalation = ? AND timer.due <= ? ORDER BY timer.due LIMIT ?
            """).With(isEscalation ? 1 : 0).With(now.ToUnixTimeTicks()).With(most).Query();
        while (rows.Next())
            due.Add(new ClosedTimer(new PersonId(rows.Long(0)), new TimerKey(rows.Text(1), rows.Text(2)),
                Instant.FromUnixTimeTicks(rows.Long(3)), isEscalation,
                new ClosedAddress(rows.Text(4), rows.Blob(5).ToArray(), rows.Blob(6).ToArray())));
    }

    static List<ClosedRow> RowsOf(Statement query)
    {
        using var rows = query.Query();
        var found = new List<ClosedRow>();
        while (rows.Next())
            found.Add(new ClosedRow(rows.Long(0), new PersonId(rows.Long(1)), rows.Text(2), (OutboxState)rows.Long(3), rows.Blob(8).ToArray())
            {
                Attempts = (int)rows.Long(4),
                Farewell = rows.Long(5),
                BornAt = Instant.FromUnixTimeTicks(rows.Long(6)),
                NextAt = rows.IsNull(7) ? null : Instant.FromUnixTimeTicks(rows.Long(7)),
            });
        return found;
    }
}

internal sealed record ClosedAddress(string Channel, byte[] Hash, byte[] Sealed);

internal sealed record ClosedTimer(PersonId Person, TimerKey Timer, Instant DueAt, bool IsEscalation, ClosedAddress Address);

internal sealed record ClosedRow(long Id, PersonId Person, string Channel, OutboxState State, byte[] Sealed)
{
    public int Attempts { get; init; }

    /// <summary>Names the brief key of an erased person's last words, or is 0.</summary>
    public long Farewell { get; init; }

    public Instant BornAt { get; init; }

    public Instant? NextAt { get; init; }
}
