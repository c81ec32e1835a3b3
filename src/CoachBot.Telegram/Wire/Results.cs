using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>A message that the platform has taken.</summary>
/// <param name="FileId">Of the file in it, to be sent again without its bytes.</param>
internal readonly record struct Taken(long MessageId, string? FileId);

/// <summary>Readers of results. What cannot be read is left out: the call was heard all the same.</summary>
internal static class Results
{
    public static bool Nothing(ReadOnlySpan<byte> result) => !result.SequenceEqual("false"u8);

    public static User? Me(ReadOnlySpan<byte> result) =>
        result.IsEmpty || result[0] != '{' ? null : JsonSerializer.Deserialize(result, WireJson.Default.User);

    /// <summary>How many updates wait; null where the server does not say.</summary>
    public static long? Pending(ReadOnlySpan<byte> result)
    {
        if (result.IsEmpty || result[0] != '{') return null;
        var json = new Utf8JsonReader(result);
        json.Read();
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
        {
            var isCount = json.ValueTextEquals("pending_update_count"u8);
            json.Read();
            if (isCount && json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var count)) return count;
            json.Skip();
        }

        return null;
    }

    public static Taken Sent(ReadOnlySpan<byte> result)
    {
        if (result.IsEmpty || result[0] != '{') return default;
        var json = new Utf8JsonReader(result);
        json.Read();
        long id = 0;
        string? file = null;
        while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            if (json.ValueTextEquals("message_id"u8)) id = Number(ref json);
            else if (json.ValueTextEquals("photo"u8) || json.ValueTextEquals("animation"u8)) file = LastFile(ref json) ?? file;
            else Skip(ref json);
        return new(id, file);
    }

    private static long Number(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var number)) return number;
        json.Skip();
        return 0;
    }

    private static void Skip(ref Utf8JsonReader json)
    {
        json.Read();
        json.Skip();
    }

    /// <summary>Of a photo's sizes the last, which is the largest; of an animation its own.</summary>
    private static string? LastFile(ref Utf8JsonReader json)
    {
        string? last = null;
        json.Read();
        if (json.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject)) return last;
        var depth = json.CurrentDepth;
        var isList = json.TokenType == JsonTokenType.StartArray;
        while (json.Read() && json.CurrentDepth > depth)
        {
            var isOwn = json.CurrentDepth == depth + (isList ? 2 : 1);
            if (!isOwn || json.TokenType != JsonTokenType.PropertyName || !json.ValueTextEquals("file_id"u8)) continue;
            json.Read();
            if (json.TokenType == JsonTokenType.String) last = json.GetString();
        }

        return last;
    }
}
