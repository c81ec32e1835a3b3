using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>The triggers of a referral that the plan itself knows of.</summary>
[Source("coaching.md 4.6; S4-21, E15")]
public static class PlanReferrals
{
    private const int RedDays = 14;
    private const int SixWeeks = 42;
    private const int LimitingFrom = 4;
    private const int LowFunctionUpToTenths = 50;

    /// <summary>Two reds in 14 days during the reload: S.</summary>
    public static bool IsSecondRed(ReloadState? reload, LocalDate on) =>
        reload?.RedOn is { } before && before != on && Period.DaysBetween(before, on) <= RedDays;

    /// <summary>A condition somebody was told of, and nobody has cleared: no P2 (S).</summary>
    public static bool NeedsClearance(Conversation conversation) =>
        conversation.Flags.Any(flag => flag.Flag == Gates.KnownCondition);

    /// <summary>Still limiting daily life after six weeks of plan: S★. Told by the newest rating of what somebody wants back, or else by the pain.</summary>
    public static bool IsStillLimiting(Conversation conversation, CheckIn day) =>
        conversation.Plan is { } plan
        && Period.DaysBetween(plan.StartedOn, day.On) >= SixWeeks
        && (Weeks.GoalRatings.NowTenths(conversation) is { } can ? can <= LowFunctionUpToTenths && day.Usual >= 2 : day.Usual >= LimitingFrom);
}
