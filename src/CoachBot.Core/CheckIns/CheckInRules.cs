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
    private const int RegressAbove = 5;
    private const int RegressAboveLoaded = 4;
    private const int WorseBy = 2;

    /// <summary>From this pain in a session on, the work is repeated.</summary>
    public const int HoldFrom = 3;

    /// <summary>From this pain on a day is a bad day: no extra question, no streak (7.4).</summary>
    public const int BadDayFrom = 6;

    public static CheckInDecision Decide(Conversation conversation, CheckIn day)
    {
        var compared = Compared(conversation, day);
        return new CheckInDecision(PlanRule(conversation, compared), Referrals.Of(conversation, compared))
        {
            HasPainkiller = day.Painkiller == true,
        };
    }

    /// <summary>On a rest day the comparison is asked only above the start; at or below it, it counts as "same or better" (7.2).</summary>
    public static CheckIn Compared(Conversation conversation, CheckIn day) =>
        day is { IsWorse: null, IsTrainingDay: false, Session: null } && conversation.Plan is not null && day.Usual <= ReloadDays.ReferenceUsual(conversation)
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
        var isLoaded = IsLoaded(plan);
        var session = Corrected(day, isLoaded);
        if (day.IsSharp || session > (isLoaded ? RegressAboveLoaded : RegressAbove) || (day.IsWorse == true && day.Usual >= ReloadDays.ReferenceUsual(conversation) + WorseBy))
        {
            return "R3";
        }

        if (session >= HoldFrom || day.IsWorse == true || IsAboveStart(conversation, day))
        {
            return "R5";
        }

        if (day is { IsTrainingDay: true, Session: "none" } or { Session: "part" })
        {
            return "R7";
        }

        return session is not null && IsComplete(day) && HasGoodForm(conversation) && IsDue(conversation, day) ? "R6" : "R0";
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
                past.On != day.On && past.Session is "done" or "part" && NodaTime.Period.DaysBetween(SessionOn(past), on) < 2);
    }

    /// <summary>The morning after is amber above the start, whatever the person calls it (4.3). With pain only in the lift, the session is what counts.</summary>
    private static bool IsAboveStart(Conversation conversation, CheckIn day) =>
        day.Session == "done" && !conversation.Plan!.IsLiftOnly && day.Usual > ReloadDays.ReferenceUsual(conversation);

    /// <summary>The cue of the last session held; one that was never asked about does not stop anybody (rule 6).</summary>
    internal static bool HasGoodForm(Conversation conversation) => conversation.Answer("dead-bug") != "deadbug.gap";

    /// <summary>On the mild track a lift with weight may be part of the session: the narrower bands hold (4.3).</summary>
    private static bool IsLoaded(PlanState plan) => plan.IsMildTrack || plan.Phase >= Phase.P3;

    /// <summary>Rule 8: a painkiller before the session puts its pain one band higher.</summary>
    private static int? Corrected(CheckIn day, bool isLoaded)
    {
        var regressAbove = isLoaded ? RegressAboveLoaded : RegressAbove;
        return (day.Painkiller, day.InSession) switch
        {
            (true, < HoldFrom) => HoldFrom,
            (true, { } pain) when pain <= regressAbove => regressAbove + 1,
            _ => day.InSession,
        };
    }
}
