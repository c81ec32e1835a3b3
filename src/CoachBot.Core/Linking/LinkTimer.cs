using CoachBot.Core.Conversations;

namespace CoachBot.Core.Linking;

/// <summary>A request to join comes to the other person as a timer that is due: "17:telegram" is who asks, and where they wrote.</summary>
public static class LinkTimer
{
    public static TimerKey For(long person, string channel) => new(Timers.Link, $"{person}:{channel}");

    /// <returns>Person 0, whom nobody is, where the key is none.</returns>
    internal static (long Person, string Channel) Read(string? key) =>
        key?.Split(':') is [var person, var channel] && long.TryParse(person, out var number) ? (number, channel) : (0, "");
}
