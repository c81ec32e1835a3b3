using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>The triggers of a referral that the plan itself knows of.</summary>
[Source("coaching.md 4.6; S4-21, E15")]
public static class PlanReferrals
{
    private const int RedDays = 14;
    private const int SixWeeks = 42;
    private const int Week = 7;
    private const int LimitingFromTenths = 40;
    private const int SomeFromTenths = 20;
    private const int LowFunctionUpToTenths = 50;

    /// <summary>Two reds in 14 days during the reload: S.</summary>
    public static bool IsSecondRed(ReloadState? reload, LocalDate on) =>
        reload?.RedOn is { } before && before != on && Period.DaysBetween(before, on) <= RedDays;

    /// <summary>A condition somebody was told of, and nobody has cleared: no P2 (S).</summary>
    public static bool NeedsClearance(Conversation conversation) =>
        conversation.Flags.Any(flag => flag.Flag == Gates.KnownCondition);

    /// <summary>Still limiting daily life after six weeks of plan: S★. Told by what somebody cannot do yet, as it was rated last, or else by the pain of the week; the quiet days of a flare-up say nothing of it, and neither does a lift.</summary>
    /// <param name="lifts">Goals that are about training.</param>
    public static bool IsStillLimiting(Conversation conversation, CheckIn day, IReadOnlyList<string> lifts) =>
        conversation.Plan is { } plan
        && Period.DaysBetween(plan.StartedOn, day.On) >= SixWeeks
        && !Flares.FlareUps.IsQuiet(conversation)
        && UsualTenths(conversation, day) is { } usual
        && (GoalRatings.NowTenths(conversation, lifts) is { } can ? can <= LowFunctionUpToTenths && usual >= SomeFromTenths : usual >= LimitingFromTenths);

    /// <summary>The average of the last seven days; of fewer answers than say something, the newest one.</summary>
    private static int? UsualTenths(Conversation conversation, CheckIn day)
    {
        var week = conversation.CheckIns.Past.Where(past => past.On != day.On && past.On > day.On.PlusDays(-Week)).Prepend(day).Select(past => past.Usual).OfType<int>().ToList();
        return week.Count >= Averages.FewestDays ? Averages.Tenths(week) : day.Usual * 10;
    }
}
