using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Store.Sealing;
using NodaTime;

namespace CoachBot.Store.Reading;

/// <summary>Everything that is stored about one person, opened.</summary>
/// <param name="State">JSON; null when nothing is stored.</param>
internal sealed record PersonRows(PersonId Person, bool IsKept, byte[]? State)
{
    /// <summary>Names of channels: the person knows their own addresses, and the document may end up elsewhere.</summary>
    public IReadOnlyList<string> Channels { get; init; } = [];

    public IReadOnlyList<JournalRow> Journal { get; init; } = [];

    public IReadOnlyList<TimerRow> Timers { get; init; } = [];

    /// <summary>Texts of messages that have not been sent, or were given up; the text of a sent one is gone.</summary>
    public IReadOnlyList<string> Messages { get; init; } = [];

    public IReadOnlyList<DeadLetter> DeadLetters { get; init; } = [];

    public static PersonRows Of(People people, Reader reader, PersonId person)
    {
        var stored = Opened.Conversation(people, reader, person);
        if (people.KeyOf(person, reader) is not { } key) return new PersonRows(person, IsKept: false, State: null);
        return new PersonRows(person, stored.IsKept, stored.State)
        {
            Channels = [.. reader.AddressesOf(person).Select(address => address.Channel)],
            Journal = JournalOf(key, reader, person),
            Timers = TimersOf(reader, person),
            Messages = [.. Opened.Rows(people, reader, reader.RowsTo(person)).Select(row => row.Content.Message.Text)],
            DeadLetters = reader.DeadLettersOf(person),
        };
    }

    static List<JournalRow> JournalOf(PersonKey key, Reader reader, PersonId person)
    {
        using var rows = reader.Prepared("SELECT id, at, kind, sealed FROM journal WHERE person = ? ORDER BY id").With(person.Value).Query();
        var journal = new List<JournalRow>();
        while (rows.Next())
        {
            var data = Seal.Open(key.Bytes, new Place(Table.Journal, person.Value, rows.Long(0), 0), rows.Blob(3));
            journal.Add(new JournalRow(Instant.FromUnixTimeTicks(rows.Long(1)), rows.Text(2), Encoding.UTF8.GetString(data)));
        }

        return journal;
    }

    static List<TimerRow> TimersOf(Reader reader, PersonId person)
    {
        using var rows = reader.Prepared("SELECT kind, key, due FROM timer WHERE person = ? ORDER BY due, kind, key").With(person.Value).Query();
        var timers = new List<TimerRow>();
        while (rows.Next())
            timers.Add(new TimerRow(new TimerKey(rows.Text(0), rows.Text(1)), Instant.FromUnixTimeTicks(rows.Long(2))));
        return timers;
    }
}

internal sealed record JournalRow(Instant At, string Kind, string Data);

internal sealed record TimerRow(TimerKey Timer, Instant DueAt);
