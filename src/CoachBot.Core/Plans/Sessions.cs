using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>Which exercises, and how much.</summary>
[Source("coaching.md 4.2 (phase table), S1-27, S1-36")]
public static class Sessions
{
    /// <summary>Three to five exercises of the phase, gentler ones while something is to be looked at.</summary>
    public static IReadOnlyList<Exercise> Of(Conversation conversation, Catalog catalog)
    {
        var plan = conversation.Plan!;
        IEnumerable<string> ids = plan.Phase switch
        {
            _ when Limiting.IsLyingOnly(conversation) => ["EX-01", "EX-04"],
            Phase.P0 when Limiting.IsRestOnly(conversation) => ["EX-01"],
            Phase.P0 => ["EX-01", "EX-02", "EX-04"],
            _ => SessionMenu.Of(conversation, catalog, Limiting.IsLimited(conversation) ? Phase.P1 : plan.Phase),
        };
        var own = Gear.Of(conversation);
        return [.. ids.Select(id => catalog.Exercises[id])
            .Where(exercise => !Training.LegInSession.Waits(conversation, exercise.Id))
            .Where(exercise => !Directions.Avoids(conversation, exercise) && exercise.IsPossibleWith(own)).Take(SessionMenu.Length(conversation))];
    }

    /// <summary>The dose after the steps up so far, one variable a step; eased: a quarter less in each set.</summary>
    [Source("coaching.md 4.3 (20 to 30 % less)")]
    public static Dose DoseOf(Exercise exercise, PlanState plan)
    {
        var dose = PhaseDoses.Of(exercise, plan.Phase, RungOf(exercise, plan));
        return plan.IsEased
            ? dose with { Repetitions = Eased(dose.Repetitions), Seconds = Eased(dose.Seconds), Steps = Eased(dose.Steps) }
            : dose;
    }

    /// <summary>Steps up that this exercise has taken.</summary>
    internal static int RungOf(Exercise exercise, PlanState plan) =>
        plan.Rung + (plan.Grown.Length == 0 ? 0 : plan.Grown.Split(' ').Count(id => id == exercise.Id));

    private static int? Eased(int? count) => (count * 3 + 3) / 4;

    /// <summary>Minutes of walking a day (4.2).</summary>
    public static int WalkMinutes(Phase phase) => phase switch { Phase.P0 => 10, Phase.P1 => 20, _ => 30 };
}
