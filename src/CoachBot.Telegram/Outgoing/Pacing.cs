using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Spreads what the coach begins: so many a second in all, one a second in a chat. Answers never come here.</summary>
internal sealed class Pacing(TelegramLimits limits, IAlarmClock clock)
{
    private const int MostChats = 10_000;

    // Long after its time a message is given up or was forgotten with its person.
    private static readonly Duration Forgotten = Duration.FromHours(1);

    private readonly Lock gate = new();
    private readonly Duration between = Duration.FromSeconds(1) / limits.ProactivePerSecond;
    private readonly Dictionary<string, Instant> slots = [];
    private readonly Dictionary<long, Instant> chats = [];
    private Instant next;

    /// <summary>When this message's turn is; the same answer until it was sent. Now or earlier: send it.</summary>
    /// <param name="key">The message's own, the same on every attempt.</param>
    public Instant SlotOf(string key, long chat)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            if (slots.TryGetValue(key, out var slot)) return slot;
            Tidy(now);
            slot = Instant.Max(Instant.Max(now, next), chats.GetValueOrDefault(chat));
            next = Instant.Max(now, next) + between;
            chats[chat] = slot + limits.BetweenProactive;
            slots[key] = slot;
            return slot;
        }
    }

    public void Sent(string key)
    {
        lock (gate) slots.Remove(key);
    }

    /// <summary>Everything that has no slot yet comes after this.</summary>
    public void PauseUntil(Instant at)
    {
        lock (gate) next = Instant.Max(next, at);
    }

    private void Tidy(Instant now)
    {
        if (chats.Count >= MostChats)
            foreach (var (chat, _) in chats.Where(c => c.Value <= now).ToList()) chats.Remove(chat);
        if (slots.Count < MostChats) return;
        foreach (var (key, _) in slots.Where(s => s.Value + Forgotten < now).ToList()) slots.Remove(key);
    }
}
