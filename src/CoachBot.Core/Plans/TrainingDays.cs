using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>The week as a calendar: on which days somebody trains.</summary>
[Source("coaching.md 4.2 (days a week, non-consecutive), 4.4 (at most two thrust days until R6); S1-37, S4-27")]
public static class TrainingDays
{
    private const int Week = 7;

    /// <summary>Far enough to see past a rest after a red day.</summary>
    private const int LooksAhead = 14;

    /// <summary>Days of the week from the start of the phase, where nobody has chosen days.</summary>
    private static readonly int[] TwoAWeek = [0, 3];
    private static readonly int[] ThreeAWeek = [0, 2, 4];

    /// <summary>Never in P0, never while resting, never on the day after a session.</summary>
    public static bool IsTrainingDay(Conversation conversation, LocalDate date) =>
        conversation.Plan is { Phase: > Phase.P0 } plan
        && (plan.RestUntil is not { } rest || date >= rest)
        && IsPlanned(conversation, plan, date)
        && !HasTrained(conversation, date.PlusDays(-1));

    /// <summary>The next training day from <paramref name="date"/> on that has had no session yet; null in P0.</summary>
    public static LocalDate? NextOn(Conversation conversation, LocalDate date)
    {
        for (var day = 0; day < LooksAhead; day++)
        {
            if (IsTrainingDay(conversation, date.PlusDays(day)) && !HasTrained(conversation, date.PlusDays(day)))
            {
                return date.PlusDays(day);
            }
        }

        return null;
    }

    /// <summary>The days of seven from <paramref name="from"/> on that are training days, each taken to be used.</summary>
    public static IReadOnlyList<LocalDate> WeekFrom(Conversation conversation, LocalDate from)
    {
        var days = new List<LocalDate>();
        for (var day = 0; day < Week; day++)
        {
            var date = from.PlusDays(day);
            if (IsTrainingDay(conversation, date) && (days.Count == 0 || days[^1] < date.PlusDays(-1)))
            {
                days.Add(date);
            }
        }

        return days;
    }

    /// <summary>A session, whole or in part, was done on that day.</summary>
    public static bool HasTrained(Conversation conversation, LocalDate date) =>
        conversation.Training?.Last?.On == date
        || conversation.CheckIns.Past.Any(past => past.HasSession && CheckInRules.SessionOn(past) == date);

    /// <summary>As many days as the phase allows.</summary>
    public static int MostAWeek(PlanState plan) => plan.Phase switch
    {
        Phase.P3 or Phase.P5 => 2,
        Phase.P4 when plan.Reload is { Step: < Ladder.ThirdDayFrom } => 2,
        _ => 3,
    };

    private static bool IsPlanned(Conversation conversation, PlanState plan, LocalDate date)
    {
        if (conversation.Answer("days.list") is { } days && Weekdays.Best(days, MostAWeek(plan)) is { Count: > 0 } chosen)
        {
            return chosen.Contains(date.DayOfWeek);
        }

        var day = Period.DaysBetween(plan.PhaseSince, date);
        return plan.Phase < Phase.P3
            ? day % 2 == 0
            : (MostAWeek(plan) == 2 ? TwoAWeek : ThreeAWeek).Contains((day % Week + Week) % Week);
    }
}
