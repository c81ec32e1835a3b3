namespace CoachBot.Core.Listening;

public enum WeightUnit
{
    Kilograms,
    Pounds,

    /// <summary>Pairs of the largest plates, beside the bar.</summary>
    Plates,
}

/// <summary>Training as lifters write it: "80kg 3x8", "two plates", "175 lb for 10". Null where it was not said.</summary>
/// <param name="Weight">As it was said, in <paramref name="Unit"/>.</param>
/// <param name="Unit">Null without a weight, and for a number in front of sets ("60 3x8"), which means the person's own unit.</param>
public sealed record Work(decimal? Weight, WeightUnit? Unit, int? Sets, int? Reps)
{
    /// <summary>"2 of 3 exercises": some of what was planned.</summary>
    public bool IsPart { get; init; }

    /// <summary>A weight, or sets with their repetitions: somebody trained.</summary>
    public bool IsTraining => Weight is not null || (Sets is not null && Reps is not null);
}
