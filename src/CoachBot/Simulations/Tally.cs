using System.Globalization;
using System.Text.Json;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Simulations;

/// <summary>Counts what the coach decided, from the lines of the journals and from what reached people.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> levels = new(StringComparer.Ordinal);
    private readonly SortedDictionary<int, SortedDictionary<string, int>> weeks = [];
    private readonly List<Duration> toSigns = [];
    private readonly List<Duration> toSilence = [];
    private int turns;
    private int checkIns;
    private int messages;
    private int first;

    public void Count(Taken taken)
    {
        turns++;
        foreach (var record in taken.Effects.OfType<Effect.Record>())
        {
            using var data = JsonDocument.Parse(record.Data);
            Count(record.Kind, data.RootElement);
        }
    }

    /// <summary>A message that reached its person, and how long an escalation took.</summary>
    public void Count(Lifter person, Message message, Instant now)
    {
        messages++;
        if (message.Urgency == Urgency.Proactive) first++;
        if (message.Urgency == Urgency.Escalation && person.SignAt is { } sign) toSigns.Add(now - sign);
        else if (message.Urgency == Urgency.Escalation && person.AskedAt is { } asked) toSilence.Add(now - asked);
        if (message.Urgency == Urgency.Escalation) (person.SignAt, person.AskedAt) = (null, null);
        else if (message.Asking != 0) person.AskedAt = LifterReplies.IsClarifier(message) && person.Persona == Persona.Unclear ? now : null;
    }

    /// <summary>Where somebody stands when a week is over.</summary>
    public void CountWeek(int week, Conversation conversation)
    {
        if (!weeks.TryGetValue(week, out var stands)) weeks[week] = stands = new(StringComparer.Ordinal);
        Add(stands, conversation switch
        {
            { Held: not null } => "held",
            { Stage: nameof(Stage.Left) or nameof(Stage.Paused) } => "left or paused",
            { Plan: { } plan, Person.IsKept: true } => plan.Phase.ToString(),
            { Person.IsKept: true } => "kept, no plan",
            _ => "visitor or gone",
        });
    }

    public void Add(Tally other)
    {
        AddAll(rules, other.rules);
        AddAll(levels, other.levels);
        foreach (var (week, stands) in other.weeks)
        {
            if (!weeks.TryGetValue(week, out var mine)) weeks[week] = mine = new(StringComparer.Ordinal);
            AddAll(mine, stands);
        }

        toSigns.AddRange(other.toSigns);
        toSilence.AddRange(other.toSilence);
        (turns, checkIns, messages, first) = (turns + other.turns, checkIns + other.checkIns, messages + other.messages, first + other.first);
    }

    public IEnumerable<string> Lines(WorldSettings settings)
    {
        yield return $"{settings.People} people over {settings.Days} days, seed {settings.Seed}: {turns} turns, {checkIns} check-ins";
        foreach (var (week, stands) in weeks) yield return $"after week {week}: {Words(stands)}";
        yield return $"check-ins by rule: {Words(rules)}";
        yield return $"red flags: {Words(levels)}";
        yield return $"a plain sign was answered with the emergency text {Waits(toSigns)}; a safety question that nobody answered acted {Waits(toSilence)}";
        var days = (double)settings.People * settings.Days;
        yield return string.Create(CultureInfo.InvariantCulture, $"messages a person a day: {messages / days:0.00}, of which the coach wrote first: {first / days:0.00}");
    }

    private static string Waits(List<Duration> waits) => waits.Count == 0
        ? "never"
        : string.Create(CultureInfo.InvariantCulture, $"{waits.Count} times, after {waits.Max().TotalMinutes:0} minutes at most");

    private void Count(string kind, JsonElement data)
    {
        switch (kind)
        {
            case "check-in":
                checkIns++;
                foreach (var rule in data.GetProperty("rules").GetString()!.Split(' ')) Add(rules, rule);
                break;
            case "red-flag":
                Add(levels, data.GetProperty("level").GetString()!);
                break;
        }
    }

    private static void Add(SortedDictionary<string, int> counts, string name, int times = 1) => counts[name] = counts.GetValueOrDefault(name) + times;

    private static void AddAll(SortedDictionary<string, int> counts, SortedDictionary<string, int> more)
    {
        foreach (var (name, times) in more) Add(counts, name, times);
    }

    private static string Words(SortedDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
}
