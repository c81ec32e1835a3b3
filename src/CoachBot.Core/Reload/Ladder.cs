using CoachBot.Core.Plans;

namespace CoachBot.Core.Reload;

/// <summary>One step of the ladder.</summary>
/// <param name="Percent">Of the weight used before it hurt.</param>
/// <param name="Greens">Green sessions in a row before the next step.</param>
public sealed record Rung(int Percent, int Sets, int Repetitions, int Greens);

/// <summary>The way back to weight, R0 to R9 (coaching.md 4.4).</summary>
[Source("coaching.md 4.4 (ladder), 7.8 (flare); S1-3, S1-38, E39, E40")]
public static class Ladder
{
    /// <summary>R1, the first share of the old weight.</summary>
    public const int First = 1;

    /// <summary>From R5 on two green sessions are needed; it is also the 70 % that ends P3.</summary>
    public const int Seventy = 5;

    /// <summary>A third training day a week, no sooner than R6.</summary>
    public const int ThirdDayFrom = 6;

    /// <summary>A belt may help from here on.</summary>
    public const int BeltFrom = 6;

    /// <summary>The old weight again; the dose is the person's usual one.</summary>
    public const int Whole = 8;

    /// <summary>Beyond the old weight: a small step at a time.</summary>
    public const int Beyond = 9;

    /// <summary>Kilograms that one step may add at the most.</summary>
    public const decimal MostKilograms = 30;

    /// <summary>Where R1 is heavier than this, an empty bar comes first.</summary>
    public const decimal EmptyBarAbove = 40;

    /// <summary>Comfortable sessions with a dumbbell before the bar, where nobody knows the old weight.</summary>
    public const int GreensBeforeBar = 3;

    public static IReadOnlyList<Rung> Steps { get; } =
    [
        new(0, 2, 10, 1),
        new(30, 2, 10, 1),
        new(40, 3, 8, 1),
        new(50, 3, 8, 1),
        new(60, 3, 8, 1),
        new(70, 3, 8, 2),
        new(80, 3, 8, 2),
        new(90, 3, 6, 2),
        new(100, 3, 8, 2),
        new(102, 3, 8, 2),
    ];

    /// <summary>Days without weight after which it begins at R1 again.</summary>
    public const int LongestAway = 28;

    /// <summary>The heaviest of the band, dumbbell or plate that begins the ladder, in kilograms.</summary>
    public static decimal Start(decimal? old, bool isPounds) =>
        old is { } known && known < EmptyBarAbove ? Weight.Light(isPounds) : 2 * Weight.Light(isPounds);

    /// <summary>Missed more than 7 days is one step back, more than 14 two; more than 28 begins at R1.</summary>
    public static int AfterDaysAway(int step, int days) => days switch
    {
        > LongestAway => Math.Min(step, First),
        > 14 => Math.Max(0, step - 2),
        > 7 => Math.Max(0, step - 1),
        _ => step,
    };

    /// <summary>Two steps back after a red session.</summary>
    public static int AfterRed(int step) => Math.Max(0, step - 2);

    /// <summary>The heaviest step of at most 80 % of the weight before: 20 to 30 % less, where the ladder has such a step (4.3).</summary>
    public static int AfterAmbers(int step) => HeaviestOf(step, 8);

    /// <summary>The heaviest step of at most 70 % of the weight before, and at least half of it where there is one.</summary>
    public static int AfterFlare(int step) => HeaviestOf(step, 7);

    /// <summary>The heaviest lower step of at most so many tenths of this one; 0 where there is none.</summary>
    private static int HeaviestOf(int step, int tenths) =>
        Enumerable.Range(0, step).LastOrDefault(lower => Steps[lower].Percent * 10 <= Steps[step].Percent * tenths);

    /// <summary>The whole days that a step has to wait, and from what: null waits for nothing but the session before.</summary>
    public static (int Days, NodaTime.LocalDate? From) WaitFor(int step, ReloadState state) => step switch
    {
        3 => (7, state.FirstR1On),
        4 => (7, state.FirstR2On),
        5 => (4, state.StepOn),
        > 5 => (7, state.StepOn),
        _ => (0, null),
    };
}
