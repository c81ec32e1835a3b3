using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>A pause that begins as soon as the question about safety before it is settled.</summary>
/// <param name="Days">1 to 60; 0 where it was not said how long.</param>
/// <param name="On">When it was asked for: a pause that would be over by now is not taken.</param>
public sealed record PauseWanted(int Days, LocalDate On)
{
    /// <summary>Its first day, where that was said; null where it begins as soon as it can.</summary>
    public LocalDate? From { get; init; }

    public LocalDate Begins() => From ?? On;
}
