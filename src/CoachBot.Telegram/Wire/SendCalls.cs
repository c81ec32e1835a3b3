using System.Text.Json;

namespace CoachBot.Telegram.Wire;

/// <summary>What every message may carry.</summary>
internal sealed record Envelope(long Chat)
{
    public Keyboard Keyboard { get; init; } = Keyboard.None;

    public bool IsSilent { get; init; }

    /// <summary>It cannot be forwarded or saved.</summary>
    public bool IsProtected { get; init; }

    /// <summary>Thread of a group's forum; null elsewhere.</summary>
    public long? Thread { get; init; }

    /// <summary>The message that is answered; null for a message of its own.</summary>
    public long? Answers { get; init; }

    public void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("chat_id"u8, Chat);
        if (Thread is { } thread) json.WriteNumber("message_thread_id"u8, thread);
        if (IsSilent) json.WriteBoolean("disable_notification"u8, true);
        if (IsProtected) json.WriteBoolean("protect_content"u8, true);
        if (Answers is { } message)
        {
            json.WriteStartObject("reply_parameters"u8);
            json.WriteNumber("message_id"u8, message);
            json.WriteBoolean("allow_sending_without_reply"u8, true);
            json.WriteEndObject();
        }

        Keyboard.Write(json);
    }
}

/// <summary>Words, and whether they hold tags.</summary>
internal readonly record struct Words(string Text, bool IsHtml)
{
    public void Write(Utf8JsonWriter json, ReadOnlySpan<byte> name)
    {
        json.WriteString(name, Text);
        if (IsHtml) json.WriteString("parse_mode"u8, "HTML"u8);
    }
}

internal sealed record SendMessage(Envelope Envelope, Words Words) : BotCall("sendMessage")
{
    public override void Write(Utf8JsonWriter json)
    {
        Envelope.Write(json);
        Words.Write(json, "text"u8);
        Preview.WriteOff(json);
    }
}

/// <summary>sendPhoto, sendAnimation or sendDocument.</summary>
/// <param name="Field">"photo", "animation" or "document".</param>
/// <param name="FileId">Of a file that the platform has; null when <paramref name="Upload"/> travels along.</param>
internal sealed record SendFile(string Method, string Field, string? FileId, CallFile? Upload) : BotCall(Method)
{
    public required Envelope Envelope { get; init; }

    public required Words Caption { get; init; }

    public override CallFile? File => Upload;

    public override void Write(Utf8JsonWriter json)
    {
        Envelope.Write(json);
        if (Caption.Text.Length > 0) Caption.Write(json, "caption"u8);
        if (FileId is not null) json.WriteString(Field, FileId);
        // A data file stays what it is, whatever its bytes look like.
        else if (Field == "document") json.WriteBoolean("disable_content_type_detection"u8, true);
    }
}

/// <summary>"typing", for at most five seconds.</summary>
internal sealed record SendTyping(long Chat) : BotCall("sendChatAction")
{
    public override void Write(Utf8JsonWriter json)
    {
        json.WriteNumber("chat_id"u8, Chat);
        json.WriteString("action"u8, "typing"u8);
    }
}

/// <summary>No address in a text is ever shown as a picture.</summary>
internal static class Preview
{
    public static void WriteOff(Utf8JsonWriter json)
    {
        json.WriteStartObject("link_preview_options"u8);
        json.WriteBoolean("is_disabled"u8, true);
        json.WriteEndObject();
    }
}
