using CoachBot.Router;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Incoming;

/// <summary>What in a group is meant for the bot.</summary>
internal static class Groups
{
    /// <summary>Commands that are answered in a group even without the bot's name.</summary>
    private static readonly string[] open = ["stretch", "form"];

    public static Heard Read(ChatMessage message, string? words, string? botName, Arrival? @private)
    {
        if (string.IsNullOrWhiteSpace(words)) return Heard.Nothing.It;
        var entities = message.Text is null ? message.CaptionEntities : message.Entities;
        if (Commands.Of(words, entities, botName, out var isNamed) is { } command)
        {
            var isOpen = open.Contains(command.Name);
            return isNamed || isOpen
                ? new Heard.InGroup(message, isOpen ? command.Argument : words, isOpen ? command.Name : null, @private)
                : Heard.Nothing.It;
        }

        return IsAnswer(message, botName) || IsMention(words, entities, botName)
            ? new Heard.InGroup(message, words, null, @private) : Heard.Nothing.It;
    }

    private static bool IsAnswer(ChatMessage message, string? botName) =>
        botName is not null && message.ReplyToMessage?.From is { IsBot: true, Username: { } name } && name.Equals(botName, StringComparison.OrdinalIgnoreCase);

    private static bool IsMention(string words, IReadOnlyList<Entity?>? entities, string? botName) =>
        botName is not null && entities is not null && entities.Any(entity => entity is { Type: "mention", Offset: >= 0 and { } from, Length: > 1 and { } length }
            && from <= words.Length && length <= words.Length - from
            && words.AsSpan((int)from + 1, (int)length - 1).Equals(botName, StringComparison.OrdinalIgnoreCase));
}
