using System.Text;

namespace CoachBot.Tests.House;

/// <summary>Tells literals and comments from code: strings plain, verbatim, raw and interpolated, characters, both kinds of comment.</summary>
internal sealed class LiteralReader(string text)
{
    private readonly char[] code = text.ToCharArray();
    private readonly List<SourceFile.Literal> literals = [];
    private int at;

    public IReadOnlyList<SourceFile.Literal> Read(out string blanked)
    {
        ReadCode(isHole: false);
        blanked = new string(code);
        return literals;
    }

    /// <summary>Reads to the end, or to the brace that closes a hole of an interpolated string.</summary>
    private void ReadCode(bool isHole)
    {
        var depth = 0;
        while (at < text.Length)
        {
            if (Starts("//")) Blank(EndOfLine());
            else if (Starts("/*")) Blank(text.IndexOf("*/", at, StringComparison.Ordinal) + 2);
            else if (text[at] == '\'') Blank(EndOfCharacter());
            else if (QuotesAt() is { } opening) ReadString(opening);
            else if (isHole && depth == 0 && text[at] == '}') return;
            else
            {
                depth += text[at] switch { '{' => 1, '}' => -1, _ => 0 };
                at++;
            }
        }
    }

    private void ReadString(Opening opening)
    {
        var (start, words) = (at, new StringBuilder());
        Blank(at + opening.Length);
        var end = new string('"', opening.Quotes);
        while (!Starts(end) || opening.IsVerbatim && Starts("\"\""))
        {
            if (opening.Dollars > 0 && Starts(new string('{', opening.Dollars)) && !IsEscapedBrace(opening))
            {
                Blank(at + opening.Dollars);
                ReadCode(isHole: true);
                Blank(at + opening.Dollars);
                words.Append("{}");
                continue;
            }

            var width = IsEscape(opening) || IsEscapedBrace(opening) ? 2 : 1;
            words.Append(text, at, width);
            Blank(at + width);
        }

        Blank(at + end.Length);
        literals.Add(new(start, words.ToString()));
    }

    private bool IsEscape(Opening opening) => opening.IsVerbatim ? Starts("\"\"") : opening.Quotes == 1 && text[at] == '\\';

    private bool IsEscapedBrace(Opening opening) => opening is { Dollars: 1, Quotes: 1 } && (Starts("{{") || Starts("}}"));

    private Opening? QuotesAt()
    {
        var (to, dollars, verbatim) = (at, 0, false);
        for (; to < text.Length && text[to] is '$' or '@'; to++)
        {
            dollars += text[to] == '$' ? 1 : 0;
            verbatim |= text[to] == '@';
        }

        var from = to;
        while (to < text.Length && text[to] == '"') to++;
        return (to - from) switch
        {
            0 => null,
            >= 3 when !verbatim => new(to - at, to - from, dollars, IsVerbatim: false),
            _ => new(from + 1 - at, 1, dollars, verbatim),
        };
    }

    private int EndOfLine() => text.IndexOf('\n', at) is var end && end < 0 ? text.Length : end;

    private int EndOfCharacter() => text.IndexOf('\'', text[at + 1] == '\\' ? at + 3 : at + 2) + 1;

    private bool Starts(string what) => string.CompareOrdinal(text, at, what, 0, what.Length) == 0;

    private void Blank(int to)
    {
        for (; at < to; at++)
            if (code[at] != '\n') code[at] = ' ';
    }

    private sealed record Opening(int Length, int Quotes, int Dollars, bool IsVerbatim);
}
