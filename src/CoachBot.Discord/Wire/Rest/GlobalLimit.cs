using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>All requests with the token together: fifty a second are allowed, and we stay below.</summary>
internal sealed class GlobalLimit(IAlarmClock clock, int perSecond = GlobalLimit.PerSecond)
{
    private const int PerSecond = 45;

    private readonly Lock gate = new();
    private readonly Duration gap = Duration.FromSeconds(1) / perSecond;
    private Instant free = Instant.MinValue;
    private Instant stopped = Instant.MinValue;

    /// <summary>Takes one place. Null: go. Else there is none before that instant.</summary>
    public Instant? TryTake()
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            if (stopped > now) return stopped;
            // A whole second's share may go out at once; after that each waits for its gap.
            var from = Instant.Max(free, now - Duration.FromSeconds(1));
            if (from + gap > now) return from + gap;
            free = from + gap;
            return null;
        }
    }

    /// <summary>The server says that all of it is used up.</summary>
    public void Stop(Duration wait)
    {
        lock (gate) stopped = Instant.Max(stopped, clock.GetCurrentInstant() + wait);
    }
}
