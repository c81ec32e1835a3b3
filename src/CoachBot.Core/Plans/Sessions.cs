using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>Which exercises, how much, on which days.</summary>
[Source("coaching.md 4.2 (phase table), 3.3 (factor to content), S1-27, S1-36, S1-37, S4-27")]
public static class Sessions
{
    /// <summary>Three exercises of the phase, gentler ones while something is to be looked at.</summary>
    public static IReadOnlyList<Exercise> Of(Conversation conversation, Catalog catalog)
    {
        var phase = conversation.Plan!.Phase;
        if (phase > Phase.P1 && SeeSomebody.IsLimited(conversation))
        {
            phase = Phase.P1;
        }

        var ids = phase switch
        {
            _ when SeeSomebody.IsLyingOnly(conversation) => new[] { "EX-01", "EX-04" },
            Phase.P0 when SeeSomebody.IsRestOnly(conversation) => ["EX-01"],
            Phase.P0 => ["EX-01", "EX-02", "EX-04"],
            Phase.P1 => ["EX-03", "EX-10", Third(conversation)],
            _ => ["EX-03", "EX-08", ThirdOfBuild(conversation)],
        };
        return [.. ids.Select(id => catalog.Exercises[id])];
    }

    /// <summary>The dose after the steps up so far, one variable a step; eased: one set less, at least one.</summary>
    public static Dose DoseOf(Exercise exercise, PlanState plan)
    {
        var dose = exercise.Dose;
        var more = plan.Rung switch { 0 => 0, 1 => 2, _ => 5 };
        var sets = dose.Sets + (plan.Rung >= PlanChanges.TopRung ? 1 : 0) - (plan.IsEased ? 1 : 0);
        return dose with
        {
            Sets = Math.Max(1, sets),
            Repetitions = dose.Repetitions is { } repetitions ? Math.Min(15, repetitions + more) : null,
            Seconds = dose.Seconds is { } seconds && plan.Phase > Phase.P0 ? Math.Min(30, seconds + more) : dose.Seconds,
        };
    }

    /// <summary>Every second day from the start of the phase, until training days are asked; never in P0, never while resting.</summary>
    public static bool IsTrainingDay(PlanState plan, LocalDate date) =>
        plan.Phase > Phase.P0
        && (plan.RestUntil is not { } rest || date >= rest)
        && Period.DaysBetween(plan.PhaseSince, date) % 2 == 0;

    /// <summary>The next training day from <paramref name="date"/> on; null in P0.</summary>
    public static LocalDate? NextOn(PlanState plan, LocalDate date)
    {
        for (var day = 0; day < 7; day++)
        {
            if (IsTrainingDay(plan, date.PlusDays(day)))
            {
                return date.PlusDays(day);
            }
        }

        return null;
    }

    /// <summary>Minutes of walking a day (4.2).</summary>
    public static int WalkMinutes(Phase phase) => phase switch { Phase.P0 => 10, Phase.P1 => 20, _ => 30 };

    private static string Third(Conversation conversation) =>
        Contributors.Lead(conversation) is "F1" or "F2" or "F9" ? "EX-13" : "EX-04";

    private static string ThirdOfBuild(Conversation conversation) =>
        Contributors.Lead(conversation) is "F3" or "F8" ? "EX-17" : "EX-12";
}
