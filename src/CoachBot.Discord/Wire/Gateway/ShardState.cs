using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What is known of one shard from outside.</summary>
internal sealed class ShardState(IClock clock)
{
    private readonly Lock gate = new();
    private Heart? heart;
    private Instant? readyAt;
    private string? waits = "for its first connection";

    /// <summary>What keeps it from being connected; null when it is.</summary>
    public string? Waits
    {
        get { lock (gate) return waits; }
    }

    public Duration? SinceAnswer
    {
        get { lock (gate) return clock.GetCurrentInstant() - heart?.LastAnswer; }
    }

    public Duration? Latency
    {
        get { lock (gate) return heart?.Latency; }
    }

    public void WaitsFor(string what)
    {
        lock (gate) (waits, readyAt) = (what, null);
    }

    public void Beats(Heart? with)
    {
        lock (gate) heart = with;
    }

    public void Ready()
    {
        lock (gate) (waits, readyAt) = (null, clock.GetCurrentInstant());
    }

    /// <summary>Connected for so long; null when it is not.</summary>
    public Duration? ReadyFor
    {
        get { lock (gate) return clock.GetCurrentInstant() - readyAt; }
    }
}
