using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>One entry of the catalogue; its words are the prompts "exercise.{id}.name", ".brief", ".card", ".easier", ".harder", ".good" and ".fault".</summary>
/// <param name="From">The phase in which it may first be done.</param>
/// <param name="Dose">How much to begin with.</param>
/// <param name="Avoid">Directions a back may be sensitive to for which it is not offered.</param>
/// <param name="Areas">For /stretch: "hips", "hamstrings", "back", "glutes" and the smaller ones; empty for the rest.</param>
/// <param name="Easier">The entry to fall back on; null where the easier way is only a smaller one of its own.</param>
/// <param name="Source">Where its numbers come from, as in "coaching.md 5.2 EX-03".</param>
[Source("coaching.md 5.2 (late P2, late P4), 4.2 (second P3 week)")]
public sealed record Exercise(
    string Id, Phase From, Dose Dose, IReadOnlyList<Direction> Avoid, IReadOnlyList<string> Areas,
    string? Easier, string? Harder, string Source)
{
    /// <summary>Only from the second week of its phase on ("late P2").</summary>
    public bool IsLate { get; init; }

    /// <summary>Somebody may leave it out and lose nothing of the plan.</summary>
    public bool IsOptional { get; init; }

    /// <summary>What the dose grows to, in the same unit; null where it stays.</summary>
    public Dose? Most { get; init; }

    public required Frequency Often { get; init; }

    /// <summary>Null where no time is counted within a repetition.</summary>
    public Tempo? Tempo { get; init; }

    /// <summary>Directions a back may be sensitive to for which it is done smaller.</summary>
    public IReadOnlyList<Direction> Limit { get; init; } = [];

    /// <summary>Who leaves it out, or asks a clinician first.</summary>
    public IReadOnlyList<Caution> Cautions { get; init; } = [];

    /// <summary>What is needed: of each row one thing. Empty for the floor alone.</summary>
    public IReadOnlyList<IReadOnlyList<Equipment>> Needs { get; init; } = [];

    /// <summary>Steps within the exercise, the easiest first.</summary>
    public IReadOnlyList<ExerciseLevel> Levels { get; init; } = [];

    /// <summary>The plan has come to it: its phase, and where it is late the second week of that.</summary>
    public bool IsDue(PlanState plan, LocalDate today) =>
        From < plan.Phase || From == plan.Phase && (!IsLate || today >= plan.PhaseSince.PlusDays(7));

    public bool IsPossibleWith(IReadOnlySet<Equipment> equipment) => Needs.All(choice => choice.Any(equipment.Contains));
}
