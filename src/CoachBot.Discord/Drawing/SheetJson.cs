using System.Buffers;
using System.Text.Json;
using CoachBot.Core.Doors;
using CoachBot.Discord.Wire.Rest;

namespace CoachBot.Discord.Drawing;

/// <summary>Sheets and answers as Discord's JSON.</summary>
internal static class SheetJson
{
    private const int SuppressEmbeds = 1 << 2;
    private const int Ephemeral = 1 << 6;

    /// <summary>A message in a channel.</summary>
    /// <param name="nonce">At most 25 characters, the same on every try; null where a double does no harm.</param>
    public static Payload Message(Sheet sheet, string? nonce, string? inReplyTo = null) => Payload(sheet, json =>
    {
        json.WriteStartObject();
        Fields(json, sheet, Flags(isEphemeral: false));
        if (nonce is not null)
        {
            json.WriteString("nonce", nonce);
            json.WriteBoolean("enforce_nonce", true);
        }

        if (inReplyTo is not null) Reference(json, inReplyTo);
        json.WriteEndObject();
    });

    /// <summary>One more message for an interaction, or what takes the place of "thinking": who sees that was said before.</summary>
    public static Payload Webhook(Sheet sheet, bool isEphemeral = false) => Payload(sheet, json =>
    {
        json.WriteStartObject();
        Fields(json, sheet, Flags(isEphemeral));
        json.WriteEndObject();
    });

    /// <summary>The answer itself as the first response.</summary>
    public static Payload Answer(Sheet sheet, bool isEphemeral) => Payload(sheet, json =>
    {
        const int message = 4;
        json.WriteStartObject();
        json.WriteNumber("type", message);
        json.WriteStartObject("data");
        Fields(json, sheet, Flags(isEphemeral));
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>"Thinking": the answer takes its place later, and is seen by as many as this.</summary>
    public static Payload Thinking(bool isEphemeral) => Payload(null, json =>
    {
        const int thinking = 5;
        json.WriteStartObject();
        json.WriteNumber("type", thinking);
        if (isEphemeral)
        {
            json.WriteStartObject("data");
            json.WriteNumber("flags", Ephemeral);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    });

    /// <summary>A press was heard, and nothing is to be seen of it.</summary>
    public static Payload Heard { get; } = Payload(null, json =>
    {
        const int nothingToSee = 6;
        json.WriteStartObject();
        json.WriteNumber("type", nothingToSee);
        json.WriteEndObject();
    });

    /// <summary>Takes the buttons away, and leaves the words.</summary>
    public static Payload WithoutButtons { get; } = Payload(null, json =>
    {
        json.WriteStartObject();
        json.WriteStartArray("components");
        json.WriteEndArray();
        NoMentions(json);
        json.WriteEndObject();
    });

    /// <summary>The choices that fit what was typed so far.</summary>
    public static Payload Suggestions(IReadOnlyList<Suggestion> choices) => Payload(null, json =>
    {
        const int suggestions = 8;
        json.WriteStartObject();
        json.WriteNumber("type", suggestions);
        json.WriteStartObject("data");
        json.WriteStartArray("choices");
        foreach (var choice in choices)
        {
            json.WriteStartObject();
            json.WriteString("name", Labels.Fit(choice.Label, Labels.OfOption));
            json.WriteString("value", choice.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Payload Form(string id, string title) => Payload(null, json =>
    {
        const int form = 9;
        json.WriteStartObject();
        json.WriteNumber("type", form);
        json.WriteStartObject("data");
        ComponentJson.Form(json, id, title);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    public static Payload Payload(Sheet? sheet, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using (var json = new Utf8JsonWriter(buffer)) write(json);
        return new(buffer.WrittenMemory) { Files = sheet?.Files ?? [] };
    }

    private static int Flags(bool isEphemeral) =>
        SuppressEmbeds | (isEphemeral ? Ephemeral : 0);

    private static void Fields(Utf8JsonWriter json, Sheet sheet, int flags)
    {
        json.WriteString("content", sheet.Content);
        json.WriteNumber("flags", flags);
        NoMentions(json);
        ComponentJson.Write(json, sheet.Rows);
        Attachments(json, sheet);
    }

    private static void NoMentions(Utf8JsonWriter json)
    {
        json.WriteStartObject("allowed_mentions");
        json.WriteStartArray("parse");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Reference(Utf8JsonWriter json, string message)
    {
        json.WriteStartObject("message_reference");
        json.WriteString("message_id", message);
        json.WriteBoolean("fail_if_not_exists", false);
        json.WriteEndObject();
    }

    private static void Attachments(Utf8JsonWriter json, Sheet sheet)
    {
        if (sheet.Files.Count == 0) return;
        json.WriteStartArray("attachments");
        for (var i = 0; i < sheet.Files.Count; i++)
        {
            json.WriteStartObject();
            json.WriteString("id", i.ToString());
            json.WriteString("filename", sheet.Files[i].Name);
            if (sheet.Alts[i].Length > 0) json.WriteString("description", sheet.Alts[i]);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
