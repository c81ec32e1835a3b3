using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What GET /gateway/bot answers. A server that leaves something out gets the default.</summary>
/// <param name="Shards">How many Discord recommends.</param>
internal sealed record GatewayBot(Uri Url, int Shards = 1)
{
    /// <summary>New sessions in 24 hours.</summary>
    public int Total { get; init; } = 1000;

    public int Remaining { get; init; } = 1000;

    public Duration ResetAfter { get; init; } = Duration.FromDays(1);

    /// <summary>Identifies in 5 seconds.</summary>
    public int MaxConcurrency { get; init; } = 1;
}
