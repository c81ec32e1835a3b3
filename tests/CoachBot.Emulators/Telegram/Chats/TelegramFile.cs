using System.Text.Json;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>A file on the platform. Its id is the bot's own; the unique id is the same for everybody.</summary>
public sealed record TelegramFile(string Id, string UniqueId, string Name, string? ContentType, byte[] Bytes)
{
    public string Path => $"files/{UniqueId}/{Name}";

    internal void Write(Utf8JsonWriter json, string kind)
    {
        if (kind == "photo")
        {
            json.WriteStartArray("photo"u8);
            WriteSize(json, 90, "s");
            WriteSize(json, 800, "");
            json.WriteEndArray();
            return;
        }
        json.WriteStartObject(kind);
        WriteIds(json, "");
        if (kind is "animation" or "sticker") WriteSides(json, 320);
        if (kind is "animation" or "voice") json.WriteNumber("duration"u8, 1);
        if (kind == "sticker") WriteSticker(json);
        else WriteNames(json, kind);
        json.WriteEndObject();
        // The platform adds a document to every animation, for clients that are older than animations.
        if (kind == "animation") Write(json, "document");
    }

    private static void WriteSticker(Utf8JsonWriter json)
    {
        json.WriteString("type"u8, "regular"u8);
        json.WriteBoolean("is_animated"u8, false);
        json.WriteBoolean("is_video"u8, false);
        json.WriteString("emoji"u8, "💪");
    }

    private void WriteNames(Utf8JsonWriter json, string kind)
    {
        if (kind != "voice") json.WriteString("file_name"u8, Name);
        json.WriteString("mime_type"u8, ContentType ?? "application/octet-stream");
    }

    private void WriteSize(Utf8JsonWriter json, int side, string suffix)
    {
        json.WriteStartObject();
        WriteIds(json, suffix);
        WriteSides(json, side);
        json.WriteEndObject();
    }

    private void WriteIds(Utf8JsonWriter json, string suffix)
    {
        json.WriteString("file_id"u8, Id + suffix);
        json.WriteString("file_unique_id"u8, UniqueId + suffix);
        json.WriteNumber("file_size"u8, Bytes.Length);
    }

    private static void WriteSides(Utf8JsonWriter json, int side)
    {
        json.WriteNumber("width"u8, side);
        json.WriteNumber("height"u8, side);
    }
}
