using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>Small choices outside the big questionnaires.</summary>
public static class MenuQuestions
{
    /// <summary>Another place, in the person's own words.</summary>
    private static Dictionary<string, string> Elsewhere => new() { ["leg"] = "where.leg", ["buttock"] = "where.buttock", ["side"] = "where.back", ["middle"] = "where.back" };

    public static IReadOnlyList<Question> All { get; } =
    [
        new("rescreen", Screen, Rescreening, Slot.FirstContact) { Min = 1, Max = 9 },
        new("rescreen-b", Screen, Rescreening, Slot.FirstContact) { Min = 1, Max = 9 },
        new("return.pain", Scale, Rescreening, Slot.FirstContact),
        new("stretch.area", Picker, Coaching, Slot.Session) { CanSkip = true },
        new("learn.menu", Picker, Coaching, Slot.Session) { CanSkip = true },
        new("what-eases-it", Picker, Coaching, Slot.Session) { CanSkip = true },
        new("pause.days", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("snooze.when", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("less.how", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("flare.same", Choice, Coaching, Slot.Session) { CanSkip = true, IsKept = true },
        new("flare.where", Picker, Coaching, Slot.Session) { CanSkip = true, Spots = Elsewhere },
        new("flare.change", Choice, Coaching, Slot.Session) { CanSkip = true, IsKept = true },
        new("discharge.goal", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("discharge.checks", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("discharge.data", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("forget.sure", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("returning.block", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("restart.sure", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("link.mine", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("link.confirm", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("link.which", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("unlink.sure", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new("consent.again", Choice, Coaching, Slot.Session) { CanSkip = true, IsExact = true },
        new(Holding.ThinnersOver.Question, Choice, Clarifying, Slot.RedFlag) { HasNoYes = true, ActsUnanswered = true, Unsure = Holding.ThinnersOver.Unsure },
        new("soon", Choice, Coaching, Slot.Session) { CanSkip = true },
        new("soon.access", Choice, Coaching, Slot.Session) { CanSkip = true },
    ];
}
