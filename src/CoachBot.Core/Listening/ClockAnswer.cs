using NodaTime;

namespace CoachBot.Core.Listening;

public enum ClockKind
{
    /// <summary>When the person wants something.</summary>
    Wish,

    /// <summary>What the person's own clock says now: a clue to the time zone.</summary>
    Now,
}

/// <summary>A time of day.</summary>
/// <param name="IsHalfDayKnown">False for "7" without morning or evening; it is then read as before noon.</param>
public sealed record ClockAnswer(LocalTime Time, ClockKind Kind, bool IsHalfDayKnown, Certainty Certainty);
