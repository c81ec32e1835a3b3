using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The second pass: every rule that sends somebody to a clinician or limits the plan, and all that match count.</summary>
[Source("coaching.md 7.3 rules 2, 4 and day 7; 4.2 P0; 4.6; RF-SEV-01")]
internal static class Referrals
{
    private const int MuchWorseBy = 3;
    private const int WorseDaysInARow = 3;
    private const int SevereFrom = 8;
    private const int StrongFrom = 7;
    private const int StrongDays = 3;
    private const int FirstWeek = 7;
    private const int ThreeWeeks = 21;

    public static IReadOnlyList<string> Of(Conversation conversation, CheckIn day, IReadOnlyList<string> lifts)
    {
        var plan = conversation.Plan!;
        var found = new List<string>();
        Add(found, "R2", day.HasNewLeg);
        Add(found, "R4", WorseDays(conversation, day) >= WorseDaysInARow || day.Usual >= plan.BaselineUsual + MuchWorseBy);
        Add(found, "severe", day.Usual >= SevereFrom || IsStrongForDays(plan, day));
        var days = Period.DaysBetween(plan.StartedOn, day.On);
        Add(found, "day-7", days >= FirstWeek && !Flares.FlareUps.IsQuiet(conversation) && !plan.IsWeekAdvised && !HasEased(conversation, day) && !GoalRatings.AreBetter(conversation));
        Add(found, "day-21", days >= ThreeWeeks && !plan.IsThreeWeeksAdvised && !HasClearlyEased(conversation, day));
        Add(found, "week-6", !plan.IsSixWeeksAdvised && PlanReferrals.IsStillLimiting(conversation, day, lifts));
        return found;
    }

    /// <summary>"Worse" answers in a row, with this one.</summary>
    public static int WorseDays(Conversation conversation, CheckIn day) =>
        day.IsWorse == true ? conversation.CheckIns.WorseInARow + 1 : 0;

    private static void Add(List<string> found, string rule, bool matches)
    {
        if (matches)
        {
            found.Add(rule);
        }
    }

    /// <summary>Still 7 or more after 72 hours of settling.</summary>
    private static bool IsStrongForDays(PlanState plan, CheckIn day) =>
        plan.Phase == Phase.P0 && day.Usual >= StrongFrom && Period.DaysBetween(plan.PhaseSince, day.On) >= StrongDays;

    /// <summary>At least 1 below the start, or at most 1; in a session 2 is still green.</summary>
    private static bool HasEased(Conversation conversation, CheckIn day) =>
        Pains(conversation, day, FirstWeek).Any(pain => pain <= (conversation.Plan!.IsLiftOnly ? 20 : 10) || pain <= Start(conversation, day) - 10);

    /// <summary>2 points or 30 % below the start, or at most 2.</summary>
    private static bool HasClearlyEased(Conversation conversation, CheckIn day) =>
        Pains(conversation, day, ThreeWeeks).Any(pain => pain <= 20 || pain <= Start(conversation, day) - 20 || pain * 10 <= Start(conversation, day) * 7);

    /// <summary>In tenths: the newest number, the average of the last seven days where there are enough, and those of the reviews since the rule first applied; what was never said is no improvement.</summary>
    /// <remarks>One bad day after a good week is a flare-up, and no week that has hardly eased; what had eased by then eases no less for it.</remarks>
    private static IEnumerable<int> Pains(Conversation conversation, CheckIn day, int fromDay)
    {
        var (isLiftOnly, from) = (conversation.Plan!.IsLiftOnly, conversation.Plan.StartedOn.PlusDays(fromDay));
        foreach (var review in conversation.CheckIns.Weeks.Where(week => week.On >= from && week.On < day.On))
        {
            if ((isLiftOnly ? review.InSessionTenths : review.UsualTenths) is { } reviewed)
            {
                yield return reviewed;
            }
        }

        var days = conversation.CheckIns.Past.Where(past => past.On != day.On).Prepend(day).ToList();
        var value = Compared(conversation);
        if (days.Select(value).FirstOrDefault(known => known is not null) is { } newest)
        {
            yield return newest * 10;
        }

        var week = days.Where(past => past.On > day.On.PlusDays(-FirstWeek)).Select(value).OfType<int>().ToList();
        if (week.Count >= Averages.FewestDays && Averages.Tenths(week) is { } average)
        {
            yield return average;
        }
    }

    /// <summary>In tenths. With pain only in the lift it is that of the first sessions.</summary>
    private static int Start(Conversation conversation, CheckIn day) =>
        !conversation.Plan!.IsLiftOnly ? conversation.Plan.BaselineUsual * 10
        : conversation.CheckIns.BaselineInSession ?? ((conversation.CheckIns.Past.LastOrDefault(past => past.InSession is not null) ?? day).InSession ?? 0) * 10;

    private static Func<CheckIn, int?> Compared(Conversation conversation) =>
        conversation.Plan!.IsLiftOnly ? day => day.InSession : day => day.Usual;
}
