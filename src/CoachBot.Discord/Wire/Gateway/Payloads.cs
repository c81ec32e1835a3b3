using System.Buffers;
using System.Text.Json;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What we say to the gateway.</summary>
internal static class Payloads
{
    // A longer one is answered with 4002.
    private const int MostBytes = 4096;

    public static byte[] Beat(long? sequence) => Write(1, json =>
    {
        if (sequence is { } last) json.WriteNumberValue(last);
        else json.WriteNullValue();
    });

    /// <param name="shard">Left out where there is but one.</param>
    public static byte[] Identify(GatewaySettings settings, int shard, int shards) => Write(2, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", settings.Token);
        json.WriteNumber("intents", settings.Intents);
        json.WriteStartObject("properties");
        json.WriteString("os", "linux");
        json.WriteString("browser", "CoachBot");
        json.WriteString("device", "CoachBot");
        json.WriteEndObject();
        if (shards > 1)
        {
            json.WriteStartArray("shard");
            json.WriteNumberValue(shard);
            json.WriteNumberValue(shards);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    });

    public static byte[] Resume(GatewaySettings settings, string session, long sequence) => Write(6, json =>
    {
        json.WriteStartObject();
        json.WriteString("token", settings.Token);
        json.WriteString("session_id", session);
        json.WriteNumber("seq", sequence);
        json.WriteEndObject();
    });

    private static byte[] Write(int op, Action<Utf8JsonWriter> data)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteNumber("op", op);
            json.WritePropertyName("d");
            data(json);
            json.WriteEndObject();
        }

        return bytes.WrittenCount <= MostBytes
            ? bytes.WrittenSpan.ToArray()
            : throw new InvalidOperationException($"Op {op} has {bytes.WrittenCount} bytes.");
    }
}
