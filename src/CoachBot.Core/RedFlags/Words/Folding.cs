using System.Text;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>Makes letters plain: lower case, without accents, wide forms and look-alikes of other alphabets.</summary>
internal sealed class Folding
{
    /// <summary>Stands for "leave it out without a gap", as for an apostrophe or a zero-width space.</summary>
    public const char Nothing = '\0';

    private readonly char[] plain = new char[0x10000];

    /// <param name="lookAlikes">Foreign letter to the letter that it looks like.</param>
    public Folding(IEnumerable<KeyValuePair<char, char>> lookAlikes)
    {
        for (var code = 0; code < plain.Length; code++) plain[code] = PlainOf((char)code);
        foreach (var (foreign, letter) in lookAlikes) plain[foreign] = letter;
    }

    public char this[char letter] => plain[letter];

    /// <summary>The plain letter of a styled one outside the first plane, or a space for an emoji.</summary>
    public char Styled(char high, char low)
    {
        if (!char.IsSurrogatePair(high, low)) return ' ';
        var code = char.ConvertToUtf32(high, low);
        if (code is < 0x1D400 or > 0x1D7FF) return ' ';
        var folded = char.ConvertFromUtf32(code).Normalize(NormalizationForm.FormKD);
        return folded.Length > 0 ? plain[folded[0]] : ' ';
    }

    private static char PlainOf(char letter)
    {
        if (letter is '\'' or '’' or '‘' or '`' or '´' or 'ʼ' or '′' or '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF') return Nothing;
        if (letter is >= '\uFE00' and <= '\uFE0F' or >= '\u0300' and <= '\u036F') return Nothing;
        if (char.IsSurrogate(letter)) return ' ';
        if (letter < 0x80) return char.ToLowerInvariant(letter);
        if (letter is '…' or '–' or '—' or '•') return letter == '•' ? '.' : letter == '…' ? '.' : '-';
        var folded = letter is >= '\uFDD0' and <= '\uFDEF' or >= '\uFFFE' ? "" : letter.ToString().Normalize(NormalizationForm.FormKD);
        return folded.Length > 0 && folded[0] < 0x80 ? char.ToLowerInvariant(folded[0]) : char.ToLowerInvariant(letter);
    }
}
