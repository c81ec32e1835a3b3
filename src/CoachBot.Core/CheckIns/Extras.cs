using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>Questions that come later, one a check-in at most: a gate's goes first (coaching.md 3.1, the deferred schedule).</summary>
internal static class Extras
{
    /// <summary>Marks a check-in in which one has been asked.</summary>
    public const string Asked = "extra";

    public static bool Is(string question) => question is "load-change" or "feel-where" or "gate.daily" or "gate.still";

    /// <summary>Never on a flagged or bad day.</summary>
    public static bool HasRoom(Conversation conversation) =>
        conversation.CheckIns.Running is { Usual: < CheckInRules.BadDayFrom, IsWorse: not true, IsNothingNew: true } day
        && conversation.Plan is not null
        && !day.Rules.Contains(Asked)
        && Gates.Question(conversation, day) is null
        && !conversation.Flags.Any(flag => flag.Level == Level.Soon && !flag.IsBooked);

    public static int DayOfPlan(Conversation conversation) =>
        conversation is { Plan: { } plan, CheckIns.Running: { } day } ? Period.DaysBetween(plan.StartedOn, day.On) : 0;
}
