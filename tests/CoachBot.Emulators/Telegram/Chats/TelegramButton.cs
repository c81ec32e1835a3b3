using System.Text.Json;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>One button of an inline keyboard.</summary>
public sealed record TelegramButton(int Row, string Text, string? Data, string? Url)
{
    internal static IReadOnlyList<TelegramButton> Of(string? markup)
    {
        if (markup is null || !JsonElement.Parse(markup).TryGetProperty("inline_keyboard", out var rows)) return [];
        return [.. rows.EnumerateArray().SelectMany((row, index) => row.EnumerateArray().Select(button => new TelegramButton(
            index, Field(button, "text")!, Field(button, "callback_data"), Field(button, "url"))))];
    }

    private static string? Field(JsonElement button, string name) => button.TryGetProperty(name, out var value) ? value.GetString() : null;
}
