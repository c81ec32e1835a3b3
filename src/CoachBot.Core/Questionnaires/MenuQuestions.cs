using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>Small choices outside the big questionnaires.</summary>
public static class MenuQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("rescreen", Screen, Rescreening, Slot.FirstContact) { Min = 1, Max = 9 },
        new("return.pain", Scale, Rescreening, Slot.FirstContact),
        new("stretch.area", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("learn.menu", Picker, Coaching, Slot.Session) { CanSkip = true },
        new("form.guide", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("back-feel", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("pause.days", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("forget.sure", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("returning.block", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("restart.sure", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("link.mine", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("link.confirm", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("link.which", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("unlink.sure", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("consent.again", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("soon", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("soon.access", Choice, Coaching, Slot.Session) { CanSkip = true },
    ];
}
