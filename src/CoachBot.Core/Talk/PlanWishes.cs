using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"Once a week", "reminder at 9", "are we done?": how often and when to be asked, and where the plan stands, where nothing else is said or asked.</summary>
[Source("coaching.md 7.1, 7.6")]
internal static class PlanWishes
{
    private const string Rhythm = "rhythm.";

    /// <summary>What asks where the plan stands may say more: "no pain any more"; with a number it is a check-in.</summary>
    private const string IsOver = "is-over";

    /// <summary>"Is it over?", alone: the pause, a flare-up or the plan, whichever is running.</summary>
    private const string OverNow = "over-now";

    public static Signal? Read(TurnFrame frame, Said said) =>
        frame is { Stage: Stage.Paused, Now.Open: null } && IsWholeOver(frame, said) ? new Signal.Meant("when-pause")
        : frame.Now is not { Person.IsKept: true, Plan: not null, Held: null } || frame.Stage is not (Stage.Coaching or Stage.CheckIn) || !IsFree(frame) ? null
        : (frame.Language.Phrases.Has(said.Text, IsOver) && !said.Text.Any(char.IsAsciiDigit)) || IsWholeOver(frame, said) ? new Signal.Meant("progress")
        : Reminder(frame, said) is { } time ? new Signal.Commanded("time", time)
        : frame.Language.Phrases.Whole(said.Text, Rhythm) is { } rhythm ? new Signal.Commanded("less", $"less.{rhythm[Rhythm.Length..]}")
        : null;

    private static bool IsWholeOver(TurnFrame frame, Said said) => frame.Language.Phrases.Whole(said.Text, OverNow) is not null;

    /// <summary>"Set reminder 22:30": the time of the check-ins; "an alarm for my exercises" names none.</summary>
    private static string? Reminder(TurnFrame frame, Said said) =>
        frame.Language.Phrases.After(said.Text, "reminder-at") is { Length: > 0 } rest && PlaceWords.TimeAndPlace(frame, frame.Language.Answers.Hear(rest)) is not null ? rest : null;

    /// <summary>A list of signs, words of the person's own and other questions of how often are answered first.</summary>
    private static bool IsFree(TurnFrame frame) =>
        frame.Now.Open is not { } open || Questions.Of(open.Question) is { Slot: Slot.CheckIn, Kind: not (AnswerKind.Text or AnswerKind.Screen) };
}
