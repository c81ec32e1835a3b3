using System.Buffers;
using System.Text.Json;

namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>What goes back to the bot: a status and a JSON body.</summary>
internal readonly record struct Answer(int Status, ReadOnlyMemory<byte> Body)
{
    public static Answer True { get; } = new(200, """{"ok":true,"result":true}"""u8.ToArray());

    public static Answer NoUpdates { get; } = new(200, """{"ok":true,"result":[]}"""u8.ToArray());

    public static Answer Ok(Action<Utf8JsonWriter> result) => Write(200, json =>
    {
        json.WriteBoolean("ok"u8, true);
        json.WritePropertyName("result"u8);
        result(json);
    });

    public static Answer Error(int code, string description, string? parameter = null, long value = 0) => Write(code, json =>
    {
        json.WriteBoolean("ok"u8, false);
        json.WriteNumber("error_code"u8, code);
        json.WriteString("description"u8, description);
        if (parameter is null) return;
        json.WriteStartObject("parameters"u8);
        json.WriteNumber(parameter, value);
        json.WriteEndObject();
    });

    private static Answer Write(int status, Action<Utf8JsonWriter> fields) => new(status, Json.Object(fields));
}
