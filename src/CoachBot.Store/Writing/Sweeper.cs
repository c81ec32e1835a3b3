using CoachBot.Router;
using CoachBot.Store.Sealing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Writing;

/// <summary>Deletes what is past its time, in small steps between the groups, so that no turn waits long.</summary>
internal sealed class Sweeper(WriterThread writer)
{
    const int RowsAtOnce = 2_000;
    const int PeopleAtOnce = 50;

    public async Task Sweep(Instant now)
    {
        await writer.Flush();
        await Rows("DELETE FROM arrival WHERE hash IN (SELECT hash FROM arrival WHERE at <= $past LIMIT $most)", now - Retention.ArrivalKey);
        // Numbers grow with time: the look at the oldest is enough.
        await Rows("DELETE FROM sent WHERE id IN (SELECT id FROM (SELECT id, at FROM sent ORDER BY id LIMIT $most) WHERE at <= $past)",
            now - Retention.FinalRow);
        await Rows("DELETE FROM link WHERE person IN (SELECT person FROM link WHERE until <= $past LIMIT $most)", now);
        await Rows("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE state = 4 AND changed_at <= $past LIMIT $most)",
            now - Retention.FinalRow);
        await Rows("DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE farewell <> 0 AND born_at <= $past LIMIT $most)",
            now - Retention.Farewell);
        await Rows(
            "DELETE FROM dead_letter WHERE (person, version) IN (SELECT person, version FROM dead_letter WHERE at <= $past LIMIT $most)",
            now - Retention.DeadLetter);
        // A visitor with a follow-up of an emergency pending is kept until it has fired: they tapped for it.
        await People("""
            SELECT person.id FROM person JOIN conversation ON conversation.person = person.id
            WHERE person.salt IS NULL AND person.heard_at <= $past AND conversation.heard_at <= $past
              AND NOT EXISTS (SELECT 1 FROM timer WHERE timer.person = person.id AND timer.escalation = 1) LIMIT $most
            """, now - Retention.Visitor);
        await People("""
            SELECT person.id FROM person JOIN conversation ON conversation.person = person.id
            WHERE person.salt IS NOT NULL AND person.heard_at <= $past AND conversation.heard_at <= $past LIMIT $most
            """, now - Retention.Silent);
        await writer.Do(ForgetOrphans);
        await writer.Do(ledger => ledger.EmptyLog());
    }

    /// <summary>A key without rows seals nothing any more; rows without a key can never be read again.</summary>
    public static void ForgetOrphans(Ledger ledger)
    {
        var keys = ledger.BriefKeys.All();
        var orphans = new List<(long, BriefPurpose)>();
        ledger.Do((connection, gone) =>
        {
            orphans.AddRange(keys.Where(key => !IsInUse(connection, key)).Select(key => (key.Owner, key.Purpose)));
            var known = keys.Where(key => key.Purpose == BriefPurpose.Visitor).Select(key => key.Owner).ToHashSet();
            foreach (var person in Numbers(connection, "SELECT id FROM person WHERE salt IS NULL", [])
                .Where(person => !known.Contains(person)))
                Erase(ledger, new PersonId(person), gone);
        });
        ledger.BriefKeys.Delete(orphans);
    }

    async Task Rows(string sql, Instant past)
    {
        var changed = RowsAtOnce;
        while (changed == RowsAtOnce)
            await writer.Do(ledger => ledger.Do((connection, _) =>
            {
                using var command = Command(connection, sql, [("$past", past.ToUnixTimeTicks()), ("$most", RowsAtOnce)]);
                changed = command.ExecuteNonQuery();
            }));
    }

    async Task People(string sql, Instant past)
    {
        var erased = PeopleAtOnce;
        while (erased == PeopleAtOnce)
            await writer.Do(ledger => ledger.Do((connection, gone) =>
            {
                foreach (var person in Numbers(connection, sql, [("$past", past.ToUnixTimeTicks()), ("$most", PeopleAtOnce)]))
                    Erase(ledger, new PersonId(person), gone);
                erased = gone.Count;
            }));
    }

    static void Erase(Ledger ledger, PersonId person, HashSet<PersonId> gone)
    {
        ledger.Eraser.Erase(person);
        gone.Add(person);
    }

    static bool IsInUse(SqliteConnection connection, BriefKey key)
    {
        var sql = key.Purpose == BriefPurpose.Visitor
            ? "SELECT id FROM person WHERE id = $owner AND salt IS NULL"
            : "SELECT id FROM outbox WHERE farewell = $owner LIMIT 1";
        return Numbers(connection, sql, [("$owner", key.Owner)]).Count > 0;
    }

    static List<long> Numbers(SqliteConnection connection, string sql, (string, long)[] values)
    {
        using var command = Command(connection, sql, values);
        using var reader = command.ExecuteReader();
        var numbers = new List<long>();
        while (reader.Read()) numbers.Add(reader.GetInt64(0));
        return numbers;
    }

    static SqliteCommand Command(SqliteConnection connection, string sql, (string Name, long Value)[] values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values) command.Parameters.AddWithValue(name, value);
        return command;
    }
}
