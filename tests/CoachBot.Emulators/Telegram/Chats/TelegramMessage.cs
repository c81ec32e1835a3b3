using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>One message in a chat, from a person or from the bot.</summary>
public sealed record TelegramMessage
{
    public required long Id { get; init; }

    public required TelegramChat Chat { get; init; }

    /// <summary>Null when the bot wrote it.</summary>
    public TelegramPerson? From { get; init; }

    /// <summary>Unix seconds.</summary>
    public required long Date { get; init; }

    public long? EditedAt { get; init; }

    /// <summary>As shown, after the entities were read out of it.</summary>
    public string? Text { get; init; }

    public string? Caption { get; init; }

    /// <summary>JSON array, or null.</summary>
    public string? Entities { get; init; }

    /// <summary>The inline keyboard as JSON, or null.</summary>
    public string? ReplyMarkup { get; init; }

    /// <summary>photo, animation, document, sticker, voice.</summary>
    public string? FileKind { get; init; }

    public TelegramFile? File { get; init; }

    public TelegramMessage? ReplyTo { get; init; }

    /// <summary>What the bot called to send it; null for a person's.</summary>
    public Call? Call { get; init; }

    /// <summary>Text or caption, whichever it has.</summary>
    public string Words => Text ?? Caption ?? "";

    public IReadOnlyList<TelegramButton> Buttons => TelegramButton.Of(ReplyMarkup);

    internal void Write(Utf8JsonWriter json, string botUsername, long botId)
    {
        json.WriteStartObject();
        json.WriteNumber("message_id"u8, Id);
        json.WritePropertyName("from"u8);
        if (From is null) Writing.Bot(json, botId, botUsername);
        else From.WriteUser(json);
        json.WritePropertyName("chat"u8);
        Chat.Write(json);
        json.WriteNumber("date"u8, Date);
        if (EditedAt is { } edited) json.WriteNumber("edit_date"u8, edited);
        if (ReplyTo is not null)
        {
            json.WritePropertyName("reply_to_message"u8);
            (ReplyTo with { ReplyTo = null }).Write(json, botUsername, botId);
        }
        if (Text is not null) json.WriteString("text"u8, Text);
        if (Entities is not null) Raw(json, Text is null ? "caption_entities" : "entities", Entities);
        if (File is not null) File.Write(json, FileKind!);
        if (Caption is not null) json.WriteString("caption"u8, Caption);
        if (ReplyMarkup is not null) Raw(json, "reply_markup", ReplyMarkup);
        if (Call?.Flag("protect_content") == true) json.WriteBoolean("has_protected_content"u8, true);
        json.WriteEndObject();
    }

    private static void Raw(Utf8JsonWriter json, string name, string value)
    {
        json.WritePropertyName(name);
        json.WriteRawValue(value, skipInputValidation: true);
    }
}
