using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>Opening, screens, first pain, first help, keeping, time and place (coaching.md 3.0).</summary>
public static class FirstContactQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("opening", Choice, Opening, Slot.FirstContact) { Ages = ("opening.minor", "opening.start") },
        new("just", Choice, Opening, Slot.FirstContact),
        new("screen-a", Screen, ScreenA, Slot.FirstContact) { Min = 1, Max = 9 },
        new("screen-b", Screen, ScreenB, Slot.FirstContact) { Min = 1, Max = 9 },
        new("pain", Scale, FirstPain, Slot.FirstContact) { IsKept = true, Redoes = ["pain.zero"] },
        new("pain.zero", Choice, FirstPain, Slot.FirstContact) { IsKept = true, AskWhen = c => c.Answer("pain") == "0" },
        new("first-help", Choice, FirstHelp, Slot.FirstContact),
        new("plan", Choice, Keeping, Slot.FirstContact),
        new("keep", Choice, Keeping, Slot.FirstContact),
        new("time-place", Clock, Setup, Slot.FirstContact),
        new("place", Place, Setup, Slot.FirstContact),
        new("time-place.right", Choice, Coaching, Slot.Session),
        new("country", Place, Setup, Slot.FirstContact),
    ];
}
