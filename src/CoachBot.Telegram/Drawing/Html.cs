using System.Text;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Drawing;

/// <summary>Words as Telegram's HTML. The one place that escapes.</summary>
internal static class Html
{
    private const string Stars = "**";
    private const char Unknown = '\uFFFD';

    /// <summary>**Two stars** become bold; a line with an odd number of them keeps them as they are. Words without bold travel as they are, without tags.</summary>
    public static Words Of(string text)
    {
        text = Sound(text);
        return !text.Contains(Stars, StringComparison.Ordinal) ? new(text, IsHtml: false)
            : Pieces(text).Any(piece => piece.IsBold) ? new(Tagged(text), IsHtml: true) : Plain(text);
    }

    /// <summary>As <see cref="Of"/>, without any marks: what is sent when the platform cannot read the tags.</summary>
    public static Words Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var (piece, _) in Pieces(Sound(text))) plain.Append(piece);
        return new(plain.ToString(), IsHtml: false);
    }

    /// <summary>&amp;, &lt; and &gt; are all that HTML reads in a text; quotes are read in attributes alone, and there are none.</summary>
    public static void Escape(ReadOnlySpan<char> text, StringBuilder into)
    {
        foreach (var letter in text)
            _ = letter switch
            {
                '&' => into.Append("&amp;"),
                '<' => into.Append("&lt;"),
                '>' => into.Append("&gt;"),
                _ => into.Append(letter),
            };
    }

    private static string Tagged(string text)
    {
        var html = new StringBuilder(text.Length + 32);
        foreach (var (piece, isBold) in Pieces(text))
        {
            html.Append(isBold ? "<b>" : "");
            Escape(piece, html);
            html.Append(isBold ? "</b>" : "");
        }

        return html.ToString();
    }

    /// <summary>The text in pieces, without the stars that mark; line by line, as bold never goes over the end of one.</summary>
    private static IEnumerable<(string Piece, bool IsBold)> Pieces(string text)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) yield return ("\n", false);
            var pieces = lines[i].Split(Stars);
            if (pieces.Length % 2 == 0) yield return (lines[i], false);
            else
                for (var at = 0; at < pieces.Length; at++)
                    if (pieces[at].Length > 0) yield return (pieces[at], at % 2 == 1);
        }
    }

    /// <summary>Half a surrogate pair cannot travel.</summary>
    private static string Sound(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i++;
            else return Mended(text);
        }

        return text;
    }

    private static string Mended(string text)
    {
        var letters = text.ToCharArray();
        for (var i = 0; i < letters.Length; i++)
            if (i + 1 < letters.Length && char.IsSurrogatePair(letters[i], letters[i + 1])) i++;
            else if (char.IsSurrogate(letters[i])) letters[i] = Unknown;
        return new(letters);
    }
}
