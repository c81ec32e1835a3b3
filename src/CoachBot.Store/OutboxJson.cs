using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Store;

/// <summary>What is sealed in an outbox row: where it goes and what it says.</summary>
/// <remarks>Defaults are left out, because millions are written.</remarks>
internal static class OutboxJson
{
    const string English = "en";

    static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        SkipValidation = true,
    };

    [ThreadStatic] static Utf8JsonWriter? t_writer;

    public static void Write(IBufferWriter<byte> target, string external, NewOutboxRow row)
    {
        var json = t_writer ??= new Utf8JsonWriter(target, Options);
        json.Reset(target);
        json.WriteStartObject();
        json.WriteString("to"u8, external);
        WriteMessage(json, row.Message);
        if (row.Closes.Count > 0)
        {
            json.WriteStartArray("closes"u8);
            foreach (var asking in row.Closes) json.WriteNumberValue(asking);
            json.WriteEndArray();
        }

        if (row.ReplyHandle is { } handle) json.WriteString("handle"u8, handle);
        WriteFiles(json, row.Files);
        json.WriteEndObject();
        json.Flush();
    }

    public static (string External, NewOutboxRow Row) Read(ReadOnlyMemory<byte> utf8)
    {
        using var document = JsonDocument.Parse(utf8);
        var root = document.RootElement;
        var closes = root.TryGetProperty("closes"u8, out var list) ? list.EnumerateArray().Select(asking => asking.GetInt32()).ToArray() : [];
        return (root.GetProperty("to"u8).GetString()!,
            new NewOutboxRow(ReadMessage(root), closes, TextOf(root, "handle")) { Files = ReadFiles(root) });
    }

    static void WriteFiles(Utf8JsonWriter json, IReadOnlyList<EnclosedFile> files)
    {
        if (files.Count == 0) return;
        json.WriteStartArray("files"u8);
        foreach (var file in files)
        {
            json.WriteStartArray();
            json.WriteStringValue(file.Name);
            json.WriteStringValue(file.MediaType);
            json.WriteStringValue(file.Text);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    /// <remarks>Rows of older builds have one JSON text, without a name.</remarks>
    static IReadOnlyList<EnclosedFile> ReadFiles(JsonElement root) => TextOf(root, "document") is { } json
        ? [EnclosedFile.Json(json)]
        : [.. PairsOf(root, "files").Select(file => new EnclosedFile(file[0].GetString()!, file[1].GetString()!, file[2].GetString()!))];

    static void WriteMessage(Utf8JsonWriter json, Message message)
    {
        json.WriteString("text"u8, message.Text);
        json.WriteString("prompt"u8, message.Prompt);
        if (message.Widget != Widget.Buttons) json.WriteString("widget"u8, message.Widget.ToString());
        if (message.Asking != 0) json.WriteNumber("asking"u8, message.Asking);
        if (message.Language != English) json.WriteString("language"u8, message.Language);
        if (message.Urgency != Urgency.Reply) json.WriteString("urgency"u8, message.Urgency.ToString());
        if (message.IsSilent) json.WriteBoolean("silent"u8, true);
        if (message.Enclosure != Enclosure.None) json.WriteString("enclosure"u8, message.Enclosure.ToString());
        if (message.Buttons.Count > 0)
        {
            json.WriteStartArray("buttons"u8);
            foreach (var button in message.Buttons) WritePair(json, button.Text, button.Reply);
            json.WriteEndArray();
        }

        if (message.Pictures.Count == 0) return;
        json.WriteStartArray("pictures"u8);
        foreach (var picture in message.Pictures) WritePicture(json, picture);
        json.WriteEndArray();
    }

    /// <remarks>Most have neither captions nor a chart.</remarks>
    static void WritePicture(Utf8JsonWriter json, PictureUse picture)
    {
        json.WriteStartArray();
        json.WriteStringValue(picture.Id);
        json.WriteStringValue(picture.Alt);
        if (picture.Captions != Captions.None || picture.Chart is not null)
        {
            json.WriteStringValue(picture.Captions.First);
            json.WriteStringValue(picture.Captions.Second);
        }

        if (picture.Chart is { } chart) json.WriteStringValue(ChartJson.Write(chart));
        json.WriteEndArray();
    }

    static PictureUse ReadPicture(JsonElement picture) => new(picture[0].GetString()!, picture[1].GetString()!)
    {
        Captions = picture.GetArrayLength() > 2 ? new(picture[2].GetString()!, picture[3].GetString()!) : Captions.None,
        Chart = picture.GetArrayLength() > 4 ? ChartJson.Read(picture[4].GetString()!) : null,
    };

    static void WritePair(Utf8JsonWriter json, string first, string second)
    {
        json.WriteStartArray();
        json.WriteStringValue(first);
        json.WriteStringValue(second);
        json.WriteEndArray();
    }

    static Message ReadMessage(JsonElement root) => new(TextOf(root, "text")!, TextOf(root, "prompt")!)
    {
        Widget = WordOf(root, "widget", Widget.Buttons),
        Asking = root.TryGetProperty("asking"u8, out var asking) ? asking.GetInt32() : 0,
        Language = TextOf(root, "language") ?? English,
        Urgency = WordOf(root, "urgency", Urgency.Reply),
        IsSilent = root.TryGetProperty("silent"u8, out _),
        Enclosure = WordOf(root, "enclosure", Enclosure.None),
        Buttons = [.. PairsOf(root, "buttons").Select(pair => new Button(pair[0].GetString()!, pair[1].GetString()!))],
        Pictures = [.. PairsOf(root, "pictures").Select(ReadPicture)],
    };

    static JsonElement.ArrayEnumerator PairsOf(JsonElement root, string name) =>
        root.TryGetProperty(name, out var list) ? list.EnumerateArray() : default;

    static string? TextOf(JsonElement root, string name) => root.TryGetProperty(name, out var text) ? text.GetString() : null;

    static T WordOf<T>(JsonElement root, string name, T standard) where T : struct, Enum =>
        root.TryGetProperty(name, out var word) ? Enum.Parse<T>(word.GetString()!) : standard;
}
