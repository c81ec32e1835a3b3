using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>Text or caption with its entities, after parsing.</summary>
internal readonly record struct Words(string Text, string? Entities)
{
    public const int LongestText = 4096;
    public const int LongestCaption = 1024;

    public static Words OfText(Call call)
    {
        var words = Of(call, "text", "entities");
        if (words.Text.Length == 0) throw RefusedException.Bad("message text is empty");
        return words.Text.Length > LongestText ? throw RefusedException.Bad("message is too long") : words;
    }

    public static Words OfCaption(Call call)
    {
        var words = Of(call, "caption", "caption_entities");
        return words.Text.Length > LongestCaption ? throw RefusedException.Bad("message caption is too long") : words;
    }

    private static Words Of(Call call, string field, string entitiesField)
    {
        var text = call.Text(field) ?? "";
        var mode = call.Text("parse_mode");
        if (string.IsNullOrEmpty(mode))
            return new(text.Trim(), call.Structure(entitiesField) is { ValueKind: JsonValueKind.Array } entities ? entities.GetRawText() : null);
        return mode.Equals("HTML", StringComparison.OrdinalIgnoreCase)
            ? Html.Parse(text)
            : throw RefusedException.Bad($"unsupported parse_mode here: {mode}");
    }
}
