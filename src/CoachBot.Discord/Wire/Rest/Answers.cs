using System.Text.Json.Serialization;

namespace CoachBot.Discord.Wire.Rest;

/// <param name="Flags">128 while it still says "thinking".</param>
internal sealed record MessageAnswer(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("content")] string? Content,
    [property: JsonPropertyName("flags")] long? Flags,
    [property: JsonPropertyName("author")] AuthorAnswer? Author = null)
{
    private const long Loading = 128;

    [JsonIgnore]
    public bool IsThinking => (Flags & Loading) is > 0;
}

internal sealed record AuthorAnswer([property: JsonPropertyName("bot")] bool? IsBot);

/// <summary>Any object of which only the id matters.</summary>
internal sealed record IdAnswer([property: JsonPropertyName("id")] string? Id);

internal sealed record CallbackAnswer([property: JsonPropertyName("resource")] CallbackResource? Resource);

internal sealed record CallbackResource([property: JsonPropertyName("message")] IdAnswer? Message);

internal sealed record ApplicationAnswer(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("bot")] IdAnswer? Bot,
    [property: JsonPropertyName("interactions_endpoint_url")] string? InteractionsEndpointUrl);

/// <summary>Where the gateway is.</summary>
internal sealed record GatewayAnswer(
    [property: JsonPropertyName("url")] string? Url,
    [property: JsonPropertyName("shards")] int? Shards,
    [property: JsonPropertyName("session_start_limit")] SessionStartAnswer? SessionStartLimit);

internal sealed record SessionStartAnswer(
    [property: JsonPropertyName("total")] int? Total,
    [property: JsonPropertyName("remaining")] int? Remaining,
    [property: JsonPropertyName("reset_after")] double? ResetAfterMilliseconds,
    [property: JsonPropertyName("max_concurrency")] int? MaxConcurrency);

[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(MessageAnswer[]))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(CallbackAnswer))]
[JsonSerializable(typeof(ApplicationAnswer))]
[JsonSerializable(typeof(GatewayAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
