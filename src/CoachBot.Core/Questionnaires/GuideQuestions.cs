using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>Which form guide, the form quiz, and the steps of the thumb test (coaching.md 6).</summary>
public static class GuideQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("form.guide", Picker, Coaching, Slot.Session) { CanSkip = true },
        new("form.guide.more", Picker, Coaching, Slot.Session) { CanSkip = true },
        new("back-feel", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("quiz", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("thumb-test.ready", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("thumb-test.done", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("thumb-test.gap", Choice, Coaching, Slot.Session) { CanSkip = true },
    ];
}
