namespace CoachBot.Core.Plans;

/// <summary>How much of one exercise, for one session. Exactly one of repetitions, seconds, minutes or steps is set.</summary>
/// <param name="Sets">1 to 10.</param>
/// <param name="Repetitions">Per set (and side, with <paramref name="IsPerSide"/>), 1 to 30.</param>
/// <param name="Seconds">Held, per set (and side), 5 to 60.</param>
/// <param name="Minutes">1 to 60.</param>
/// <param name="Steps">Per side, 2 to 20.</param>
public sealed record Dose(int Sets, int? Repetitions, int? Seconds, int? Minutes, int? Steps, bool IsPerSide)
{
    /// <summary>What is counted, whatever its unit.</summary>
    internal int Count => Repetitions ?? Seconds ?? Minutes ?? Steps ?? 0;

    internal bool HasUnitOf(Dose other) =>
        (Repetitions is null, Seconds is null, Minutes is null, Steps is null, IsPerSide)
        == (other.Repetitions is null, other.Seconds is null, other.Minutes is null, other.Steps is null, other.IsPerSide);
}
