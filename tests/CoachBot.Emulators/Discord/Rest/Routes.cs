using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Recording;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>The methods that this emulator has.</summary>
internal sealed class Routes
{
    private static readonly TimeSpan five = TimeSpan.FromSeconds(5);
    private readonly DiscordHouse house;
    private readonly IReadOnlyList<Route> all;

    public Routes(DiscordHouse house)
    {
        this.house = house;
        all = [.. Own(), .. new MessageDesk(house).Routes(), .. new AnswerDesk(house).Routes(), .. new WebhookDesk(house).Routes(), .. new CommandDesk(house).Routes()];
    }

    public RestRequest? Find(RecordedRequest recorded)
    {
        foreach (var route in all.Where(route => route.Method == recorded.Method))
        {
            if (route.Match(recorded.Path) is { } values) return new(recorded, route, values);
        }

        return null;
    }

    private IEnumerable<Route> Own() =>
    [
        new("GET", "/gateway", _ => Answer.Of(new JsonObject { ["url"] = house.GatewayUrl }), IsOpen: true),
        new("GET", "/gateway/bot", _ => Answer.Of(GatewayBot())) { Limit = (2, five) },
        new("GET", "/users/@me", _ => Answer.Of(house.World.Bot.ToOwnJson())),
        new("GET", "/applications/@me", _ => Answer.Of(Application())),
        new("GET", "/oauth2/applications/@me", _ => Answer.Of(Application())),
        new("GET", "/users/{user}", request => house.World.FindPerson(request["user"]) is { } person ? Answer.Of(person.ToJson()) : Answer.Refused(404, 10013, "Unknown User")),
        new("POST", "/users/@me/channels", OpenDirect),
        new("GET", "/channels/{channel}", request => house.World.FindChannel(request["channel"]) is { HasBot: true } channel ? Answer.Of(channel.ToJson()) : Answer.UnknownChannel()),
        new("POST", "/channels/{channel}/typing", Type) { Limit = (5, five) },
        new("GET", "/guilds/{guild}", request => house.World.Servers.FirstOrDefault(server => server.Id == request["guild"] && server.HasBot) is { } server ? Answer.Of(server.ToJson()) : Answer.Refused(404, 10004, "Unknown Guild")),
    ];

    private JsonObject GatewayBot()
    {
        var (total, remaining, resetAfter) = house.Gateway.Limit;
        return new()
        {
            ["url"] = house.GatewayUrl,
            ["shards"] = house.Options.Shards,
            ["session_start_limit"] = new JsonObject
            {
                ["total"] = total,
                ["remaining"] = remaining,
                ["reset_after"] = (long)resetAfter.TotalMilliseconds,
                ["max_concurrency"] = house.Options.MaxConcurrency,
            },
        };
    }

    private JsonObject Application() => new()
    {
        ["id"] = house.World.Bot.ApplicationId,
        ["name"] = "coach",
        ["icon"] = null,
        ["description"] = "",
        ["bot_public"] = true,
        ["bot_require_code_grant"] = false,
        ["verify_key"] = new string('0', 64),
        ["flags"] = 565248,
        ["interactions_endpoint_url"] = house.Options.InteractionsEndpoint?.ToString(),
        ["bot"] = house.World.Bot.ToJson(),
        ["type"] = null,
        ["flags_new"] = "565248",
        ["redirect_uris"] = new JsonArray(),
        ["role_connections_verification_url"] = null,
        ["owner"] = house.World.Bot.ToJson(),
        ["approximate_guild_count"] = house.World.Servers.Count,
        ["approximate_user_install_count"] = 0,
        ["approximate_user_authorization_count"] = 0,
        ["explicit_content_filter"] = 0,
        ["team"] = null,
        ["eligible_oauth2_scopes"] = new JsonArray(),
        ["integration_types_config"] = new JsonObject { ["0"] = new JsonObject(), ["1"] = new JsonObject() },
    };

    private Answer OpenDirect(RestRequest request)
    {
        if (Json.Text(request.Body, "recipient_id") is not { } id) return Answer.Invalid([Limits.Breach.Missing("recipient_id")]);
        return house.World.FindPerson(id) is { } person ? Answer.Of(person.Direct.ToJson()) : Answer.Refused(400, 50033, "Invalid Recipient(s)");
    }

    private Answer Type(RestRequest request)
    {
        if (house.World.FindChannel(request["channel"]) is not { HasBot: true } channel) return Answer.UnknownChannel();
        if (channel.Recipient is { TakesMessages: false } person) return Answer.Refused(403, person.RefusalCode, "Cannot send messages to this user");
        channel.Typed++;
        return Answer.Nothing;
    }
}
