using System.Text.Json;
using System.Text.Json.Nodes;

namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>{op, d, s, t} in bytes; s and t are null but for dispatches.</summary>
internal static class Frames
{
    private static readonly JsonWriterOptions plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Of(int op, JsonNode? payload = null, long? seq = null, string? name = null)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, plain))
        {
            json.WriteStartObject();
            json.WriteString("t", name);
            if (seq is { } number) json.WriteNumber("s", number);
            else json.WriteNull("s");
            json.WriteNumber("op", op);
            json.WritePropertyName("d");
            if (payload is null) json.WriteNullValue();
            else payload.WriteTo(json);
            json.WriteEndObject();
        }

        return bytes.ToArray();
    }
}
