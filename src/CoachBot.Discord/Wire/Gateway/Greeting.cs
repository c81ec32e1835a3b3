using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What Hello and READY say, as far as it is needed.</summary>
internal static class Greeting
{
    /// <exception cref="JsonException">No interval in it.</exception>
    public static Duration Interval(ReadOnlySpan<byte> hello) =>
        JsonSerializer.Deserialize(hello, GreetingJson.Default.Hello)?.HeartbeatInterval is { } milliseconds and > 0
            ? Duration.FromMilliseconds(milliseconds)
            : throw new JsonException();

    /// <summary>Null when it cannot be resumed.</summary>
    /// <exception cref="JsonException">Not an object.</exception>
    public static Session? Session(ReadOnlySpan<byte> ready, Uri api)
    {
        var said = JsonSerializer.Deserialize(ready, GreetingJson.Default.Ready);
        if (said?.SessionId is not { Length: > 0 } id) return null;
        var isFit = Uri.TryCreate(said.ResumeGatewayUrl, UriKind.Absolute, out var url) && GatewayAddress.IsFit(url, api);
        return new(id, isFit ? url : null);
    }
}

internal sealed record Hello(double? HeartbeatInterval);

internal sealed record Ready(string? SessionId, string? ResumeGatewayUrl);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(Hello))]
[JsonSerializable(typeof(Ready))]
internal sealed partial class GreetingJson : JsonSerializerContext;
