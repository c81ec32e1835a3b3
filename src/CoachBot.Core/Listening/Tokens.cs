namespace CoachBot.Core.Listening;

/// <summary>Cuts folded words into tokens: at spaces, and where digits meet letters.</summary>
internal static class Tokens
{
    private const int OnTheStack = 1_024;

    /// <returns>The words again, without apostrophes and with a space at every cut.</returns>
    public static string Split(string folded, out Token[] tokens)
    {
        var room = folded.Length * 2;
        var plain = room <= OnTheStack ? stackalloc char[room] : new char[room];
        var found = new List<Token>(folded.Length / 4 + 1);
        var length = 0;
        var at = 0;
        while (at < folded.Length)
        {
            if (folded[at] == ' ')
            {
                at++;
                continue;
            }

            if (length > 0)
                plain[length++] = ' ';
            var start = length;
            var isGlued = at > 0 && folded[at - 1] != ' ';
            var isDigits = char.IsAsciiDigit(folded[at]);
            at = Copy(folded, at, isDigits, plain, ref length);
            found.Add(new Token(start, length - start, isDigits, isGlued));
        }

        tokens = [.. found];
        return new string(plain[..length]);
    }

    private static int Copy(string folded, int at, bool isDigits, Span<char> plain, ref int length)
    {
        for (; at < folded.Length && folded[at] != ' '; at++)
        {
            var c = folded[at];
            if (char.IsLetter(c) ? isDigits : char.IsAsciiDigit(c) && !isDigits)
                return at;
            if (c != '\'')
                plain[length++] = c;
        }

        return at;
    }
}
