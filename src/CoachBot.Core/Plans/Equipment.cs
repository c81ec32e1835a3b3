namespace CoachBot.Core.Plans;

/// <summary>What an exercise may need beside the floor and a wall.</summary>
public enum Equipment
{
    Bench,

    /// <summary>For short lifters, where a bench is too high (coaching.md 6, FORM-HT).</summary>
    LowBox,
    Band,
    Dumbbell,
    Barbell,
    Cable,
    Kettlebell,
    Stick,
    Roller,

    /// <summary>The slanted frame of a back extension.</summary>
    HyperBench,
}
