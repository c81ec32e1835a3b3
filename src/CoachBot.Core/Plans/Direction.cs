namespace CoachBot.Core.Plans;

/// <summary>What a back seems unhappy with (coaching.md 3.4); never said as a label.</summary>
public enum Direction
{
    MidRange,
    Extension,
    Flexion,
}
