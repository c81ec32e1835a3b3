namespace CoachBot.Core.Weeks;

/// <summary>A change that means something, or none.</summary>
public enum Trend
{
    /// <summary>A number is missing on one side.</summary>
    Unknown,
    Better,
    Same,
    Worse,
}
