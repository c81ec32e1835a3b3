using System.Text;

namespace CoachBot.Discord.Drawing;

/// <summary>The coach's plain text as Discord reads it: **bold** stays, every other mark is shown as it was typed.</summary>
internal static class Markdown
{
    private const string Bold = "**";

    public static string Escape(string text)
    {
        var parts = text.Split(Bold);
        // Without a partner, the last pair of stars is no mark but somebody's own.
        var marks = parts.Length % 2 == 0 ? parts.Length - 2 : parts.Length - 1;
        var escaped = new StringBuilder(text.Length + 16);
        for (var i = 0; i < parts.Length; i++)
        {
            if (i > 0) escaped.Append(i <= marks ? Bold : @"\*\*");
            Append(escaped, parts[i]);
        }

        return escaped.ToString();
    }

    private static void Append(StringBuilder escaped, string part)
    {
        for (var i = 0; i < part.Length; i++)
        {
            if (LinkAt(part, i) is > 0 and var length)
            {
                // A backslash inside would break the address.
                escaped.Append(part, i, length);
                i += length - 1;
                continue;
            }

            if (IsMark(part[i]) || (IsLineStart(escaped) && IsLineMark(part, i))) escaped.Append('\\');
            escaped.Append(part[i]);
        }
    }

    private static bool IsMark(char letter) => letter is '\\' or '*' or '_' or '~' or '`' or '|' or '<' or '@' or '[' or ']';

    private static bool IsLineMark(string part, int at) =>
        part[at] is '#' or '>' || (part[at] is '-' or '+' && at + 1 < part.Length && part[at + 1] is ' ' or '#');

    private static bool IsLineStart(StringBuilder before)
    {
        var at = before.Length - 1;
        while (at >= 0 && before[at] == ' ') at--;
        return at < 0 || before[at] == '\n';
    }

    /// <summary>Length of a web address that begins there; 0 where none does.</summary>
    private static int LinkAt(string part, int at)
    {
        if (part[at] != 'h' || !IsWebAddress(part.AsSpan(at))) return 0;
        var end = at;
        while (end < part.Length && !char.IsWhiteSpace(part[end]) && part[end] is not ('<' or '>' or '*' or '`' or '|' or '\\' or ']')) end++;
        return end - at;
    }

    private static bool IsWebAddress(ReadOnlySpan<char> text) =>
        text.StartsWith("https://", StringComparison.Ordinal) || text.StartsWith("http://", StringComparison.Ordinal);
}
