using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.CheckIns;

/// <summary>What a day's check-in comes to.</summary>
/// <param name="Rule">The rule of 7.3 that decided the plan, as in "R6"; "R0" where nothing changes.</param>
/// <param name="Referrals">Rules that matched whatever the plan does: "R2", "R4", "day-7" ...</param>
public sealed record CheckInDecision(string Rule, IReadOnlyList<string> Referrals)
{
    public bool HasPainkiller { get; init; }
}

/// <summary>Decides a check-in in three passes (coaching.md 7.3): inputs, then all referrals, then the plan. Like is compared with like.</summary>
[Source("coaching.md 7.3, 4.3; S4-21, S4-31")]
public static class CheckInRules
{
    private const int WorseBy = 2;

    /// <summary>From this pain in a session on, the work is repeated.</summary>
    public const int HoldFrom = TrafficLight.AmberFrom;

    /// <summary>From this pain on a day is a bad day: no extra question, no streak (7.4).</summary>
    public const int BadDayFrom = 6;

    /// <param name="lifts">Questions of the goals that are about training, and not about daily life; null for none.</param>
    public static CheckInDecision Decide(Conversation conversation, CheckIn day, IReadOnlyList<string>? lifts = null)
    {
        var compared = Compared(conversation, day);
        return new CheckInDecision(PlanRule(conversation, compared), Referrals.Of(conversation, compared, lifts ?? []))
        {
            HasPainkiller = day.Painkiller == true,
        };
    }

    /// <summary>On a rest day the comparison is asked only above the start; at or below it, it counts as "same or better" (7.2).</summary>
    public static CheckIn Compared(Conversation conversation, CheckIn day) =>
        day is { IsWorse: null, IsTrainingDay: false, Session: null } && day.Usual <= conversation.Plan?.ComparedUsual
            ? day with { IsWorse = false }
            : day;

    /// <summary>True where the answers so far would move the plan up, so that the painkiller question matters.</summary>
    public static bool WouldProgress(Conversation conversation, CheckIn day) =>
        conversation.Plan is not null && day.Painkiller is not true && PlanRule(conversation, day with { Painkiller = false }) == "R6";

    /// <summary>The local date of the session that a check-in asks about.</summary>
    public static NodaTime.LocalDate SessionOn(CheckIn day) => day.IsAboutYesterday ? day.On.PlusDays(-1) : day.On;

    private static string PlanRule(Conversation conversation, CheckIn day)
    {
        var plan = conversation.Plan!;
        var light = Corrected(day, TrafficLight.During(day.InSession, day.HasWeight ?? plan.IsLoaded));
        var morning = MorningAfter(conversation, day);
        if (light == Light.Red || morning == Light.Red || day.IsSharp || (day.IsWorse == true && day.Usual >= plan.ComparedUsual + WorseBy))
        {
            return "R3";
        }

        if (light == Light.Amber || morning == Light.Amber || day.IsWorse == true || IsAboveStart(plan, day))
        {
            return "R5";
        }

        if (day is { IsTrainingDay: true, Session: "none" } or { Session: "part" })
        {
            return "R7";
        }

        return day.InSession is not null && IsComplete(day) && HasGoodForm(conversation) && IsDue(conversation, day) ? "R6" : "R0";
    }

    /// <summary>A value that is missing never counts as better.</summary>
    private static bool IsComplete(CheckIn day) => day is { Session: "done", Usual: not null, IsWorse: false, Painkiller: false };

    /// <summary>Sessions count on days that do not follow each other, in a phase that has any, and not while resting (4.2).</summary>
    private static bool IsDue(Conversation conversation, CheckIn day)
    {
        var on = SessionOn(day);
        return conversation.Plan is { Phase: > Phase.P0 } plan
            && (plan.RestUntil is not { } rest || on >= rest)
            && !conversation.CheckIns.Past.Any(past =>
                past.On != day.On && past.HasSession && NodaTime.Period.DaysBetween(SessionOn(past), on) < 2);
    }

    /// <summary>The day after a session, at whatever hour it is told; what the session itself was decided with does not count twice (4.3).</summary>
    private static Light MorningAfter(Conversation conversation, CheckIn day)
    {
        var plan = conversation.Plan!;
        var before = conversation.CheckIns.Past.FirstOrDefault(past =>
            past.On != day.On && past.HasSession && SessionOn(past) == day.On.PlusDays(-1));
        if (before is null && day is not { IsAboutYesterday: true, HasSession: true })
        {
            return Light.Green;
        }

        var light = TrafficLight.NextMorning(day.Usual, plan.ComparedUsual, isWorse: false);
        var decided = before?.Rules.Contains("R3") == true ? Light.Red : before?.Rules.Contains("R5") == true ? Light.Amber : Light.Green;
        return light > decided ? light : Light.Green;
    }

    /// <summary>The evening of a session is amber above the start, whatever the person calls it (4.3), also where only the lift hurt at first.</summary>
    private static bool IsAboveStart(PlanState plan, CheckIn day) =>
        day.Session == "done" && TrafficLight.NextMorning(day.Usual, plan.ComparedUsual, isWorse: false) > Light.Green;

    /// <summary>The cue of the last session held; one that was never asked about does not stop anybody (rule 6).</summary>
    internal static bool HasGoodForm(Conversation conversation) => conversation.Answer("dead-bug") != "deadbug.gap";

    /// <summary>Rule 8: a painkiller before the session puts its pain one band higher.</summary>
    private static Light Corrected(CheckIn day, Light light) =>
        day is { Painkiller: true, InSession: not null } ? TrafficLight.OneHigher(light) : light;
}
