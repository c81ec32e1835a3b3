using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What the gateway is told; the times are the network's, the defaults Discord's or well above them.</summary>
/// <param name="Token">Without "Bot " before it.</param>
/// <param name="Api">The REST base: a stored session belongs to one token at one server.</param>
/// <param name="UserAgent">As Discord wants it: "DiscordBot (url, version)".</param>
internal sealed record GatewaySettings(string Token, Uri Api, string UserAgent)
{
    /// <summary>DIRECT_MESSAGES, and GUILD_MESSAGES for mentions. None is privileged; GUILDS would only tell of servers, which nothing here asks about.</summary>
    public int Intents { get; init; } = 4096 | 512;

    /// <summary>Null: as many as Discord recommends.</summary>
    public int? Shards { get; init; }

    /// <summary>A stop leaves the session open, so that the next start loses no message and opens no new session; the bot shows as online for some minutes more.</summary>
    public bool KeepsSession { get; init; } = true;

    public Duration ConnectLimit { get; init; } = Duration.FromSeconds(20);

    public Duration HelloLimit { get; init; } = Duration.FromSeconds(20);

    public Duration ReadyLimit { get; init; } = Duration.FromSeconds(20);

    /// <summary>Between two replayed events, and before the first.</summary>
    public Duration ResumedLimit { get; init; } = Duration.FromSeconds(20);

    public Duration CloseLimit { get; init; } = Duration.FromSeconds(2);

    public Duration DrainLimit { get; init; } = Duration.FromSeconds(5);

    /// <summary>So long a connection has to hold before the waits begin small again.</summary>
    public Duration StableAfter { get; init; } = Duration.FromMinutes(1);

    public Duration LongestBackOff { get; init; } = Duration.FromSeconds(64);

    /// <summary>After 4008: the window that Discord counts sends in.</summary>
    public Duration AfterTooMany { get; init; } = Duration.FromMinutes(1);

    /// <summary>Between two identifies of one bucket.</summary>
    public Duration BetweenIdentifies { get; init; } = Duration.FromSeconds(5);

    /// <summary>Events that were read and are not dealt with yet.</summary>
    public int MostWaiting { get; init; } = 1000;

    /// <summary>In bytes; a longer message ends the connection.</summary>
    public int LongestFrame { get; init; } = 16 << 20;
}
