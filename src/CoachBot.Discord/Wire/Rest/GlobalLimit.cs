using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>All requests with the token together: fifty a second are allowed, and we stay below.</summary>
internal sealed class GlobalLimit(IAlarmClock clock, int perSecond = GlobalLimit.PerSecond)
{
    private const int PerSecond = 45;

    private static readonly Duration second = Duration.FromSeconds(1);

    private readonly Lock gate = new();

    // When each of the last second's places was taken, as a ring: the oldest is where the next one goes.
    private readonly Instant[] taken = [.. Enumerable.Repeat(Instant.MinValue, perSecond)];
    private int next;
    private Instant stopped = Instant.MinValue;

    /// <summary>Takes one place; no second, wherever it begins, holds more than its share. Null: go. Else there is none before that instant.</summary>
    public Instant? TryTake()
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            if (stopped > now) return stopped;
            if (taken[next] != Instant.MinValue && taken[next] + second > now) return taken[next] + second;
            taken[next] = now;
            next = (next + 1) % taken.Length;
            return null;
        }
    }

    /// <summary>The server says that all of it is used up.</summary>
    public void Stop(Duration wait)
    {
        lock (gate) stopped = Instant.Max(stopped, clock.GetCurrentInstant() + wait);
    }
}
