using System.Text.Json;
using CoachBot.Router;

namespace CoachBot.Telegram.Wire;

/// <summary>Reads updates one by one, so that an odd one costs only itself.</summary>
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

    /// <summary>One update; null for what is none: it has no id by which it could be confirmed.</summary>
    public static Update? Read(ReadOnlySpan<byte> update)
    {
        try
        {
            var read = LooseJson.Read(update, WireJson.Default.Update, out var isOdd);
            return read is { UpdateId: not null } ? read with { IsOdd = isOdd } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
