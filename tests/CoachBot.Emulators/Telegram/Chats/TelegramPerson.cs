using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>A person and the private chat with the bot, which share one id.</summary>
public sealed class TelegramPerson : TelegramChat
{
    internal TelegramPerson(TelegramState state, long id, string name, string? language) : base(state, id) => (FirstName, Language) = (name, language);

    public string FirstName { get; set; }

    public string? Username { get; set; }

    /// <summary>As the client gives it ("de", "pt-br"); null when it gives none.</summary>
    public string? Language { get; set; }

    /// <summary>The bot may write only to people who wrote first.</summary>
    public bool HasStarted { get; set; }

    public bool HasBlocked { get; private set; }

    public bool IsDeactivated { get; set; }

    /// <summary>Sends a text in the private chat. Returns the message; its update is on the way.</summary>
    public TelegramMessage Writes(string text, TelegramMessage? replyTo = null) => State.PersonWrites(this, this, message => message with
    {
        Text = text,
        Entities = Entities.OfPerson(text),
        ReplyTo = replyTo,
    });

    /// <summary>Opens the bot by its link: "/start" with or without a payload.</summary>
    public TelegramMessage Starts(string? payload = null)
    {
        if (HasBlocked) Unblocks();
        return Writes(payload is null ? "/start" : $"/start {payload}");
    }

    /// <param name="kind">photo, animation, document, sticker, voice.</param>
    public TelegramMessage Sends(string kind, byte[] bytes, string name = "file.bin", string? caption = null) => State.PersonWrites(this, this, message => message with
    {
        FileKind = kind,
        File = State.Store(name, null, bytes),
        Caption = caption,
        Entities = caption is null ? null : Entities.OfPerson(caption),
    });

    /// <summary>Changes an own message; the bot gets an edited_message.</summary>
    public TelegramMessage Edits(TelegramMessage message, string words) => State.PersonEdits(message, words);

    /// <summary>Presses the button with this label (or else this callback data) under a message, as it stands now.</summary>
    /// <returns>The callback query's id.</returns>
    public string Taps(TelegramMessage message, string label)
    {
        var now = message.Chat.Now(message.Id) ?? message;
        var button = now.Buttons.FirstOrDefault(b => b.Text == label) ?? now.Buttons.FirstOrDefault(b => b.Data == label)
            ?? throw new ArgumentException($"No button '{label}' under this message.", nameof(label));
        return TapsData(now, button.Data ?? throw new ArgumentException($"'{label}' only opens a link.", nameof(label)));
    }

    /// <summary>A press with any data, also data that never was on a button, also of a button that is gone.</summary>
    public string TapsData(TelegramMessage message, string data) => State.PersonTaps(this, message, data);

    public void Blocks() => SetBlocked(true);

    public void Unblocks() => SetBlocked(false);

    /// <summary>The toast or alert that the press was answered with; null = the spinner just ended. Waits for it.</summary>
    public Task<string?> AnswerTo(string callbackId) => State.Callbacks.AnswerTo(callbackId).WaitAsync(TelegramEmulator.Patience);

    internal override void EnsureWritable()
    {
        if (IsDeactivated) throw RefusedException.Forbidden("user is deactivated");
        if (HasBlocked) throw RefusedException.Forbidden("bot was blocked by the user");
        if (!HasStarted) throw RefusedException.Forbidden("bot can't initiate conversation with a user");
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, Id);
        json.WriteString("first_name"u8, FirstName);
        if (Username is not null) json.WriteString("username"u8, Username);
        json.WriteString("type"u8, "private"u8);
        json.WriteEndObject();
    }

    internal void WriteUser(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, Id);
        json.WriteBoolean("is_bot"u8, false);
        json.WriteString("first_name"u8, FirstName);
        if (Username is not null) json.WriteString("username"u8, Username);
        if (Language is not null) json.WriteString("language_code"u8, Language);
        json.WriteEndObject();
    }

    private void SetBlocked(bool blocked)
    {
        var before = HasBlocked;
        HasBlocked = blocked;
        State.MemberChanged(this, this, before ? "kicked" : "member", blocked ? "kicked" : "member");
    }
}
