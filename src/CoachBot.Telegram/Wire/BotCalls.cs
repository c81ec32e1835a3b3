using System.Text.Json;

namespace CoachBot.Telegram.Wire;

internal sealed record GetMe() : BotCall("getMe")
{
    public override void Write(Utf8JsonWriter json) { }
}

/// <param name="Offset">Everything before it is confirmed and gone; null asks from the oldest that is not.</param>
/// <param name="Seconds">How long an empty answer is held back.</param>
internal sealed record GetUpdates(long? Offset, int Seconds) : BotCall("getUpdates")
{
    public const int Most = 100;

    public override void Write(Utf8JsonWriter json)
    {
        if (Offset is { } offset) json.WriteNumber("offset"u8, offset);
        json.WriteNumber("limit"u8, Most);
        json.WriteNumber("timeout"u8, Seconds);
        Wanted.Write(json);
    }
}

internal sealed record SetWebhook(string Url, string Secret) : BotCall("setWebhook")
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString("url"u8, Url);
        json.WriteString("secret_token"u8, Secret);
        Wanted.Write(json);
    }
}

/// <summary>Ends a webhook; what waits there is then polled.</summary>
internal sealed record DeleteWebhook() : BotCall("deleteWebhook")
{
    public override void Write(Utf8JsonWriter json) { }
}

/// <summary>How many updates wait, whether polled or posted.</summary>
internal sealed record GetWebhookInfo() : BotCall("getWebhookInfo")
{
    public override void Write(Utf8JsonWriter json) { }
}

/// <param name="Scope">As in "all_private_chats".</param>
/// <param name="Language">Two letters; null for everybody else.</param>
internal sealed record SetMyCommands(string Scope, string? Language, IReadOnlyList<(string Command, string Description)> Commands)
    : BotCall("setMyCommands")
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("commands"u8);
        foreach (var (command, description) in Commands)
        {
            json.WriteStartObject();
            json.WriteString("command"u8, command);
            json.WriteString("description"u8, description);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartObject("scope"u8);
        json.WriteString("type"u8, Scope);
        json.WriteEndObject();
        if (Language is not null) json.WriteString("language_code"u8, Language);
    }
}

/// <summary>The text on the screen of an empty chat, or the one of the profile.</summary>
internal sealed record SetMyWords(bool IsShort, string? Language, string Words)
    : BotCall(IsShort ? "setMyShortDescription" : "setMyDescription")
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteString(IsShort ? "short_description"u8 : "description"u8, Words);
        if (Language is not null) json.WriteString("language_code"u8, Language);
    }
}

/// <summary>Kinds of updates that the bot asks for; the server remembers them, so they are said every time.</summary>
internal static class Wanted
{
    public static void Write(Utf8JsonWriter json)
    {
        json.WriteStartArray("allowed_updates"u8);
        json.WriteStringValue("message"u8);
        json.WriteStringValue("edited_message"u8);
        json.WriteStringValue("callback_query"u8);
        json.WriteStringValue("my_chat_member"u8);
        json.WriteEndArray();
    }
}
