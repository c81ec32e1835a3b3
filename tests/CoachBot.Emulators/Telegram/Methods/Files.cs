using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Methods;

/// <summary>Files in and out.</summary>
internal static class Files
{
    private const int LargestDownload = 20 * 1024 * 1024;
    private const int LargestPhoto = 10 * 1024 * 1024;
    private const int LargestFile = 50 * 1024 * 1024;

    public static Answer Get(TelegramState state, Call call)
    {
        if (state.File(call.Text("file_id") ?? "") is not { } file) throw RefusedException.Bad("invalid file_id");
        if (file.Bytes.Length > LargestDownload) throw RefusedException.Bad("file is too big");
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("file_id"u8, file.Id);
            json.WriteString("file_unique_id"u8, file.UniqueId);
            json.WriteNumber("file_size"u8, file.Bytes.Length);
            json.WriteString("file_path"u8, file.Path);
            json.WriteEndObject();
        });
    }

    /// <summary>An upload, an attachment by name, or a file_id. Addresses are refused: this server fetches nothing.</summary>
    public static TelegramFile Given(TelegramState state, Call call, string field)
    {
        if (call.Files.TryGetValue(field, out var upload)) return Take(state, upload, field);
        var text = call.Text(field);
        if (string.IsNullOrEmpty(text)) throw RefusedException.Bad($"there is no {field} in the request");
        if (text.StartsWith("attach://", StringComparison.Ordinal))
            return call.Files.TryGetValue(text[9..], out upload) ? Take(state, upload, field) : throw RefusedException.Bad($"there is no {field} in the request");
        if (text.Contains("://", StringComparison.Ordinal)) throw RefusedException.Bad("failed to get HTTP URL content");
        return state.File(text) ?? throw RefusedException.Bad("wrong file identifier/HTTP URL specified");
    }

    private static TelegramFile Take(TelegramState state, UploadedFile upload, string field)
    {
        if (upload.Bytes.Length == 0) throw RefusedException.Bad("file must be non-empty");
        if (upload.Bytes.Length > (field == "photo" ? LargestPhoto : LargestFile)) throw new RefusedException(413, "Request Entity Too Large");
        if (field == "photo" && !IsPicture(upload.Bytes)) throw RefusedException.Bad("IMAGE_PROCESS_FAILED");
        return state.Store(upload.FileName, upload.ContentType, upload.Bytes);
    }

    /// <summary>PNG, JPEG, GIF or WebP, by its first bytes.</summary>
    private static bool IsPicture(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) || bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF])
        || bytes.StartsWith("GIF8"u8) || bytes.StartsWith("RIFF"u8);
}
