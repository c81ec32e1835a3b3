namespace CoachBot.Core.RedFlags.Words;

/// <summary>Makes plain words out of what somebody typed; one pass, no pattern.</summary>
internal static class Tokeniser
{
    /// <summary>Letters in brackets that are still no statement of their own.</summary>
    private const int LongestAside = 3;

    public static void Run(string text, Lexicon lexicon, Sheet sheet)
    {
        var (before, start) = (Break.Stop, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = lexicon.Folding[text[at]];
            if (char.IsHighSurrogate(text[at]) && at + 1 < text.Length) letter = Folding.Styled(text[at], text[++at]);
            if (letter == Folding.Nothing) continue;
            if (char.IsLetterOrDigit(letter) || IsPoint(text, at))
            {
                AddLetter(lexicon, sheet, start, letter);
                continue;
            }

            before = End(lexicon, sheet, ref start, before);
            if (letter is '&' or '+') before = And(lexicon, sheet, before);
            else before = Stronger(before, BreakAt(text, at, letter));
        }

        End(lexicon, sheet, ref start, before);
    }

    private static void AddLetter(Lexicon lexicon, Sheet sheet, int start, char letter)
    {
        if (sheet.LetterCount > start && lexicon.Folding.IsSilent(sheet.Letters(start, sheet.LetterCount - start)[^1], letter)) return;
        sheet.Add(letter == ',' ? '.' : letter);
    }

    private static Break And(Lexicon lexicon, Sheet sheet, Break before)
    {
        lexicon.AddAnd(sheet, sheet.LetterCount, before);
        return Break.None;
    }

    private static Break End(Lexicon lexicon, Sheet sheet, ref int start, Break before)
    {
        var length = sheet.LetterCount - start;
        if (length == 0) return before;
        lexicon.Recognise(sheet, start, length, before);
        start = sheet.LetterCount;
        return Break.None;
    }

    private static Break Stronger(Break one, Break other) => one > other ? one : other;

    private static bool IsPoint(string text, int at) =>
        text[at] is '.' or ',' && at > 0 && IsDigit(text, at - 1) && IsDigit(text, at + 1) && (text[at] == '.' || IsOneDigit(text, at));

    /// <summary>"38,5" is a number; "1,000" and "8,8,8" are not one with a point.</summary>
    private static bool IsOneDigit(string text, int at) => !IsDigit(text, at + 2) && !(at + 2 < text.Length && text[at + 2] == ',');

    private static bool IsDigit(string text, int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private static Break BreakAt(string text, int at, char letter) => letter switch
    {
        '.' or '!' or '\n' or '\r' or '\u2028' => Break.Stop,
        '?' => Break.Question,
        ':' or '=' => Break.Colon,
        '(' or ')' when IsAside(text, at) => Break.None,
        ',' or ';' or '(' or ')' or '[' or ']' or '"' or '“' or '”' => Break.Comma,
        '-' => text[at] != '-' || IsGap(text, at - 1) && IsGap(text, at + 1) ? Break.Colon : Break.None,
        _ => Break.None,
    };

    /// <summary>"(two)", "(63)", "(f)": too short to part what stands around it.</summary>
    private static bool IsAside(string text, int at)
    {
        var step = text[at] == '(' ? 1 : -1;
        var to = at + step;
        while (to >= 0 && to < text.Length && Math.Abs(to - at) <= LongestAside && char.IsLetterOrDigit(text[to])) to += step;
        return to >= 0 && to < text.Length && text[to] == (step > 0 ? ')' : '(');
    }

    private static bool IsGap(string text, int at) => at < 0 || at >= text.Length || char.IsWhiteSpace(text[at]);
}
