using System.Text;
using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>reply_markup as the platform checks it.</summary>
internal static class Markup
{
    private const int MostButtons = 100;
    private static readonly string[] notActions = ["text", "style", "icon_custom_emoji_id"];

    /// <summary>The inline keyboard to keep with the message; null for none and for the other kinds, which are not kept.</summary>
    public static string? Inline(Call call)
    {
        if (!call.Has("reply_markup")) return null;
        if (call.Structure("reply_markup") is not { ValueKind: JsonValueKind.Object } markup) throw RefusedException.Bad("object expected as reply markup");
        if (!markup.TryGetProperty("inline_keyboard", out var rows)) return null;
        if (rows.ValueKind != JsonValueKind.Array) throw RefusedException.Bad("field \"inline_keyboard\" of the InlineKeyboardMarkup must be an Array");
        var count = 0;
        foreach (var row in rows.EnumerateArray())
        {
            if (row.ValueKind != JsonValueKind.Array) throw RefusedException.Bad("inline keyboard row must be an Array");
            foreach (var button in row.EnumerateArray()) Check(button);
            count += row.GetArrayLength();
        }
        if (count > MostButtons) throw RefusedException.Bad("REPLY_MARKUP_TOO_LONG");
        return count == 0 ? null : markup.GetRawText();
    }

    private static void Check(JsonElement button)
    {
        if (button.ValueKind != JsonValueKind.Object) throw RefusedException.Bad("inline keyboard button must be an Object");
        if (!button.TryGetProperty("text", out var text) || text.ValueKind != JsonValueKind.String || string.IsNullOrWhiteSpace(text.GetString()))
            throw RefusedException.Bad("can't parse inline keyboard button: field \"text\" must be non-empty");
        if (button.EnumerateObject().Count(field => !notActions.Contains(field.Name)) != 1)
            throw RefusedException.Bad("can't parse inline keyboard button: text buttons are unallowed in the inline keyboard");
        if (button.TryGetProperty("callback_data", out var data)
            && (data.ValueKind != JsonValueKind.String || Encoding.UTF8.GetByteCount(data.GetString()!) is < 1 or > 64))
            throw RefusedException.Bad("BUTTON_DATA_INVALID");
        if (button.TryGetProperty("url", out var url) && !Uri.TryCreate(url.GetString(), UriKind.Absolute, out _))
            throw RefusedException.Bad($"inline keyboard button URL '{url}' is invalid: Wrong HTTP URL");
    }
}
