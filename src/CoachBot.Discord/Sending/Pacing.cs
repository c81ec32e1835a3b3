using CoachBot.Discord.People;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Sending;

/// <summary>Spreads what the coach begins by itself, so that answers always find room below the bot's limit.</summary>
internal sealed class Pacing(IAlarmClock clock)
{
    private const int Most = 20_000;
    private static readonly Duration gap = Duration.FromMilliseconds(40);

    private readonly Lock gate = new();
    private readonly Recent<string, Turn> turns = new(Most);
    private Instant next = Instant.MinValue;

    /// <summary>When this message's turn is; null when it is now. Asked again, the answer is the same.</summary>
    public Instant? Wait(string key)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            var turn = turns.Find(key);
            if (turn is null)
            {
                turns.Put(key, turn = new(Instant.Max(next, now)));
                next = turn.At + gap;
            }

            return turn.At <= now ? null : turn.At;
        }
    }

    private sealed record Turn(Instant At);
}
