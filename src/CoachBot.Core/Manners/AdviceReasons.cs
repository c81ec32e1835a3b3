using System.Collections.Frozen;

namespace CoachBot.Core.Manners;

/// <summary>Why each piece of advice is given: one of ten plain reasons, which the rules share.</summary>
[Source("coaching.md 1 (seeds), 4.1 to 4.6, 6, 9; S1-7, S1-20, S4-21")]
internal static class AdviceReasons
{
    private const string Control = "control";

    private static readonly FrozenDictionary<string, string> Groups = new (string Reason, string[] Rules)[]
    {
        ("signs", ["FAQ-17", "FAQ-30", "FAQ-32", "FAQ-49", "LEARN-8"]),
        ("look", ["FAQ-01", "FAQ-11", "FAQ-12", "FAQ-29", "FAQ-31", "FAQ-42", "FAQ-43", "FAQ-44", "FAQ-45", "FAQ-46", "FAQ-48", "FAQ-50", "4.5 imaging"]),
        ("time", ["FAQ-02", "FAQ-14", "FAQ-38", "LEARN-7", "4.5 expect"]),
        ("load", ["FAQ-06", "FAQ-07", "FAQ-09", "FAQ-15", "FAQ-21", "FAQ-27", "4.2 p3", "4.2 p4", "4.2 p5", "6 bar"]),
        ("moving", ["FAQ-35", "FAQ-36", "FAQ-39", "FAQ-40", "FAQ-41", "4.2 p0", "4.5 rest", "4.5 sleep"]),
        ("comfort", ["FAQ-03", "FAQ-24", "FAQ-26", "4.5 heat", "4.5 roller"]),
        ("medicine", ["FAQ-16", "FAQ-25", "4.5 medicines", "4.5 supplements"]),
        ("easy-first", ["FAQ-04", "FAQ-28", "FAQ-37", "LEARN-6"]),
        ("studies", ["FAQ-10", "FAQ-18", "FAQ-23", "LEARN-2"]),
    }.SelectMany(group => group.Rules.Select(rule => (rule, group.Reason))).ToFrozenDictionary(pair => pair.rule, pair => pair.Reason, StringComparer.Ordinal);

    /// <summary>The prompt of the reason; a cue, a drill or a guide is about a back that stays still, a stretch about comfort.</summary>
    public static string Of(string rule) =>
        $"reason.{(Groups.TryGetValue(rule, out var reason) ? reason : rule.StartsWith("ST-", StringComparison.Ordinal) ? "comfort" : Control)}";
}
