using System.Collections.Concurrent;
using System.Text.Json;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Updates;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram;

/// <summary>Everything the platform knows: people, groups, messages, files, waiting updates, the bot's profile.</summary>
internal sealed class TelegramState
{
    private readonly ConcurrentDictionary<long, TelegramChat> chats = new();
    private readonly ConcurrentDictionary<string, TelegramFile> files = new();
    private readonly Lock gate = new();
    private long lastPerson = 100_000_000;
    private long lastGroup;
    private long lastFile;
    private long lastMessage;

    public TelegramState(TelegramOptions options)
    {
        Options = options;
        BotId = long.Parse(options.Token.Split(':')[0]);
        Updates = new(options);
        Callbacks = new(options);
        Profile = new();
    }

    public TelegramOptions Options { get; }

    public long BotId { get; }

    public UpdateQueue Updates { get; }

    public Callbacks Callbacks { get; }

    public BotProfile Profile { get; private set; }

    /// <summary>Called for every message of the bot's, on the thread that handles its request.</summary>
    public Action<TelegramMessage>? OnSent { get; set; }

    public long Now => Options.Time.GetUtcNow().ToUnixTimeSeconds();

    public TelegramPerson NewPerson(string name, string? language, long? id) =>
        (TelegramPerson)chats.GetOrAdd(id ?? Interlocked.Increment(ref lastPerson), key => new TelegramPerson(this, key, name, language));

    public TelegramGroup NewGroup(string title, bool isSuper)
    {
        var number = Interlocked.Increment(ref lastGroup);
        return (TelegramGroup)chats.GetOrAdd(isSuper ? -1_001_000_000_000 - number : -4_000_000 - number, key => new TelegramGroup(this, key, title));
    }

    /// <summary>Null when nobody has that id.</summary>
    public TelegramChat? Chat(long id) => chats.GetValueOrDefault(id);

    public IEnumerable<TelegramChat> Chats => chats.Values;

    public TelegramFile Store(string name, string? contentType, byte[] bytes)
    {
        var number = Interlocked.Increment(ref lastFile);
        var file = new TelegramFile($"AgAC{BotId}x{number}", $"AQAD{number}", name, contentType, bytes);
        return files[file.Id] = file;
    }

    public TelegramFile? File(string id) => files.GetValueOrDefault(id) ?? files.GetValueOrDefault(id.TrimEnd('s'));

    public TelegramFile? FileAt(string path) => files.Values.FirstOrDefault(file => file.Path == path);

    public long NextMessageId() => Interlocked.Increment(ref lastMessage);

    public TelegramMessage PersonWrites(TelegramPerson from, TelegramChat chat, Func<TelegramMessage, TelegramMessage> shape)
    {
        lock (gate)
        {
            if (chat == from) from.HasStarted = true;
            var message = shape(new() { Id = NextMessageId(), Chat = chat, From = from, Date = Now });
            chat.Keep(message);
            if (!Hears(message)) return message;
            Updates.Add("message", chat.Id, json => message.Write(json, Options.Username, BotId));
            return message;
        }
    }

    public TelegramMessage PersonEdits(TelegramMessage message, string words)
    {
        var entities = Entities.OfPerson(words);
        var edited = message.Text is null
            ? message with { Caption = words, Entities = entities, EditedAt = Now }
            : message with { Text = words, Entities = entities, EditedAt = Now };
        message.Chat.Change(edited);
        Updates.Add("edited_message", message.Chat.Id, json => edited.Write(json, Options.Username, BotId));
        return edited;
    }

    public string PersonTaps(TelegramPerson from, TelegramMessage message, string data)
    {
        var id = Callbacks.Open();
        var now = message.Chat.Now(message.Id);
        Updates.Add("callback_query", from.Id, json =>
        {
            json.WriteStartObject();
            json.WriteString("id"u8, id);
            json.WritePropertyName("from"u8);
            from.WriteUser(json);
            json.WritePropertyName("message"u8);
            if (now is null) WriteInaccessible(json, message);
            else now.Write(json, Options.Username, BotId);
            json.WriteString("chat_instance"u8, message.Chat.Id.ToString());
            json.WriteString("data"u8, data);
            json.WriteEndObject();
        });
        return id;
    }

    public void MemberChanged(TelegramPerson by, TelegramChat chat, string before, string after) =>
        Updates.Add("my_chat_member", chat.Id, json =>
        {
            json.WriteStartObject();
            json.WritePropertyName("chat"u8);
            chat.Write(json);
            json.WritePropertyName("from"u8);
            by.WriteUser(json);
            json.WriteNumber("date"u8, Now);
            WriteMember(json, "old_chat_member", before);
            WriteMember(json, "new_chat_member", after);
            json.WriteEndObject();
        });

    /// <summary>The two service messages of a migration, one in each chat.</summary>
    public void Migrated(TelegramGroup before, TelegramGroup after, TelegramPerson by)
    {
        WriteService(before, by, "migrate_to_chat_id", after.Id);
        WriteService(after, by, "migrate_from_chat_id", before.Id);
    }

    /// <summary>The platform forgets what it had for the bot; people and groups stay.</summary>
    public void Forget()
    {
        Updates.Clear();
        Callbacks.Expire();
        files.Clear();
        Profile = new();
    }

    private bool Hears(TelegramMessage message) => message.Chat is not TelegramGroup group || Options.ReadsAllGroupMessages
        || group.BotHears(message.Words, message.ReplyTo, Options.Username);

    private void WriteService(TelegramGroup chat, TelegramPerson by, string name, long value) => Updates.Add("message", chat.Id, json =>
    {
        json.WriteStartObject();
        json.WriteNumber("message_id"u8, NextMessageId());
        json.WritePropertyName("from"u8);
        by.WriteUser(json);
        json.WritePropertyName("chat"u8);
        chat.Write(json);
        json.WriteNumber("date"u8, Now);
        json.WriteNumber(name, value);
        json.WriteEndObject();
    });

    private void WriteMember(Utf8JsonWriter json, string name, string status)
    {
        json.WriteStartObject(name);
        json.WritePropertyName("user"u8);
        Writing.Bot(json, BotId, Options.Username);
        json.WriteString("status"u8, status);
        if (status == "kicked") json.WriteNumber("until_date"u8, 0);
        json.WriteEndObject();
    }

    private static void WriteInaccessible(Utf8JsonWriter json, TelegramMessage message)
    {
        json.WriteStartObject();
        json.WritePropertyName("chat"u8);
        message.Chat.Write(json);
        json.WriteNumber("message_id"u8, message.Id);
        json.WriteNumber("date"u8, 0);
        json.WriteEndObject();
    }
}
