using System.Globalization;
using CoachBot.Router;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Reading;

/// <summary>What an operator should know, from the clear columns alone.</summary>
internal static class TroubleRows
{
    public const int Most = 200;

    public static Trouble Of(Reader reader, Instant now) => new(LettersOf(reader.Prepared(
        $"SELECT code, person, at FROM dead_letter ORDER BY at DESC LIMIT {Most}")), StuckOf(reader.Prepared($"""
        SELECT id, person, channel, born_at FROM outbox
        WHERE escalation = 1 AND (state = 5 OR (state <> 4 AND born_at <= ?)) ORDER BY id LIMIT {Most}
        """).With((now - Retention.EscalationLate).ToUnixTimeTicks())))
    {
        GivenUp = StuckOf(reader.Prepared($"SELECT id, person, channel, born_at FROM outbox WHERE state = 4 ORDER BY id LIMIT {Most}")),
        StoppedChannels = StoppedOf(reader),
    };

    /// <param name="code">As <see cref="StuckRow.Code"/> writes it.</param>
    public static bool TryRead(string code, out long row)
    {
        row = 0;
        return code.Length > 1 && code[0] is 'M' or 'm'
            && long.TryParse(code.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out row);
    }

    /// <summary>A row on its way (state 0) is left alone: it would be said twice.</summary>
    public static bool Retry(SqliteConnection connection, long row)
    {
        using var retry = new Statement(connection, "UPDATE outbox SET state = 1, attempts = 0, next_at = NULL WHERE id = ? AND state <> 0");
        return retry.With(row).Run() == 1;
    }

    public static IReadOnlyList<DeadLetter> LettersOf(Statement query)
    {
        using var rows = query.Query();
        var letters = new List<DeadLetter>();
        while (rows.Next())
            letters.Add(new DeadLetter(rows.Text(0), new PersonId(rows.Long(1)), Instant.FromUnixTimeTicks(rows.Long(2))));
        return letters;
    }

    /// <summary>A database that no coach has opened since the table came has none.</summary>
    static List<string> StoppedOf(Reader reader)
    {
        if (reader.Prepared("SELECT count(*) FROM sqlite_master WHERE name = 'note'").One() == 0) return [];
        using var rows = reader.Prepared("SELECT channel FROM note WHERE name = ? ORDER BY channel").With(Trouble.StoppedNote).Query();
        var stopped = new List<string>();
        while (rows.Next()) stopped.Add(rows.Text(0));
        return stopped;
    }

    static List<StuckRow> StuckOf(Statement query)
    {
        using var rows = query.Query();
        var stuck = new List<StuckRow>();
        while (rows.Next())
            stuck.Add(new StuckRow(rows.Long(0), new PersonId(rows.Long(1)), rows.Text(2), Instant.FromUnixTimeTicks(rows.Long(3))));
        return stuck;
    }
}
