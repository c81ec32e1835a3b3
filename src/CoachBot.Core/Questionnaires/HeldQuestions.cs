using static CoachBot.Core.Conversations.Stage;
using static CoachBot.Core.Questionnaires.AnswerKind;

namespace CoachBot.Core.Questionnaires;

/// <summary>What is asked while the plan is locked (coaching.md 8.2, 8.4, 8.5).</summary>
public static class HeldQuestions
{
    public static IReadOnlyList<Question> All { get; } =
    [
        new("emergency", Choice, Emergency, Slot.FollowUp),
        new("urgent", Choice, Urgent, Slot.FollowUp),
        new("crisis", Choice, Emergency, Slot.FollowUp),
        new("conditional", Choice, Emergency, Slot.RedFlag),
        new("conditional.urgent", Choice, Urgent, Slot.RedFlag),
        new("help.way", Choice, Emergency, Slot.FollowUp),
        new("check-on-me", Choice, Emergency, Slot.FollowUp),
        new("follow-up.emergency", Choice, Emergency, Slot.FollowUp),
        new("follow-up.urgent", Choice, Urgent, Slot.FollowUp),
        new("follow-up.crisis", Choice, Emergency, Slot.FollowUp),
        new("follow-up.tests", Choice, Clearance, Slot.Clearance),
        new("diary", Scale, Clearance, Slot.Clearance),
        new("follow-up.severe", Scale, Urgent, Slot.FollowUp),
        new("follow-up.severe.new", Choice, Urgent, Slot.FollowUp),
        new("severe.screen-a", Screen, Urgent, Slot.FollowUp) { Min = 1, Max = 9 },
        new("severe.screen-b", Screen, Urgent, Slot.FollowUp) { Min = 1, Max = 9 },
        new("clearance", Choice, Clearance, Slot.Clearance),
        new("clearance.advice", Text, Clearance, Slot.Clearance) { CanSkip = true },
        new("mistake", YesNo, Clarifying, Slot.RedFlag) { Unsure = "yes" },
        new("held.country", Place, Emergency, Slot.FollowUp) { CanSkip = true },
    ];
}
