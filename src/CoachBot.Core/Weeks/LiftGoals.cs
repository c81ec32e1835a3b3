using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Weeks;

/// <summary>Goals that name a lift, a weight or training ("deadlift 100 kg"): how they go says nothing of daily life. Where a word of the day stands beside it ("squat down to my kid"), it is of the day.</summary>
[Source("coaching.md 3.2 (24), 4.6: still limiting daily life after six weeks")]
internal static class LiftGoals
{
    /// <summary>Their questions, as in "psfs.again".</summary>
    public static IReadOnlyList<string> Of(TurnFrame frame) =>
        [.. GoalRatings.Again.Where(again => Goals.NameOf(frame.Now, again) is { } name && (Is(frame.Language, name) || Is(frame.Script.English, name)))];

    private static bool Is(Language language, string name) => language.Phrases.Has(name, "lift-goal") && !language.Phrases.Has(name, "day-goal");
}
