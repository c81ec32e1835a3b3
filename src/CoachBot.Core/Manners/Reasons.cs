using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Manners;

/// <summary>Why the last decision was taken: its rules in plain words, and where they come from (docs/sources.md). Ids are for the journal, not for lifters.</summary>
[Source("coaching.md 2.6, 3.2, 4.6, 5.3, 7.3, 8.4; sections 2.3 and 10 for the sources")]
internal static class Reasons
{
    private const string General = "general";

    /// <summary>As many as one message may name.</summary>
    private const int Most = 3;

    /// <summary>The rules behind the last step; nothing where no decision has been taken yet.</summary>
    public static void Say(TurnFrame frame, Brief brief) => Lines(frame, brief, Known(frame));

    /// <summary>Why an open question is asked, and the decision it rides on.</summary>
    public static void Asking(TurnFrame frame, string rule, bool isAlone) => Lines(frame, new Brief(frame), isAlone ? [rule] : [rule, .. Known(frame)]);

    /// <summary>Why the advice that was just read is given.</summary>
    public static void Advice(TurnFrame frame, string rule) =>
        frame.Speech.Add("why.rule", ("meaning", frame.Words(AdviceReasons.Of(rule))), ("source", SourceOf(frame, rule)));

    /// <summary>Where a rule comes from, in words.</summary>
    public static string SourceOf(TurnFrame frame, string rule) => SourceWords(frame, RuleSources.Of(frame.Script.Catalog, rule) ?? "");

    /// <summary>Why the plan is locked; where somebody may harm themselves only that is said, and no rule (coaching.md 8.5).</summary>
    public static void Held(TurnFrame frame)
    {
        if (Escalation.FamilyOf(frame, frame.Now.Held!) == "crisis")
        {
            frame.Speech.Add("why.crisis");
        }
        else
        {
            frame.Speech.Add("why.locked");
            Lines(frame, new Brief(frame), frame.Now.Held!.Flags.Where(flag => IsFlag(frame, flag)).Take(Most));
        }

        WhileHeld.Line(frame);
    }

    private static IEnumerable<string> Known(TurnFrame frame) =>
        frame.Now.LastRules.Where(rule => IsFlag(frame, rule) || frame.Has(WordsOf(rule))).Take(Most);

    private static void Lines(TurnFrame frame, Brief brief, IEnumerable<string> rules)
    {
        foreach (var rule in rules)
        {
            var (prompt, facts) = Line(frame, rule);
            brief.Add(prompt, facts);
        }
    }

    private static (string Prompt, (string, string)[] Facts) Line(TurnFrame frame, string rule) => IsFlag(frame, rule)
        ? ("why.flag", [("symptom", frame.Words(FlagWords.Your(frame.Now, rule, LevelOf(frame, rule)))), ("source", SourceWords(frame, frame.Script.Catalog.Flags[rule].Source))])
        : ("why.rule", [("meaning", frame.Words(WordsOf(rule))), ("source", SourceOf(frame, rule))]);

    /// <summary>The highest at which it is open; what is only asked about again has none.</summary>
    private static Level LevelOf(TurnFrame frame, string flag) =>
        frame.Now.Flags.Where(open => open.Flag == flag && open.AskAgain is null).Select(open => open.Level).DefaultIfEmpty().Max();

    /// <summary>"7.3 R5" is "rule.7-3-r5".</summary>
    private static string WordsOf(string rule) => $"rule.{rule.Replace(' ', '-').Replace('.', '-').ToLowerInvariant()}";

    private static bool IsFlag(TurnFrame frame, string rule) => frame.Script.Catalog.Flags.ContainsKey(rule);

    /// <summary>"coaching.md 2.6; E4, S4-33" in words, each once: a statement of an article is its article.</summary>
    private static string SourceWords(TurnFrame frame, string source)
    {
        var words = source.Split([' ', ',', ';'], StringSplitOptions.RemoveEmptyEntries)
            .Select(id => id.StartsWith('S') && id.Contains('-', StringComparison.Ordinal) ? id[..2] : id)
            .Where(id => frame.Has($"source.{id}")).Distinct().Select(id => frame.Words($"source.{id}")).ToList();
        return words.Count == 0 ? frame.Words($"source.{General}") : string.Join("; ", words);
    }
}
