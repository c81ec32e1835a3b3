using CoachBot.Core.Doors;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;

namespace CoachBot.Telegram;

/// <summary>What the channel is given by the house.</summary>
public sealed record TelegramHouse(Scripts Scripts, INotes Notes, IPictureFiles Pictures, Apology Apology)
{
    public required IAlarmClock Clock { get; init; }

    public required ILogger Log { get; init; }

    /// <summary>0 to below 1, so that many who wait do not come back together.</summary>
    public Func<double> Jitter { get; init; } = Random.Shared.NextDouble;

    /// <summary>Words outside a conversation; null while there is no script.</summary>
    internal string? Say(string prompt, string? locale, params (string Name, string Value)[] facts) =>
        Scripts.Current is { } script ? Outside.Say(script, prompt, locale, facts) : null;
}
