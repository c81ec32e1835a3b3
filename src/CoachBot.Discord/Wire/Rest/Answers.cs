using System.Text.Json.Serialization;

namespace CoachBot.Discord.Wire.Rest;

/// <param name="Flags">128 while it still says "thinking".</param>
internal sealed record MessageAnswer(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("content")] string? Content,
    [property: JsonPropertyName("flags")] long? Flags)
{
    private const long Loading = 128;

    [JsonIgnore]
    public bool IsThinking => (Flags & Loading) is > 0;
}

/// <summary>Any object of which only the id matters.</summary>
internal sealed record IdAnswer([property: JsonPropertyName("id")] string? Id);

internal sealed record CallbackAnswer([property: JsonPropertyName("resource")] CallbackResource? Resource);

internal sealed record CallbackResource([property: JsonPropertyName("message")] IdAnswer? Message);

internal sealed record ApplicationAnswer(
    [property: JsonPropertyName("id")] string? Id,
    [property: JsonPropertyName("interactions_endpoint_url")] string? InteractionsEndpointUrl);

[JsonSerializable(typeof(MessageAnswer))]
[JsonSerializable(typeof(IdAnswer))]
[JsonSerializable(typeof(CallbackAnswer))]
[JsonSerializable(typeof(ApplicationAnswer))]
internal sealed partial class AnswerJson : JsonSerializerContext;
