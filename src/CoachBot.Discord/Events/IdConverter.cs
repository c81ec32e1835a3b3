using System.Text.Json;
using System.Text.Json.Serialization;

namespace CoachBot.Discord.Events;

/// <summary>An id as text, whether a server sends it as text or as a number; null for anything else.</summary>
internal sealed class IdConverter : JsonConverter<string?>
{
    public override bool HandleNull => true;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType == JsonTokenType.String) return reader.GetString();
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetUInt64(out var number)) return number.ToString();
        reader.Skip();
        return null;
    }

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
