using CoachBot.Core.Conversations;

namespace CoachBot.Core.Linking;

/// <summary>A request to join comes to the other person as a timer that is due: "17:telegram:4" is who asks, where they wrote, and which of their turns it was.</summary>
public static class LinkTimer
{
    public static TimerKey For(long person, string channel, int turn) => new(Timers.Link, $"{person}:{channel}:{turn}");

    /// <summary>Held by the one who asks for as long as the request is good: it is due when nobody has said yes.</summary>
    public static TimerKey Unanswered(int turn) => new(Timers.LinkUnanswered, $"{turn}");

    /// <returns>Person 0, whom nobody is, where the key is none.</returns>
    internal static (long Person, string Channel, int Turn) Read(string? key) =>
        key?.Split(':') is [var person, var channel, var turn] && long.TryParse(person, out var number) && int.TryParse(turn, out var at)
            ? (number, channel, at)
            : (0, "", 0);
}
