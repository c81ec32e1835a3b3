using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Manners;

/// <summary>Why the last decision was taken: its rules in plain words, with their ids and where they come from (docs/sources.md).</summary>
[Source("coaching.md 2.6, 3.2, 4.6, 5.3, 7.3, 8.4; sections 2.3 and 10 for the sources")]
internal static class Reasons
{
    private const string General = "general";

    /// <summary>As many as one message may name.</summary>
    private const int Most = 3;

    private static readonly Dictionary<string, string> SourceOf = new(StringComparer.Ordinal)
    {
        ["5.3"] = "S",
        ["5.3 AV-E"] = "S",
        ["5.3 AV-F"] = "S",
        ["5.3 hip-front"] = "S",
        ["5.3 hamstrings"] = "S",
        ["5.3 buttock"] = "S",
        ["5.3 settle"] = "E10",
        ["5.3 leg"] = "S",
        ["7.3 R0"] = "E20",
        ["7.3 R2"] = "E10, E20",
        ["7.3 R3"] = "E20, E60",
        ["7.3 R4"] = "E10",
        ["7.3 R5"] = "E20, E60",
        ["7.3 R6"] = "E20",
        ["7.3 day-7"] = "S",
        ["4.6 day-21"] = "E15, E18",
    };

    /// <summary>The rules behind the last step; false where no decision has been taken yet.</summary>
    public static bool Say(TurnFrame frame)
    {
        var known = frame.Now.LastRules.Where(rule => IsFlag(frame, rule) || frame.Has(WordsOf(rule))).Take(Most).ToList();
        foreach (var rule in known)
        {
            Line(frame, rule);
        }

        return known.Count > 0;
    }

    /// <summary>Why the plan is locked; where somebody may harm themselves nothing is explained (coaching.md 8.5).</summary>
    public static void Held(TurnFrame frame)
    {
        if (Escalation.FamilyOf(frame, frame.Now.Held!) != "crisis")
        {
            frame.Speech.Add("why.locked");
            foreach (var flag in frame.Now.Held!.Flags.Where(flag => IsFlag(frame, flag)).Take(Most))
            {
                Line(frame, flag);
            }
        }

        WhileHeld.Line(frame);
    }

    private static void Line(TurnFrame frame, string rule)
    {
        if (IsFlag(frame, rule))
        {
            var source = SourceWords(frame, frame.Script.Catalog.Flags[rule].Source);
            frame.Speech.Add("why.flag", ("symptom", frame.Words($"symptom.{rule}.your")), ("flag", rule), ("source", source));
        }
        else
        {
            var source = SourceWords(frame, SourceOf.GetValueOrDefault(rule, ""));
            frame.Speech.Add("why.rule", ("meaning", frame.Words(WordsOf(rule))), ("rule", rule), ("source", source));
        }
    }

    /// <summary>"7.3 R5" is "rule.7-3-r5".</summary>
    private static string WordsOf(string rule) => $"rule.{rule.Replace(' ', '-').Replace('.', '-').ToLowerInvariant()}";

    private static bool IsFlag(TurnFrame frame, string rule) => frame.Script.Catalog.Flags.ContainsKey(rule);

    /// <summary>"coaching.md 2.6; E4, S4-33" in words, each once.</summary>
    private static string SourceWords(TurnFrame frame, string source)
    {
        var words = source.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(id => id.StartsWith('S') && id.Contains('-', StringComparison.Ordinal) ? "S" : id)
            .Where(id => frame.Has($"source.{id}")).Distinct().Select(id => frame.Words($"source.{id}")).ToList();
        return words.Count == 0 ? frame.Words($"source.{General}") : string.Join("; ", words);
    }
}
