using System.Collections.Concurrent;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Chats for which the server said "too many": it is left alone there for as long as it asked.</summary>
internal sealed class ChatPauses(IAlarmClock clock)
{
    private readonly ConcurrentDictionary<long, Instant> until = new();
    private long lastTicks;

    /// <summary>True while any chat waits: nothing is sent then that can be left out.</summary>
    public bool IsAny => clock.GetCurrentInstant().ToUnixTimeTicks() < Volatile.Read(ref lastTicks);

    /// <returns>When the chat may be tried again.</returns>
    public Instant Pause(long chat, Duration wait)
    {
        var at = clock.GetCurrentInstant() + wait;
        until.AddOrUpdate(chat, at, (_, before) => Instant.Max(before, at));
        if (at.ToUnixTimeTicks() > Volatile.Read(ref lastTicks)) Volatile.Write(ref lastTicks, at.ToUnixTimeTicks());
        return at;
    }

    /// <summary>Null when the chat is free.</summary>
    public Instant? Until(long chat)
    {
        if (until.IsEmpty || !until.TryGetValue(chat, out var at)) return null;
        if (at > clock.GetCurrentInstant()) return at;
        until.TryRemove(new(chat, at));
        return null;
    }
}
