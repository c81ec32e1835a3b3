namespace CoachBot.Core.Plans;

/// <summary>How much of an exercise each phase begins with and grows to; a later phase never asks for less.</summary>
[Source("coaching.md 4.2 (phase table), 5.2 (doses), S1-27, S1-36")]
public static class PhaseDoses
{
    /// <summary>What 4.2 says phase by phase where 5.2 has one range for all of them; from the last row on the dose stays at its most.</summary>
    private static readonly Dictionary<string, IReadOnlyList<(Phase Phase, int[] First, int[] Most)>> Rows = new()
    {
        ["EX-03"] = [(Phase.P1, [2, 10], [2, 15]), (Phase.P2, [3, 10], [3, 15])],
        ["EX-05"] = [(Phase.P1, [2, 8], [2, 10]), (Phase.P2, [2, 10], [3, 12])],
        ["EX-14"] = [(Phase.P1, [2, 10], [2, 15]), (Phase.P2, [2, 20], [3, 20])],
    };

    /// <summary>The dose after the steps up of the phase, one variable a step.</summary>
    public static Dose Of(Exercise exercise, Phase phase, int rung)
    {
        if (exercise.From >= Phase.P3)
        {
            // Its weight grows instead.
            return exercise.Dose;
        }

        var (from, first, most) = RowOf(exercise, phase);
        return phase > from ? most : Grown(first, most, phase == Phase.P0 ? 0 : rung);
    }

    private static (Phase From, Dose First, Dose Most) RowOf(Exercise exercise, Phase phase)
    {
        if (!Rows.TryGetValue(exercise.Id, out var rows))
        {
            return (exercise.From, exercise.Dose, exercise.Most ?? exercise.Dose);
        }

        var row = rows.LastOrDefault(row => row.Phase <= phase, rows[0]);
        return (row.Phase, With(exercise.Dose, row.First), With(exercise.Dose, row.Most));
    }

    private static Dose With(Dose dose, int[] setsAndCount) => dose with
    {
        Sets = setsAndCount[0],
        Repetitions = dose.Repetitions is null ? null : setsAndCount[1],
        Seconds = dose.Seconds is null ? null : setsAndCount[1],
    };

    /// <summary>Half of the repetitions or seconds first, then all of them, then a set.</summary>
    private static Dose Grown(Dose first, Dose most, int rung) => first with
    {
        Sets = rung >= SetFrom(first, most) ? most.Sets : first.Sets,
        Repetitions = Between(first.Repetitions, most.Repetitions, rung),
        Seconds = Between(first.Seconds, most.Seconds, rung),
        Steps = Between(first.Steps, most.Steps, rung),
    };

    /// <summary>Where nothing but a set can be added, it comes with the first step.</summary>
    private static int SetFrom(Dose first, Dose most) => first.Count == most.Count ? 1 : PlanChanges.TopRung;

    private static int? Between(int? first, int? most, int rung) => rung switch
    {
        0 => first,
        1 => first + ((most - first) / 2),
        _ => most,
    };
}
