using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Incoming;

/// <summary>Commands as the platform marks them: an entity at the very beginning, and perhaps a bot's name after it.</summary>
internal static class Commands
{
    /// <summary>"/plan@CoachBot today" is "/plan today". Another bot's name is left: in a private chat they are a person's words all the same.</summary>
    public static string WithoutName(string text, IReadOnlyList<Entity?>? entities, string? botName)
    {
        var length = LengthOf(text, entities);
        if (length == 0 || text.IndexOf('@', 0, length) is var at && at < 0) return text;
        return botName is null || IsName(text[(at + 1)..length], botName) ? text[..at] + text[length..] : text;
    }

    /// <summary>In a group: the command's name in small letters, and what stands after it; null where there is none, or where it is another bot's.</summary>
    /// <param name="isNamed">True when it has our name behind it.</param>
    public static (string Name, string Argument)? Of(string text, IReadOnlyList<Entity?>? entities, string? botName, out bool isNamed)
    {
        isNamed = false;
        var length = LengthOf(text, entities);
        if (length < 2) return null;
        var at = text.IndexOf('@', 0, length);
        isNamed = at > 0 && botName is not null && IsName(text[(at + 1)..length], botName);
        if (at > 0 && !isNamed) return null;
        return (text[1..(at < 0 ? length : at)].ToLowerInvariant(), text[length..].Trim());
    }

    private static bool IsName(string written, string botName) => written.Equals(botName, StringComparison.OrdinalIgnoreCase);

    private static int LengthOf(string text, IReadOnlyList<Entity?>? entities) =>
        text.StartsWith('/') && entities?.FirstOrDefault(e => e is { Type: "bot_command", Offset: 0, Length: > 1 }) is { Length: { } length }
            ? (int)Math.Min(length, text.Length) : 0;
}
