using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What the gateway is made of.</summary>
/// <param name="Ask">GET /gateway/bot. What it throws is the world's and tried again, but for <see cref="ChannelStoppedException"/>.</param>
internal sealed record GatewayParts(
    GatewaySettings Settings, Func<CancellationToken, Task<GatewayBot>> Ask, INotes Notes, IAlarmClock Clock, ILogger Log)
{
    /// <summary>From 0 to below 1.</summary>
    public Func<double> Random { get; init; } = System.Random.Shared.NextDouble;
}
