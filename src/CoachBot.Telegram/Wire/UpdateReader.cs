using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>Reads updates one by one, so that an unreadable one costs only itself.</summary>
internal static class UpdateReader
{
    /// <summary>The updates of a poll, in their order; nothing where the result is no list.</summary>
    public static IReadOnlyList<Update> ReadAll(ReadOnlySpan<byte> result)
    {
        var json = new Utf8JsonReader(result);
        if (result.IsEmpty || !json.Read() || json.TokenType != JsonTokenType.StartArray) return [];
        var updates = new List<Update>();
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            var start = (int)json.TokenStartIndex;
            json.Skip();
            if (Read(result[start..(int)json.BytesConsumed]) is { } update) updates.Add(update);
        }

        return updates;
    }

    /// <summary>One update. An unreadable one keeps its id, so that it is confirmed and does not come again for ever; null without even that.</summary>
    public static Update? Read(ReadOnlySpan<byte> update)
    {
        try
        {
            return JsonSerializer.Deserialize(update, WireJson.Default.Update) is { UpdateId: not null } read ? read : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return IdOf(update) is { } id ? new() { UpdateId = id, IsUnreadable = true } : null;
        }
    }

    private static long? IdOf(ReadOnlySpan<byte> update)
    {
        try
        {
            var json = new Utf8JsonReader(update);
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject) return null;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isId = json.ValueTextEquals("update_id"u8);
                json.Read();
                if (isId) return json.TokenType == JsonTokenType.Number && json.TryGetInt64(out var id) ? id : null;
                json.Skip();
            }

            return null;
        }
        catch (JsonException)
        {
            // Not JSON at all: whoever sent it has nothing to be confirmed.
            return null;
        }
    }
}
