using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Telegram.Wire;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>Reads an update. Pure, total, and blind to meaning: words stay words.</summary>
internal static class Hearing
{
    // Until the year 9999; anything beyond is no time.
    private const long LatestSecond = 253_402_300_799;
    private const int LongestLocale = 35;

    public static Heard Of(Update update, string? botName, Instant now) => update switch
    {
        { Message: { } message } => OfMessage(update, message, botName, now),
        { EditedMessage: { } edited } => OfEdited(update, edited, now),
        { CallbackQuery: { } press } => OfPress(update, press, now),
        { MyChatMember: { NewChatMember.Status: "member", Chat: { IsPrivate: true, Id: { } chat } } } => new Heard.Back(chat),
        _ => Heard.Nothing.It,
    };

    public static string? LocaleOf(User? from) =>
        from?.LanguageCode is { Length: > 1 and <= LongestLocale } tag && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;

    private static Heard OfMessage(Update update, ChatMessage message, string? botName, Instant now)
    {
        if (message.Chat is not { Id: { } chat } || message.From?.IsBot is true) return Heard.Nothing.It;
        var words = message.Text ?? message.Caption;
        if (message.Chat.IsGroup) return Groups.Read(message, words, botName, Private(update, message, words, now));
        if (!IsPrivate(message.Chat)) return Heard.Nothing.It;
        Input? input = message switch
        {
            { Text: { } text } => new Input.Text(Commands.WithoutName(text, message.Entities, botName)),
            { Caption: { } caption } => new Input.Attachment(caption),
            { HasFile: true } => new Input.Attachment(null),
            _ => null,
        };
        return input is null ? Heard.Nothing.It : new Heard.Said(chat, ArrivalOf(update, chat, input, message.From, At(message.Date, now)));
    }

    private static Heard OfEdited(Update update, ChatMessage message, Instant now) =>
        message.Chat is { Id: { } chat } && IsPrivate(message.Chat) && message.From?.IsBot is not true && (message.Text ?? message.Caption) is { } words
            ? new Heard.Said(chat, ArrivalOf(update, chat, new Input.Edited(words), message.From, At(message.EditDate ?? message.Date, now)))
            : Heard.Nothing.It;

    private static Heard OfPress(Update update, Press press, Instant now)
    {
        var locale = LocaleOf(press.From);
        // The chat with a person has the person's id.
        if ((press.Message?.Chat?.Id ?? press.From?.Id) is not { } chat || press.Data is not { Length: > 0 } data) return new Heard.Stray(press.Id, locale);
        if (chat < 0) return new Heard.Stray(press.Id, locale);
        var arrival = ArrivalOf(update, chat, new Input.Tap(data), press.From, now) with { ReplyHandle = press.Id };
        return new Heard.Pressed(chat, press, data, arrival);
    }

    private static Arrival? Private(Update update, ChatMessage message, string? words, Instant now) =>
        message.From is { Id: { } writer } && words is not null
            ? ArrivalOf(update, writer, new Input.Text(words), message.From, At(message.Date, now)) : null;

    /// <summary>A chat that does not say what it is and has a person's id is one with that person.</summary>
    private static bool IsPrivate(Chat chat) => chat.IsPrivate || chat is { Type: null, Id: > 0 };

    private static Arrival ArrivalOf(Update update, long chat, Input input, User? from, Instant sentAt) =>
        new(AddressOf(chat), $"u{update.UpdateId}", input, new ClientHints(LocaleOf(from)), sentAt);

    public static Address AddressOf(long chat) => new(TelegramChannel.ChannelName, chat.ToString());

    private static Instant At(long? seconds, Instant now) =>
        seconds is > 0 and <= LatestSecond and { } known ? Instant.FromUnixTimeSeconds(known) : now;
}
