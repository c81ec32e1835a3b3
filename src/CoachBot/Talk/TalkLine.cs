namespace CoachBot.Talk;

/// <summary>What one line typed into the terminal means. A closed family.</summary>
internal abstract record TalkLine
{
    private const string Chat = "as: ";

    private TalkLine() { }

    /// <summary>A message or a command.</summary>
    public sealed record Words(string Text) : TalkLine;

    /// <summary>"[Label]"; several labels tick several toggles at once.</summary>
    public sealed record Tap(IReadOnlyList<string> Labels) : TalkLine;

    /// <summary>"(file)" or "(file: caption)": a picture, sticker or voice note.</summary>
    public sealed record Attachment(string? Caption) : TalkLine;

    /// <summary>"(edited: words)": a message that was changed after it was sent.</summary>
    public sealed record Edited(string Now) : TalkLine;

    /// <summary>"@+1d 08:30": the clock goes on, and what is due happens.</summary>
    public sealed record Clock(ClockMove Move) : TalkLine;

    /// <summary>"as: Ana@telegram": from here on somebody writes in that chat.</summary>
    public sealed record As(string Name, string Channel) : TalkLine;

    /// <summary>Nothing was meant.</summary>
    public sealed record Blank : TalkLine;

    /// <summary>It begins like a clock move and is none; the sentence says what is expected.</summary>
    public sealed record Wrong(string Sentence) : TalkLine;

    public static TalkLine Parse(string line)
    {
        var text = line.Trim();
        if (text.Length == 0) return new Blank();
        if (text[0] == '@') return Moved(text);
        if (text.StartsWith(Chat, StringComparison.Ordinal)) return Written(text);
        if (LabelsOf(text) is { } labels) return new Tap(labels);
        return Attached(text) ?? new Words(line.TrimEnd('\r'));
    }

    private static TalkLine Moved(string text) => ClockMove.Parse(text[1..].Trim()) is { } move
        ? new Clock(move)
        : new Wrong($"\"{text}\" does not move the clock; expected @+1d 08:30, @+3h or @2026-01-06T08:30.");

    private static TalkLine Written(string text) =>
        text[Chat.Length..].Trim().Split('@') is [{ Length: > 0 } name, var channel] && TerminalChannel.Names.Contains(channel)
            ? new As(name, channel)
            : new Wrong($"\"{text}\" names no chat; expected as: Ana@telegram, or one of {string.Join(", ", TerminalChannel.Names)}.");

    private static TalkLine? Attached(string text)
    {
        if (text == "(file)") return new Attachment(null);
        if (Inside(text, "(file:") is { } caption) return new Attachment(caption);
        return Inside(text, "(edited:") is { } now ? new Edited(now) : null;
    }

    private static string? Inside(string text, string open) =>
        text.StartsWith(open, StringComparison.Ordinal) && text.EndsWith(')') ? text[open.Length..^1].Trim() : null;

    /// <summary>"[A] [B]" to A and B; null when anything stands outside the brackets.</summary>
    private static List<string>? LabelsOf(string text)
    {
        var labels = new List<string>();
        for (var rest = text; rest.Length > 0; rest = rest.TrimStart())
        {
            var close = rest.IndexOf(']', StringComparison.Ordinal);
            if (rest[0] != '[' || close < 2) return null;
            labels.Add(rest[1..close].Trim());
            rest = rest[(close + 1)..];
        }

        return labels;
    }
}
