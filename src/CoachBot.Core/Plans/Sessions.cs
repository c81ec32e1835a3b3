using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>Which exercises, and how much.</summary>
[Source("coaching.md 4.2 (phase table), S1-27, S1-36")]
public static class Sessions
{
    private const int MostRepetitions = 15;
    private const int MostSeconds = 30;

    /// <summary>Three to five exercises of the phase, gentler ones while something is to be looked at.</summary>
    public static IReadOnlyList<Exercise> Of(Conversation conversation, Catalog catalog)
    {
        var plan = conversation.Plan!;
        IEnumerable<string> ids = plan.Phase switch
        {
            _ when SeeSomebody.IsLyingOnly(conversation) => ["EX-01", "EX-04"],
            Phase.P0 when SeeSomebody.IsRestOnly(conversation) => ["EX-01"],
            Phase.P0 => ["EX-01", "EX-02", "EX-04"],
            _ => SessionMenu.Of(conversation, SeeSomebody.IsLimited(conversation) ? Phase.P1 : plan.Phase),
        };
        var direction = Directions.Of(conversation);
        return [.. ids.Select(catalog.Exercises.GetValueOrDefault).OfType<Exercise>()
            .Where(exercise => !exercise.Avoid.Contains(direction)).Take(SessionMenu.Length(plan))];
    }

    /// <summary>The dose after the steps up so far, one variable a step; eased: one set less, at least one.</summary>
    public static Dose DoseOf(Exercise exercise, PlanState plan)
    {
        var dose = (exercise.Id, plan.Phase) switch
        {
            ("EX-03", > Phase.P1) => exercise.Dose with { Sets = 3, Repetitions = plan.Rung switch { 0 => 10, 1 => 12, _ => MostRepetitions } },
            ("EX-08", _) => exercise.Dose with { Sets = plan.Rung == 0 ? 2 : 3, Repetitions = 10 },
            (_, > Phase.P2) => exercise.Dose,
            _ => Grown(exercise.Dose, plan),
        };
        return dose with { Sets = Math.Max(1, dose.Sets - (plan.IsEased ? 1 : 0)) };
    }

    /// <summary>Minutes of walking a day (4.2).</summary>
    public static int WalkMinutes(Phase phase) => phase switch { Phase.P0 => 10, Phase.P1 => 20, _ => 30 };

    /// <summary>Repetitions first, then a set.</summary>
    private static Dose Grown(Dose dose, PlanState plan)
    {
        var more = (plan.Rung, dose.Repetitions) switch { (0, _) => 0, (_, < 8) => 1, (1, _) => 2, _ => 5 };
        return dose with
        {
            Sets = dose.Sets + (plan.Rung >= PlanChanges.TopRung ? 1 : 0),
            Repetitions = dose.Repetitions is { } repetitions ? Math.Max(repetitions, Math.Min(MostRepetitions, repetitions + more)) : null,
            Seconds = dose.Seconds is { } seconds && plan.Phase > Phase.P0 ? Math.Max(seconds, Math.Min(MostSeconds, seconds + more)) : dose.Seconds,
        };
    }
}
