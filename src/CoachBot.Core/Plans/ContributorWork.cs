using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>What each contributor points to: cues, entries of the catalogue, a form guide.</summary>
/// <param name="Cues">As in the prompts "cue.{id}" and "topic.cue.{id}".</param>
/// <param name="Exercises">Ids of the catalogue; what a catalogue does not have yet is left out.</param>
/// <param name="Guide">Of /form; null where none helps.</param>
/// <param name="Steps">Prompts of words for what is neither.</param>
[Source("coaching.md 3.3 (factor to content)")]
public sealed record ContributorWork(IReadOnlyList<string> Cues, IReadOnlyList<string> Exercises, string? Guide, IReadOnlyList<string> Steps)
{
    private static readonly Dictionary<string, ContributorWork> All = new(StringComparer.Ordinal)
    {
        ["F1"] = new(["ribs"], ["EX-03", "ST-04"], "hip-thrust", []),
        ["F2"] = new(["thumb", "level", "tempo"], [], "hip-thrust", []),
        ["F3"] = new([], ["EX-04", "EX-05", "EX-10", "EX-12", "EX-17"], null, []),
        ["F4"] = new([], ["ST-04"], null, []),
        ["F5"] = new([], ["ST-01"], null, []),
        ["F6"] = new([], [], null, ["work.ladder"]),
        ["F7"] = new([], [], null, ["work.clinician"]),
        ["F8"] = new(["bench", "shins"], [], "hip-thrust", []),
        ["F9"] = new([], ["EX-03", "EX-13", "EX-14"], null, []),
        ["F10"] = new([], ["WU-01"], null, []),
        ["F11"] = new([], [], null, ["work.goals"]),
    };

    public static ContributorWork Of(string contributor) => All[contributor];

    /// <summary>"Ribs down, Dead bug, Half-kneeling hip flexor stretch".</summary>
    internal static string Words(TurnFrame frame, string contributor)
    {
        var work = Of(contributor);
        return string.Join(", ", work.Cues.Select(cue => $"topic.cue.{cue}")
            .Concat(work.Exercises.Where(frame.Script.Catalog.Exercises.ContainsKey).Select(exercise => $"exercise.{exercise}.name"))
            .Concat(work.Steps).Select(prompt => frame.Words(prompt)));
    }
}
