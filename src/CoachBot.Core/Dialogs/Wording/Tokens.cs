namespace CoachBot.Core.Dialogs.Wording;

/// <summary>Cuts words for comparing: small letters, straight apostrophes, "|" where a sentence ends.</summary>
internal static class Tokens
{
    private const string End = "|";

    /// <summary>In a phrase it stands for any number.</summary>
    public const string AnyNumber = "#";

    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        var from = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isPart = at < text.Length && IsPart(text[at]);
            if (from >= 0 && (!isPart || IsUnit(text, at)))
            {
                Add(text[from..at], tokens);
                from = -1;
            }

            if (isPart && from < 0)
            {
                from = at;
            }

            if (at < text.Length && text[at] is '.' or '!' or '?' or ';' or ':' or '\n')
            {
                tokens.Add(End);
            }
        }

        return tokens;
    }

    public static bool Fits(string phrase, string token) => phrase == token || (phrase == AnyNumber && token.All(char.IsAsciiDigit));

    /// <summary>"400mg" is two words.</summary>
    private static bool IsUnit(string text, int at) => char.IsAsciiDigit(text[at - 1]) && char.IsLetter(text[at]);

    private static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || sign is '\'' or '’' or '#' or '{' or '}';

    /// <summary>A quote that stands alone is no word.</summary>
    private static void Add(string part, List<string> tokens)
    {
        var word = part.ToLowerInvariant().Replace('’', '\'').Trim('\'');
        if (word.Length > 0)
        {
            tokens.Add(word);
        }
    }
}
