namespace CoachBot.Core.Plans;

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
