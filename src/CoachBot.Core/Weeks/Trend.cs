namespace CoachBot.Core.Weeks;

/// <summary>A change that means something: two points, or thirty percent of the start and at least one point.</summary>
public enum Trend
{
    /// <summary>A number is missing on one side.</summary>
    Unknown,
    Better,
    Same,
    Worse,
}
