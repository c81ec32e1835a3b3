namespace CoachBot.Core.Plans;

/// <summary>One entry of the catalogue; its words are the prompts "exercise.{id}.name" and "exercise.{id}.card".</summary>
/// <param name="From">The phase in which it may first be done.</param>
/// <param name="Avoid">Directions a back may be sensitive to for which it is not offered.</param>
/// <param name="Areas">For /stretch: "hips", "hamstrings", "back", "glutes"; empty for the rest.</param>
/// <param name="Source">Where its numbers come from, as in "coaching.md 5.2 EX-03".</param>
public sealed record Exercise(
    string Id, Phase From, Dose Dose, IReadOnlyList<Direction> Avoid, IReadOnlyList<string> Areas,
    string? Easier, string? Harder, string Source);

/// <summary>How much of one exercise, for one session. Exactly one of repetitions, seconds, minutes or steps is set.</summary>
/// <param name="Sets">1 to 10.</param>
/// <param name="Repetitions">Per set (and side, with <paramref name="IsPerSide"/>), 1 to 30.</param>
/// <param name="Seconds">Held, per set (and side), 5 to 60.</param>
/// <param name="Minutes">1 to 60.</param>
/// <param name="Steps">Per side, 2 to 20.</param>
public sealed record Dose(int Sets, int? Repetitions, int? Seconds, int? Minutes, int? Steps, bool IsPerSide);

/// <summary>Where somebody is in the plan (coaching.md 4.2).</summary>
public enum Phase
{
    P0,
    P1,
    P2,
    P3,
    P4,
    P5,
}

/// <summary>What a back seems unhappy with (coaching.md 3.4); never said as a label.</summary>
public enum Direction
{
    MidRange,
    Extension,
    Flexion,
}
