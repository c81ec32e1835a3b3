using System.Text.Json;

namespace CoachBot.Emulators.Telegram.Chats;

internal static class Writing
{
    /// <summary>The bot as a user.</summary>
    public static void Bot(Utf8JsonWriter json, long id, string username)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, id);
        json.WriteBoolean("is_bot"u8, true);
        json.WriteString("first_name"u8, "Coach"u8);
        json.WriteString("username"u8, username);
        json.WriteEndObject();
    }
}
