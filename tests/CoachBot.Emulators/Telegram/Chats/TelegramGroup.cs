using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>A group that the bot is in. In privacy mode the bot sees only commands, mentions of itself and replies to itself.</summary>
public sealed class TelegramGroup : TelegramChat
{
    internal TelegramGroup(TelegramState state, long id, string title) : base(state, id) => Title = title;

    public string Title { get; }

    /// <summary>The id that the group got when it became a supergroup.</summary>
    public long? MigratedTo { get; private set; }

    public bool HasKicked { get; private set; }

    public TelegramMessage Writes(TelegramPerson person, string text, TelegramMessage? replyTo = null) => State.PersonWrites(person, this, message => message with
    {
        Text = text,
        Entities = Entities.OfPerson(text),
        ReplyTo = replyTo,
    });

    /// <summary>The bot is thrown out.</summary>
    public void Kicks(TelegramPerson by)
    {
        HasKicked = true;
        State.MemberChanged(by, this, "member", "kicked");
    }

    /// <summary>Becomes a supergroup with a new id: the old one answers 400 with migrate_to_chat_id.</summary>
    public TelegramGroup Migrates(TelegramPerson by)
    {
        var super = State.NewGroup(Title, isSuper: true);
        MigratedTo = super.Id;
        State.Migrated(this, super, by);
        return super;
    }

    internal override void EnsureWritable()
    {
        if (MigratedTo is { } id)
            throw new RefusedException(400, "Bad Request: group chat was upgraded to a supergroup chat", "migrate_to_chat_id", id);
        if (HasKicked) throw RefusedException.Forbidden("bot was kicked from the group chat");
    }

    internal override void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("id"u8, Id);
        json.WriteString("title"u8, Title);
        json.WriteString("type"u8, Id < -1_000_000_000_000 ? "supergroup"u8 : "group"u8);
        json.WriteEndObject();
    }

    internal bool BotHears(string text, TelegramMessage? replyTo, string username)
    {
        if (replyTo is { From: null } || text.Contains($"@{username}", StringComparison.OrdinalIgnoreCase)) return true;
        if (!text.StartsWith('/')) return false;
        return !text.Split(' ', '\n')[0].Contains('@');
    }
}
