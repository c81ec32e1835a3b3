using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>What a day's check-in comes to.</summary>
/// <param name="Rule">The rule of 7.3 that decided the plan, as in "R6"; "R0" where nothing changes.</param>
/// <param name="Referrals">Rules that matched whatever the plan does: "R4", "day-7".</param>
public sealed record CheckInDecision(string Rule, IReadOnlyList<string> Referrals)
{
    public bool HasPainkiller { get; init; }
}

/// <summary>Decides a check-in in three passes (coaching.md 7.3): inputs, then all referrals, then the plan. Like is compared with like.</summary>
[Source("coaching.md 7.3, 4.3, 4.6; S4-21, S4-31")]
public static class CheckInRules
{
    private const int HoldFrom = 3;
    private const int RegressAbove = 5;
    private const int WorseBy = 2;
    private const int MuchWorseBy = 3;
    private const int WorseDaysInARow = 3;

    /// <summary>From this pain on a day is a bad day: no extra question, no streak (7.4).</summary>
    public const int BadDayFrom = 6;

    public static CheckInDecision Decide(Conversation conversation, CheckIn day)
    {
        var plan = conversation.Plan!;
        var session = Corrected(day);
        return new CheckInDecision(PlanRule(plan, day, session), Referrals(conversation, plan, day))
        {
            HasPainkiller = day.Painkiller == true,
        };
    }

    /// <summary>True where the answers so far would move the plan up, so that the painkiller question matters.</summary>
    public static bool WouldProgress(Conversation conversation, CheckIn day) =>
        conversation.Plan is { } plan && day.Session == "done" && PlanRule(plan, day with { Painkiller = false }, day.InSession) == "R6";

    public static int DayOfPlan(Conversation conversation) =>
        conversation is { Plan: { } plan, CheckIns.Running: { } day } ? Period.DaysBetween(plan.StartedOn, day.On) : 0;

    /// <summary>At most one extra question, never on a flagged or bad day.</summary>
    public static bool HasRoomForExtra(Conversation conversation) =>
        conversation.CheckIns.Running is { Usual: < BadDayFrom, IsWorse: not true, IsNothingNew: true } day
        && !day.Rules.Contains("extra")
        && !conversation.Flags.Any(flag => flag.Level == Level.Soon && !flag.IsBooked);

    /// <summary>Whether P0 may end: pain at most 3, or 2 below the start, not worse, two days in.</summary>
    [Source("coaching.md 4.2, P0 to P1")]
    public static bool MayLeaveSettle(Conversation conversation, CheckIn day) =>
        conversation.Plan is { Phase: Phase.P0 } plan
        && day.Usual is { } usual && (usual <= 3 || usual <= plan.BaselineUsual - 2)
        && day.IsWorse != true
        && Period.DaysBetween(plan.PhaseSince, day.On) >= EarliestDays(conversation, plan);

    /// <summary>Whether P1 may end: two green sessions and eight days in.</summary>
    [Source("coaching.md 4.2, P1 to P2")]
    public static bool MayLeaveControl(Conversation conversation, CheckIn day) =>
        conversation.Plan is { Phase: Phase.P1, GreenSessions: >= 2 } plan
        && Period.DaysBetween(plan.StartedOn, day.On) >= 8
        && day.Session == "done" && day.InSession <= 2;

    /// <summary>Two days; seven clear ones after "checked and sent home".</summary>
    private static int EarliestDays(Conversation conversation, PlanState plan) =>
        conversation.Screened.DailyUntil is { } until && plan.PhaseSince < until ? 7 : 2;

    /// <summary>Rule 8: a painkiller before the session puts its pain one band higher.</summary>
    private static int? Corrected(CheckIn day) => day.Painkiller == true
        ? day.InSession switch { null => null, < HoldFrom => HoldFrom, <= RegressAbove => RegressAbove + 1, var pain => pain }
        : day.InSession;

    private static string[] Referrals(Conversation conversation, PlanState plan, CheckIn day)
    {
        var found = new List<string>();
        var worseDays = day.IsWorse == true ? conversation.CheckIns.WorseInARow + 1 : 0;
        if (worseDays >= WorseDaysInARow || day.Usual >= plan.BaselineUsual + MuchWorseBy)
        {
            found.Add("R4");
        }

        if (Period.DaysBetween(plan.StartedOn, day.On) >= 7 && !HasImproved(plan, day)
            && !conversation.Flags.Any(flag => flag.Flag == "RF-PRO-01"))
        {
            found.Add("day-7");
        }

        return [.. found];
    }

    /// <summary>Pain only in the lift is measured in the session; a value that is missing never counts as better.</summary>
    private static bool HasImproved(PlanState plan, CheckIn day) => plan.IsLiftOnly
        ? day.InSession is null or <= 2
        : day.Usual is { } usual && (usual <= 1 || usual <= plan.BaselineUsual - 1);

    private static string PlanRule(PlanState plan, CheckIn day, int? session)
    {
        if (session > RegressAbove || (day.IsWorse == true && day.Usual >= plan.BaselineUsual + WorseBy))
        {
            return "R3";
        }

        if (session >= HoldFrom || day.IsWorse == true)
        {
            return "R5";
        }

        if (day.IsTrainingDay && day.Session is "none" or "part")
        {
            return "R7";
        }

        return day is { Session: "done", Usual: not null, IsWorse: false, Painkiller: false } && session is not null ? "R6" : "R0";
    }
}
