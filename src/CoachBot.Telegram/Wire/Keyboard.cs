using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>Buttons under a message, in rows.</summary>
internal sealed record Keyboard(IReadOnlyList<IReadOnlyList<Key>> Rows)
{
    public static readonly Keyboard None = new([]);

    public void Write(Utf8JsonWriter json)
    {
        if (Rows.Count == 0) return;
        json.WriteStartObject("reply_markup"u8);
        json.WriteStartArray("inline_keyboard"u8);
        foreach (var row in Rows)
        {
            json.WriteStartArray();
            foreach (var key in row) key.Write(json);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}

/// <summary>A button: it brings <paramref name="Data"/> back, or opens <paramref name="Url"/>.</summary>
/// <param name="Data">At most 64 bytes.</param>
internal sealed record Key(string Text, string? Data, string? Url = null)
{
    public const int MostData = 64;

    public void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("text"u8, Text);
        if (Url is null) json.WriteString("callback_data"u8, Data);
        else json.WriteString("url"u8, Url);
        json.WriteEndObject();
    }
}
