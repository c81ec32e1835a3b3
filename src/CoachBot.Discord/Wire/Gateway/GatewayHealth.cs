using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>How the gateway is.</summary>
/// <param name="SinceAnswer">Since the last answer to a heartbeat, of the shard where that is longest; null while none is connected.</param>
/// <param name="Latency">From a heartbeat to its answer, of the slowest shard.</param>
/// <param name="Waits">What keeps a shard away, for the operator; null when all are connected.</param>
internal sealed record GatewayHealth(int Shards, int Connected, Duration? SinceAnswer, Duration? Latency, string? Waits)
{
    /// <summary>One sentence; null while all is well.</summary>
    public string? Trouble =>
        Waits is not null ? $"Discord: {Connected} of {Shards} shards are connected; one waits {Waits}."
        : IsFull ? "Discord: nothing more is read until some of the events that wait are dealt with."
        : null;

    /// <summary>As many events wait as may.</summary>
    public bool IsFull { get; init; }

    public static GatewayHealth Of(IReadOnlyList<ShardState> shards) => new(
        shards.Count,
        shards.Count(s => s.Waits is null),
        shards.Max(s => s.SinceAnswer),
        shards.Max(s => s.Latency),
        shards.Select(s => s.Waits).FirstOrDefault(w => w is not null));
}
