using CoachBot.Core.Conversations;

namespace CoachBot.Core.Linking;

/// <summary>A request to join comes to the other person as a timer that is due: "17:telegram:4" is who asks, where they wrote, and which of their turns it was.</summary>
public static class LinkTimer
{
    public static TimerKey For(long person, string channel, long turn) => new(Timers.Link, $"{person}:{channel}:{turn}");

    /// <returns>Person 0, whom nobody is, where the key is none.</returns>
    internal static (long Person, string Channel) Read(string? key) =>
        key?.Split(':') is [var person, var channel, _] && long.TryParse(person, out var number) ? (number, channel) : (0, "");
}
