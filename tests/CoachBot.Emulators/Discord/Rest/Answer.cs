using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Limits;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>What a request is answered.</summary>
internal sealed record Answer(int Status, JsonNode? Body = null)
{
    public static readonly Answer Nothing = new(204);

    /// <summary>Of a global or shared limit: "global", "shared".</summary>
    public string? Scope { get; init; }

    public double? RetryAfterSeconds { get; init; }

    public static Answer Of(JsonNode? body) => new(200, body);

    public static Answer Refused(int status, int code, string message) => new(status, new JsonObject { ["code"] = code, ["message"] = message });

    public static Answer NotFound() => Refused(404, 0, "404: Not Found");

    public static Answer UnknownInteraction() => Refused(404, 10062, "Unknown interaction");

    public static Answer UnknownMessage() => Refused(404, 10008, "Unknown Message");

    public static Answer UnknownChannel() => Refused(404, 10003, "Unknown Channel");

    /// <summary>50035 with the tree of what is wrong where.</summary>
    public static Answer Invalid(IReadOnlyList<Breach> breaches)
    {
        var tree = new JsonObject();
        foreach (var breach in breaches)
        {
            var at = tree;
            foreach (var part in breach.Path.Split('.', StringSplitOptions.RemoveEmptyEntries)) at = (JsonObject)(at[part] ??= new JsonObject());
            (at["_errors"] ??= new JsonArray()).AsArray().Add(new JsonObject { ["code"] = breach.Code, ["message"] = breach.Message });
        }

        return new(400, new JsonObject { ["code"] = 50035, ["message"] = "Invalid Form Body", ["errors"] = tree });
    }

    public static Answer TooMany(double seconds, string scope)
    {
        var body = new JsonObject { ["message"] = "You are being rate limited.", ["retry_after"] = Math.Round(seconds, 3), ["global"] = scope == "global" };
        return new(429, body) { Scope = scope, RetryAfterSeconds = seconds };
    }
}
