using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>JSON as the platform writes it.</summary>
internal static class Json
{
    private static readonly JsonWriterOptions plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json)? spare;

    /// <summary>The bytes of one object with these fields.</summary>
    public static byte[] Object(Action<Utf8JsonWriter> fields)
    {
        var (buffer, json) = spare ?? Make();
        spare = null;
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
        json.Flush();
        var bytes = buffer.WrittenSpan.ToArray();
        buffer.ResetWrittenCount();
        json.Reset();
        spare = (buffer, json);
        return bytes;
    }

    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Json) Make()
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        return (buffer, new(buffer, plain));
    }
}
