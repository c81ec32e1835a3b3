using System.Collections.Frozen;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Manners;

/// <summary>Where each rule that decides or advises comes from: statements of the articles (S), references (E), or general knowledge (G).</summary>
[Source("coaching.md 1 and 10")]
internal static class RuleSources
{
    private static readonly FrozenDictionary<string, string> Decisions = new Dictionary<string, string>
    {
        ["2.6 RF-SEV-01"] = "E10",
        ["3.2 2"] = "E62",
        ["3.2 7"] = "G",
        ["3.2 12"] = "G",
        ["3.2 13"] = "E10",
        ["3.2 14"] = "E16",
        ["3.2 15"] = "E26",
        ["3.2 16"] = "S1-14, S1-15",
        ["3.2 17"] = "S1-30, S1-31",
        ["3.2 18"] = "S1-32",
        ["3.2 19"] = "E40",
        ["3.2 20"] = "S0-6",
        ["3.2 21"] = "E36",
        ["3.2 21b"] = "S4-5",
        ["3.2 22"] = "S0-7",
        ["3.2 24"] = "E19",
        ["3.2 25"] = "E17",
        ["3.2 26"] = "E17",
        ["3.2 27"] = "S4-27",
        ["3.2 P0"] = "G",
        ["3.2 P1"] = "S1-20",
        ["4.1b"] = "S0-32",
        ["4.2"] = "S1-37, E39",
        ["4.4 gate"] = "S1-38, E40",
        ["4.4 ladder"] = "E39, E40",
        ["4.6 day-21"] = "E15, E18",
        ["4.6 week-6"] = "E15",
        ["4.6 sleep"] = "E17",
        ["4.6 asked"] = "E10",
        ["5.3"] = "S4-20",
        ["5.3 settle"] = "S4-20",
        ["5.3 star"] = "G",
        ["5.3 leg"] = "G",
        ["5.3 hip-front"] = "S3-5",
        ["5.3 hamstrings"] = "E36",
        ["5.3 buttock"] = "S0-21",
        ["5.3 turns"] = "G",
        ["5.3 P0"] = "G",
        ["5.3 AV-E"] = "S1-15",
        ["5.3 AV-F"] = "S1-23",
        ["7.3 R0"] = "E20",
        ["7.3 R2"] = "E10, E20",
        ["7.3 R3"] = "E20, E60",
        ["7.3 R4"] = "E10",
        ["7.3 R5"] = "E20, E60",
        ["7.3 R6"] = "E20",
        ["7.3 R7"] = "G",
        ["7.3 R8"] = "G",
        ["7.7 discharge"] = "E38",
        ["7.8 flare"] = "E38",
        ["7.3 day-7"] = "E10",
        ["7.3 no-plan"] = "G",
        ["8.4 checked-ok"] = "G",
        ["8.4 sent-home"] = "E59",
        ["8.4 safe-answer"] = "G",
        ["8.4 mistake"] = "G",
        ["8.4 safe-now"] = "E57",
        ["8.4 only-sore"] = "E44",
        ["8.4 pain-eased"] = "G",
        ["8.4 old-and-known"] = "E2",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Advice = new Dictionary<string, string>
    {
        ["FAQ-01"] = "S0-28, E10",
        ["FAQ-02"] = "S0-29, E15",
        ["FAQ-03"] = "S0-30, E35",
        ["FAQ-04"] = "S0-31, S4-22",
        ["FAQ-05"] = "S3-12",
        ["FAQ-06"] = "S1-11, E24",
        ["FAQ-07"] = "E10, S1-17",
        ["FAQ-08"] = "S1-9, E26",
        ["FAQ-09"] = "S2-17, E39",
        ["FAQ-10"] = "S2-19, E25, E27",
        ["FAQ-11"] = "E4, E10",
        ["FAQ-12"] = "E10, S3-13",
        ["FAQ-13"] = "E28, S3-14",
        ["FAQ-14"] = "S4-30, E15",
        ["FAQ-15"] = "S4-31, E20",
        ["FAQ-16"] = "S4-32",
        ["FAQ-17"] = "E1, E2",
        ["FAQ-18"] = "S4-34, E38",
        ["FAQ-19"] = "S1-6, E26",
        ["FAQ-20"] = "S1-13",
        ["FAQ-21"] = "S1-18",
        ["FAQ-22"] = "S1-12",
        ["FAQ-23"] = "S2-9",
        ["FAQ-24"] = "S4-18, E14",
        ["FAQ-25"] = "S4-19, E11, E56",
        ["FAQ-26"] = "S0-5, E36",
        ["FAQ-27"] = "S1-38, E40",
        ["FAQ-28"] = "G",
        ["FAQ-29"] = "E11",
        ["FAQ-30"] = "S0-6, E44",
        ["FAQ-31"] = "S4-21",
        ["FAQ-32"] = "E45",
        ["FAQ-33"] = "S0-3, S1-14",
        ["FAQ-35"] = "G",
        ["FAQ-36"] = "G",
        ["FAQ-37"] = "S4-22, S1-7",
        ["FAQ-38"] = "G",
        ["FAQ-39"] = "E10",
        ["FAQ-40"] = "G",
        ["FAQ-41"] = "G",
        ["FAQ-42"] = "E47",
        ["FAQ-43"] = "G",
        ["FAQ-44"] = "E47",
        ["FAQ-45"] = "E62",
        ["FAQ-46"] = "G",
        ["FAQ-48"] = "G",
        ["FAQ-49"] = "E2, E4",
        ["FAQ-50"] = "G",
        ["LEARN-1"] = "S1-1, S1-13, S4-1",
        ["LEARN-2"] = "S1-2, E26, E27",
        ["LEARN-3"] = "S1-9, E26",
        ["LEARN-4"] = "S1-12, E28",
        ["LEARN-5"] = "S1-20, S1-32",
        ["LEARN-6"] = "S1-7, S4-22",
        ["LEARN-7"] = "S1-38, E15",
        ["LEARN-8"] = "E1, E2, E4",
        ["4.5 rest"] = "E10, E13",
        ["4.5 heat"] = "E14",
        ["4.5 medicines"] = "E11, E56",
        ["4.5 supplements"] = "S4-32",
        ["4.5 roller"] = "E35",
        ["4.5 belt"] = "G",
        ["4.5 sleep"] = "G",
        ["4.5 imaging"] = "E11",
        ["4.5 expect"] = "E15",
        ["6 brace"] = "S1-21, E28",
        ["6 ribs"] = "S1-15",
        ["6 neutral"] = "S0-10",
        ["6 level"] = "S1-34, E24",
        ["6 shins"] = "S1-31, E23",
        ["6 chin"] = "E23",
        ["6 squeeze"] = "S0-12, S1-14",
        ["6 tuck"] = "S1-14, E24",
        ["6 bench"] = "S1-30, E23",
        ["6 thumb"] = "S1-32",
        ["6 bar"] = "E45",
        ["6 breath"] = "S1-21",
        ["6 tempo"] = "S1-35",
        ["6 daylight"] = "S1-23",
        ["4.2 p0"] = "S4-17, E10",
        ["4.2 p1"] = "S1-20",
        ["4.2 p2"] = "S1-37",
        ["4.2 p3"] = "S1-38",
        ["4.2 p4"] = "S1-8, E34",
        ["4.2 p5"] = "E38",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What the guides of /form rest on, each of their cards.</summary>
    private const string Guides = "S1-34, E23, E24";

    /// <summary>Null for a rule that nobody has given a source.</summary>
    public static string? Of(Catalog catalog, string rule)
    {
        if (Decisions.TryGetValue(rule, out var source) || Advice.TryGetValue(rule, out source))
        {
            return source;
        }

        return catalog.Exercises.TryGetValue(ExerciseOf(rule), out var exercise) ? exercise.Source : rule.StartsWith("6 ", StringComparison.Ordinal) ? Guides : null;
    }

    /// <summary>"EX-03-L2" rests on what EX-03 rests on.</summary>
    private static string ExerciseOf(string rule) => rule.IndexOf("-L", StringComparison.Ordinal) is > 0 and var level ? rule[..level] : rule;

    public static bool IsAdvice(Catalog catalog, string rule) => !Decisions.ContainsKey(rule) && Of(catalog, rule) is not null;
}
