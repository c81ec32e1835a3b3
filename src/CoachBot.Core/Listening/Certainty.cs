namespace CoachBot.Core.Listening;

/// <summary>How sure the coach may be of what it understood.</summary>
public enum Certainty
{
    /// <summary>A fair guess: say it back and let the person correct it.</summary>
    Low,

    /// <summary>Go on with it.</summary>
    High,
}
