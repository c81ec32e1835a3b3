using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>When a phase may end, and the one question that is asked there.</summary>
[Source("coaching.md 4.2")]
internal static class Gates
{
    private const int LongestSettleDays = 7;

    /// <summary>A condition somebody has been told of: no P2 before a clinician says so (4.6).</summary>
    public const string KnownCondition = "known-condition";

    /// <summary>The question at the gate, where all else is met; null where the phase goes on.</summary>
    public static string? Question(Conversation conversation, CheckIn day) => conversation.Plan?.Phase switch
    {
        Phase.P0 when MayLeaveSettle(conversation, day) => "gate.daily",
        Phase.P1 when MayLeaveControl(conversation, day) => "gate.still",
        _ => null,
    };

    /// <summary>P0 ends when pain is at most 3, or 2 below the start, and not worse, after two days; it lasts at most seven where pain has eased at all.</summary>
    public static bool MayLeaveSettle(Conversation conversation, CheckIn day)
    {
        var plan = conversation.Plan!;
        var days = Period.DaysBetween(plan.PhaseSince, day.On);
        var compared = CheckInRules.Compared(conversation, day);
        return compared.Usual is { } usual && compared.IsWorse == false
            && days >= EarliestDays(conversation, plan)
            && (usual <= 3 || usual <= plan.BaselineUsual - 2 || (days >= LongestSettleDays && usual < plan.BaselineUsual && usual < CheckInRules.BadDayFrom));
    }

    /// <summary>P1 ends on a green session after two others, eight days in, with nothing left to be looked at.</summary>
    public static bool MayLeaveControl(Conversation conversation, CheckIn day) =>
        conversation.Plan is { GreenSessions: >= 2 } plan
        && Period.DaysBetween(plan.StartedOn, day.On) >= 8
        && CheckInRules.Decide(conversation, day).Rule == "R6"
        && !SeeSomebody.IsLimited(conversation)
        && !conversation.Flags.Any(flag => flag.Flag == KnownCondition);

    /// <summary>Two days; seven clear ones after "checked and sent home".</summary>
    private static int EarliestDays(Conversation conversation, PlanState plan) =>
        conversation.Screened.DailyUntil is { } until && plan.PhaseSince < until ? LongestSettleDays : 2;
}
