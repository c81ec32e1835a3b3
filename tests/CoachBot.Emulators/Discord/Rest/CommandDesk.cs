using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Limits;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>Registration of commands, everywhere or in one server.</summary>
internal sealed class CommandDesk(DiscordHouse house)
{
    private static readonly TimeSpan window = TimeSpan.FromSeconds(20);

    public IEnumerable<Route> Routes() =>
    [
        new("GET", "/applications/{application}/commands", request => Mine(request) ?? List(null)) { Limit = (5, window) },
        new("PUT", "/applications/{application}/commands", request => Mine(request) ?? Overwrite(request, null)) { Limit = (5, window) },
        new("GET", "/applications/{application}/guilds/{guild}/commands", request => Mine(request) ?? List(request["guild"])) { Limit = (5, window) },
        new("PUT", "/applications/{application}/guilds/{guild}/commands", request => Mine(request) ?? Overwrite(request, request["guild"])) { Limit = (5, window) },
    ];

    private Answer? Mine(RestRequest request) =>
        request["application"] == house.World.Bot.ApplicationId ? null : Answer.Refused(404, 10002, "Unknown Application");

    private Answer List(string? guild) => Answer.Of(Listed(house.World.Commands.In(guild)));

    private Answer Overwrite(RestRequest request, string? guild)
    {
        if (request.Body.ValueKind != JsonValueKind.Array) return Answer.Invalid([Breach.Wrong("_misc", "Only lists are allowed.")]);
        if (CommandLimits.Breaches(request.Body, guild is not null) is { Count: > 0 } breaches) return Answer.Invalid(breaches);
        return Answer.Of(Listed(house.World.Commands.Overwrite(guild, request.Body.EnumerateArray())));
    }

    private static JsonArray Listed(IReadOnlyList<JsonElement> commands) => new([.. commands.Select(command => Json.Thaw(command))]);
}
