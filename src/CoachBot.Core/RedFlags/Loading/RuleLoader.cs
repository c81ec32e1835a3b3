using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.RedFlags.Clauses;
using CoachBot.Core.RedFlags.Rules;
using CoachBot.Core.RedFlags.Words;

namespace CoachBot.Core.RedFlags.Loading;

/// <summary>Builds the rules from catalog/red-flags.json.</summary>
internal sealed class RuleLoader(JsonPiece root, Concepts concepts, IReadOnlyDictionary<string, FlagEntry> flags, FaultList faults)
{
    public const string Path = "catalog/red-flags.json";

    /// <summary>Pairs of concepts that no phrase may stand for at once. A pair makes its concepts known.</summary>
    public IReadOnlyList<(int One, int Other)> Contradictions { get; } =
        [.. (root["contradictions"]?.Items ?? []).Where(pair => pair.Items.Count == 2).Select(pair => (concepts.Add(pair.Items[0].Text), concepts.Add(pair.Items[1].Text)))];

    public RuleBook Load()
    {
        var rules = new List<Rule>();
        foreach (var piece in root["rules"]?.Items ?? [])
        {
            if (Load(piece) is not { } rule) continue;
            if (rules.Exists(one => one.Id == rule.Id)) faults.Add(piece, "R011", $"The rule \"{rule.Id}\" is there twice.");
            rules.Add(rule);
        }

        var families = new Families(Union(root["regions"]), Union(root["signs"]), Union(root["felt"]), Union(root["ownNegation"]), Union(root["closed"]), Union(root["usual"]));
        return new(rules, families, Named(root, "pastClarifier"), Named(root, "personClarifier"), faults.Text(root, "quoteFlag") ?? "");
    }

    private Rule? Load(JsonPiece piece)
    {
        var (id, flag) = (faults.Text(piece, "id"), faults.Text(piece, "flag"));
        if (id is null || flag is null) return null;
        if (!flags.ContainsKey(flag)) faults.Add(piece["flag"]!, "R005", $"There is no red flag \"{flag}\" in {FlagFile.Path}.");
        var all = Items(piece["all"]);
        if (all.Length == 0)
        {
            faults.Add(piece, "R002", $"The rule \"{id}\" has no \"all\": it would never or always be true.");
            return null;
        }

        var clarifier = piece["ask"]?.Text;
        return new Rule(id, flag, clarifier is null ? faults.Level(piece, "level", flags.TryGetValue(flag, out var entry) ? entry.Level : Level.None) : Level.Ask)
        {
            All = all,
            With = Items(piece["with"]),
            None = Union(piece["none"]),
            Without = Union(piece["without"]),
            Near = piece["near"] is { Kind: JsonValueKind.Number } near ? int.Parse(near.Text) : 12,
            IsOrdered = Is(piece, "ordered"),
            IsHistory = Is(piece, "history"),
            IsWhoever = Is(piece, "whoever"),
            IsTimeless = Is(piece, "timeless"),
            IsVague = Is(piece, "vague"),
            IsNews = Is(piece, "news"),
            IsAlone = Is(piece, "alone"),
            IsOfOthers = Is(piece, "others"),
            Clarifier = clarifier,
            Supposed = piece["supposed"] is null ? null : Named(piece, "supposed"),
            Unanswered = Unanswered(piece, clarifier),
        };
    }

    private static bool Is(JsonPiece piece, string name) => piece[name]?.Kind == JsonValueKind.True;

    private string Named(JsonPiece piece, string name)
    {
        var clarifier = faults.Text(piece, name) ?? "";
        _ = Unanswered(piece, clarifier);
        return clarifier;
    }

    /// <summary>What the rule says; else what the clarifier means by itself; a fault (R006) when there is no such clarifier.</summary>
    private Level Unanswered(JsonPiece piece, string? clarifier)
    {
        if (clarifier is null) return Level.Emergency;
        if (root["clarifiers"] is { } known && known[clarifier] is not null) return faults.Level(piece, "unanswered", faults.Level(known, clarifier, Level.Emergency));
        faults.Add(piece["ask"] ?? piece, "R006", $"There is no clarifier \"{clarifier}\".");
        return Level.Emergency;
    }

    private ConceptSet[] Items(JsonPiece? list) => [.. (list?.Strings ?? []).Select(item => Set(item))];

    private ConceptSet Union(JsonPiece? list)
    {
        var union = new ConceptSet();
        foreach (var item in list?.Strings ?? []) union.Add(Set(item));
        return union;
    }

    /// <summary>"one|other" is a choice.</summary>
    private ConceptSet Set(JsonPiece item)
    {
        var set = new ConceptSet();
        foreach (var name in item.Text.Split('|'))
        {
            var concept = concepts.Find(name);
            if (concept < 0) faults.Add(item, "R004", $"No lexicon has words for the concept \"{name}\".");
            else set.Add(concept);
        }

        return set;
    }
}
