using NodaTime;

namespace CoachBot.Core.Listening;

public enum LengthBound
{
    About,
    LessThan,
    MoreThan,
}

/// <summary>How long something has lasted.</summary>
/// <param name="Length">As it was said: 3 weeks, 2 months.</param>
/// <param name="Days">Roughly; a month is 30 and a year 365.</param>
public sealed record LengthAnswer(Period Length, int Days, LengthBound Bound, Certainty Certainty)
{
    /// <summary>False where several lengths were said, and this is the longest: "a year, worse since Monday".</summary>
    public bool IsOnly { get; init; } = true;
}
