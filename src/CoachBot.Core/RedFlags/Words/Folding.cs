namespace CoachBot.Core.RedFlags.Words;

/// <summary>Makes letters plain: lower case, without accents, wide forms and look-alikes of other alphabets.</summary>
internal sealed class Folding
{
    /// <summary>Stands for "leave it out without a gap", as for an apostrophe or a zero-width space.</summary>
    public const char Nothing = '\0';

    private readonly char[] plain = new char[0x10000];
    private readonly HashSet<(char Before, char Silent)> pairs;

    /// <param name="shared">What is begun with; null for nothing but lower case.</param>
    /// <param name="lookAlikes">Accented or foreign letter to the letter that it looks like; the table is data, because string.Normalize knows nothing in the invariant mode.</param>
    /// <param name="silent">Pairs of letters of which the second is left out ("ae" written for an accent).</param>
    public Folding(Folding? shared, IEnumerable<KeyValuePair<char, char>> lookAlikes, IEnumerable<string> silent)
    {
        pairs = [.. silent.Select(pair => (pair[0], pair[1]))];
        for (var code = 0; code < plain.Length; code++) plain[code] = shared?[(char)code] ?? PlainOf((char)code);
        foreach (var (foreign, letter) in lookAlikes)
        {
            plain[foreign] = letter;
            plain[char.ToUpperInvariant(foreign)] = letter;
        }
    }

    public char this[char letter] => plain[letter];

    public bool IsSilent(char before, char letter) => pairs.Count > 0 && pairs.Contains((before, letter));

    /// <summary>The plain letter of a styled one outside the first plane, or a space for an emoji.</summary>
    public static char Styled(char high, char low)
    {
        if (!char.IsSurrogatePair(high, low)) return ' ';
        var code = char.ConvertToUtf32(high, low);
        if (code is >= 0x1D400 and < 0x1D6A4) return (char)('a' + (code - 0x1D400) % 26);
        return code is >= 0x1D7CE and <= 0x1D7FF ? (char)('0' + (code - 0x1D7CE) % 10) : ' ';
    }

    private static char PlainOf(char letter)
    {
        if (letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '′' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') return Nothing;
        if (letter is >= '\uFE00' and <= '\uFE0F' or >= '\u0300' and <= '\u036F') return Nothing;
        if (char.IsSurrogate(letter)) return ' ';
        if (letter < 0x80) return char.ToLowerInvariant(letter);
        if (letter is '…' or '–' or '—' or '•') return letter == '•' ? '.' : letter == '…' ? '.' : '-';
        if (letter is >= '\uFF01' and <= '\uFF5E') return PlainOf((char)(letter - 0xFEE0));
        return letter is '\u3000' or '\u00A0' ? ' ' : char.ToLowerInvariant(letter);
    }
}
