using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>What a tick on Screen A or B, or a place of pain, still needs to know (coaching.md 2.4, 3.0).</summary>
public static class SafetyQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("line-or-pain", Choice, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "which.line" },
        new("screen-a.which", Picker, Clarifying, Slot.RedFlag) { Min = 1, Max = 9, ActsUnanswered = true },
        new("screen-a.sure", Choice, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "sure.not" },
        new("screen-b.which", Picker, Clarifying, Slot.RedFlag) { Min = 1, Max = 9, ActsUnanswered = true },
        new("weight.purpose", YesNo, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "no" },
        new("cancer.skin", YesNo, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "no" },
        new("immune.which", Choice, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "immune.weak" },
        new("steroid.sudden", YesNo, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "yes" },
        new("epidural", YesNo, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "no" },
        new("pregnant.signs", YesNo, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "yes" },
        new("bulge", Choice, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "bulge.hard" },
        new("shape", Choice, Clarifying, Slot.RedFlag) { ActsUnanswered = true, Unsure = "shape.lump" },
    ];
}
