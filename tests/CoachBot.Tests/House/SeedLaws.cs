using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;
using CoachBot.Tests.Dialogs;
using Xunit;

namespace CoachBot.Tests.House;

/// <summary>What became of each statement of the five articles (docs/seeds.json), and where the articles disagree (docs/conflicts.md).</summary>
public sealed partial class SeedLaws
{
    /// <summary>How many statements each article has, S0 to S4.</summary>
    private static readonly int[] Statements = [32, 41, 20, 14, 37];

    private const int FirstOfZero = 1;
    private const int Conflicts = 13;

    private static readonly IReadOnlyList<Seed> Seeds = Read();

    private static readonly Lazy<HashSet<string>> Prompts_ = new(() =>
        [.. Prompts.Expand(Prompts.All, TheScript.Script.Catalog).Select(use => use.Id).Where(TheScript.Script.English.Prompts.ContainsKey)]);

    [Fact]
    public void Every_statement_has_its_row_in_order() =>
        Assert.Equal(
            Statements.SelectMany((count, article) => Enumerable.Range(FirstOfZero, count).Select(number => $"S{article}-{number}")),
            Seeds.Select(seed => seed.Id));

    [Fact]
    public void A_row_is_adopted_changed_rejected_or_only_noted_and_says_why() =>
        HouseLaws.AllKept(
            from seed in Seeds
            where seed.Verdict is not ("adopt" or "caveat" or "reject" or "note") || (seed.Verdict != "adopt" && seed.Why.Length == 0)
            select seed.Id);

    [Fact]
    public void What_carries_a_statement_exists() =>
        HouseLaws.AllKept(from seed in Seeds from carrier in seed.CarriedBy where !Exists(carrier) select $"{seed.Id}: {carrier}");

    [Fact]
    public void Every_adopted_or_changed_statement_can_be_met_in_a_conversation() =>
        HouseLaws.AllKept(
            from seed in Seeds
            where seed.Verdict is "adopt" or "caveat" && !seed.CarriedBy.Any(Exists)
            select $"{seed.Id}: {string.Join(", ", seed.CarriedBy)}");

    [Fact]
    public void An_exercise_that_carries_one_can_be_read() =>
        Assert.All(Seeds.SelectMany(seed => seed.CarriedBy).Where(TheScript.Script.Catalog.Exercises.ContainsKey).Distinct(), id =>
            Assert.Contains(TheScript.Script.English.Prompts[$"exercise.{id}.name"].Say[0], Roads.GoOn(Kept).Say($"/card {id}").Text, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void What_was_rejected_is_said_nowhere() =>
        HouseLaws.AllKept(
            from seed in Seeds
            from phrase in seed.Never
            from language in TheScript.Script.Languages.Values
            from prompt in language.Prompts.Values
            where prompt.Say.Any(say => say.Contains(phrase, StringComparison.OrdinalIgnoreCase))
            select $"{seed.Id}: {language.Code}/{prompt.Id} says \"{phrase}\"");

    [Fact]
    public void Every_rejected_statement_names_words_that_would_betray_it() =>
        HouseLaws.AllKept(Seeds.Where(seed => seed.Verdict == "reject" && seed.Never.Count == 0).Select(seed => seed.Id));

    [Fact]
    public void The_register_of_conflicts_is_whole_and_names_texts_that_exist()
    {
        var rows = File.ReadLines(Path.Combine(DialogFolder.Repository, "docs", "conflicts.md")).Where(line => line.StartsWith("| C", StringComparison.Ordinal)).ToList();
        Assert.Equal(Enumerable.Range(1, Conflicts).Select(number => $"C{number}"), rows.Select(row => row.Split('|')[1].Trim()));
        HouseLaws.AllKept(
            from row in rows
            from Match named in Named().Matches(row.Split('|')[^2])
            where !Exists(named.Groups["id"].Value)
            select $"{row.Split('|')[1].Trim()}: {named.Groups["id"].Value}");
    }

    private static readonly Chat Kept = Chat.Kept();

    /// <summary>A prompt, which some walk or road of the tests says; exercises and signs are tested one by one.</summary>
    private static bool Exists(string carrier) =>
        Prompts_.Value.Contains(carrier) || TheScript.Script.Catalog.Exercises.ContainsKey(carrier) || TheScript.Script.Catalog.Flags.ContainsKey(carrier);

    private static List<Seed> Read()
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(DialogFolder.Repository, "docs", "seeds.json")));
        return [.. file.RootElement.EnumerateArray().Select(row => new Seed(
            row.GetProperty("id").GetString()!, row.GetProperty("verdict").GetString()!,
            row.TryGetProperty("why", out var why) ? why.GetString()! : "", Texts(row, "carriedBy"), Texts(row, "never")))];
    }

    private static List<string> Texts(JsonElement row, string name) =>
        row.TryGetProperty(name, out var list) ? [.. list.EnumerateArray().Select(text => text.GetString()!)] : [];

    [GeneratedRegex("`(?<id>[^`]+)`", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Named();

    private sealed record Seed(string Id, string Verdict, string Why, IReadOnlyList<string> CarriedBy, IReadOnlyList<string> Never);
}
