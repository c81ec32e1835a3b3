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

    /// <summary>Still limiting daily life after six weeks of plan: S★. Told by what somebody cannot do yet, as it was rated last, or else by the pain: of this week, and of the weeks before it. A new flare-up says nothing of it, nor does pain that came back after discharge, before six weeks of the plan that began again; and neither does a lift.</summary>
    /// <param name="lifts">Goals that are about training.</param>
    public static bool IsStillLimiting(Conversation conversation, CheckIn day, IReadOnlyList<string> lifts) =>
        conversation.Plan is { Phase: < Phase.P5 } plan
        && Period.DaysBetween(plan.RestartedOn ?? plan.StartedOn, day.On) >= SixWeeks
        && !Flares.FlareTime.IsNew(conversation, day.On)
        && LeastOf(conversation, lifts) is { } least
        && UsualTenths(conversation, day) >= least
        && BeforeTenths(conversation, plan, day) >= least;

    /// <summary>The pain that limits, in tenths: less of it where what somebody wants back is out of reach; null where it is within.</summary>
    private static int? LeastOf(Conversation conversation, IReadOnlyList<string> lifts) =>
        GoalRatings.NowTenths(conversation, lifts) is not { } can ? LimitingFromTenths : can <= LowFunctionUpToTenths ? SomeFromTenths : null;

    /// <summary>The average of the last seven days; of fewer answers than say something, the newest one.</summary>
    private static int? UsualTenths(Conversation conversation, CheckIn day)
    {
        var week = Usuals(conversation, day, 0, Week).ToList();
        return week.Count >= Averages.FewestDays ? Averages.Tenths(week) : day.Usual * 10;
    }

    /// <summary>The average of the two weeks before those seven days, else the newest review's before them, else the start.</summary>
    private static int BeforeTenths(Conversation conversation, PlanState plan, CheckIn day) =>
        Averages.Tenths([.. Usuals(conversation, day, Week, 3 * Week)])
        ?? conversation.CheckIns.Weeks.FirstOrDefault(week => week.On <= day.On.PlusDays(-Week) && week.UsualTenths is not null)?.UsualTenths
        ?? plan.BaselineUsual * 10;

    /// <summary>What was told so many days ago, up to so many, this day's first.</summary>
    private static IEnumerable<int> Usuals(Conversation conversation, CheckIn day, int from, int until) =>
        conversation.CheckIns.Past.Where(past => past.On != day.On).Prepend(day)
            .Where(told => told.On <= day.On.PlusDays(-from) && told.On > day.On.PlusDays(-until)).Select(told => told.Usual).OfType<int>();
}
