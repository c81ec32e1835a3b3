using CoachBot.Router;

namespace CoachBot.Discord;

/// <summary>How Discord is reached.</summary>
/// <param name="Token">The bot's; opaque.</param>
/// <param name="ApiUrl">Base of the HTTP API; the gateway's address is asked for there.</param>
/// <param name="Shards">Null: as many as Discord recommends.</param>
public sealed record DiscordSettings(string Token, string ApiUrl = DiscordSettings.PublicApi, int? Shards = null)
{
    public const string PublicApi = "https://discord.com/api/v10";

    /// <summary>Discord's own most is far above; a larger number is a slip.</summary>
    private const int MostShards = 10_000;

    /// <summary>The network's limits; their defaults fit the real platform.</summary>
    internal DiscordTimes Times { get; init; } = new();

    /// <summary>One sentence for each setting that is wrong; empty when all is well.</summary>
    public IReadOnlyList<string> Faults()
    {
        var faults = new List<string>();
        if (!IsToken(Token))
            faults.Add($"Discord:Token is a value of {Token.Length} characters with spaces or signs in it that no token has; expected the bot's token of the developer portal.");
        if (!ServerUrl.IsSafe(ApiUrl))
            faults.Add($"Discord:ApiUrl is \"{ApiUrl}\"; expected an address such as {PublicApi} (plain http only on this machine).");
        if (Shards is < 1 or > MostShards)
            faults.Add($"Discord:Shards is {Shards}; expected a number from 1 to {MostShards}, or nothing.");
        return faults;
    }

    /// <summary>A token is never printed.</summary>
    public override string ToString() => "Discord settings";

    private static bool IsToken(string token) => token.Length > 0 && token.All(letter => letter is > ' ' and <= '~');
}

/// <summary>How long the network may take.</summary>
internal sealed record DiscordTimes
{
    public TimeSpan Connect { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>One try of a first response: a connection that has silently died is noticed while there is time for another.</summary>
    public TimeSpan FirstResponse { get; init; } = TimeSpan.FromMilliseconds(1_200);

    /// <summary>One try of any other request.</summary>
    public TimeSpan Request { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>A new session holds what comes first, to see whether another copy of the bot answers; zero to take it for alone.</summary>
    public TimeSpan Doubt { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>In standby: whom the other copy has not answered by then is this one's.</summary>
    public TimeSpan Standby { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>As <see cref="Standby"/>, for an interaction, by its age: Discord gives up after three seconds.</summary>
    public TimeSpan Claim { get; init; } = TimeSpan.FromMilliseconds(1_500);
}
