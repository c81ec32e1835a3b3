using System.Text.Json;
using CoachBot.Core.Conversations;

namespace CoachBot.Simulations;

/// <summary>Counts what the coach decided, from the lines of the journals.</summary>
internal sealed class Tally
{
    private readonly SortedDictionary<string, int> rules = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> levels = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> phases = new(StringComparer.Ordinal);

    public int Turns { get; private set; }

    public int CheckIns { get; private set; }

    public int Messages { get; set; }

    public void Count(Taken taken)
    {
        Turns++;
        foreach (var record in taken.Effects.OfType<Effect.Record>())
        {
            using var data = JsonDocument.Parse(record.Data);
            Count(record.Kind, data.RootElement);
        }
    }

    public IEnumerable<string> Lines(WorldSettings settings)
    {
        yield return $"{settings.People} people over {settings.Days} days, seed {settings.Seed}: {Turns} turns, {CheckIns} check-ins";
        yield return $"phases begun: {Words(phases)}";
        yield return $"red flags: {Words(levels)}";
        yield return $"check-ins by rule: {Words(rules)}";
        yield return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"messages a person a day: {Messages / (double)settings.People / settings.Days:0.0}");
    }

    private void Count(string kind, JsonElement data)
    {
        switch (kind)
        {
            case "check-in":
                CheckIns++;
                foreach (var rule in data.GetProperty("rules").GetString()!.Split(' ')) Add(rules, rule);
                break;
            case "red-flag":
                Add(levels, data.GetProperty("level").GetString()!);
                break;
            case "plan" or "phase":
                Add(phases, data.GetProperty("phase").GetString()!);
                break;
        }
    }

    private static void Add(SortedDictionary<string, int> counts, string name) => counts[name] = counts.GetValueOrDefault(name) + 1;

    private static string Words(SortedDictionary<string, int> counts) =>
        counts.Count == 0 ? "none" : string.Join(", ", counts.Select(count => $"{count.Key} {count.Value}"));
}
