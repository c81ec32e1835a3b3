using System.Text.Json.Serialization;

namespace CoachBot.Bench;

internal sealed record Sent([property: JsonPropertyName("chat_id")] long ChatId, [property: JsonPropertyName("text")] string Text);

[JsonSerializable(typeof(Sent))]
internal sealed partial class Names : JsonSerializerContext;
