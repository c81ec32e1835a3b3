namespace CoachBot.Core.Dialogs.Wording;

/// <summary>Cuts words for comparing: small letters, straight apostrophes, "|" where a sentence ends.</summary>
internal static class Tokens
{
    public const string End = "|";

    public static List<string> Of(string text)
    {
        var tokens = new List<string>();
        var from = -1;
        for (var at = 0; at <= text.Length; at++)
        {
            var isPart = at < text.Length && IsPart(text[at]);
            if (from >= 0 && (!isPart || IsUnit(text, at)))
            {
                tokens.Add(Word(text[from..at]));
                from = -1;
            }

            if (isPart && from < 0)
                from = at;
            if (at < text.Length && text[at] is '.' or '!' or '?' or ';' or ':' or '\n')
                tokens.Add(End);
        }

        return tokens;
    }

    /// <summary>A "#" in a phrase stands for any number.</summary>
    public static bool Fits(string phrase, string token) => phrase == token || (phrase == "#" && token.All(char.IsAsciiDigit));

    /// <summary>"400mg" is two words.</summary>
    static bool IsUnit(string text, int at) => char.IsAsciiDigit(text[at - 1]) && char.IsLetter(text[at]);

    static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || sign is '\'' or '’' or '#' or '{' or '}';

    static string Word(string word) => word.ToLowerInvariant().Replace('’', '\'').Trim('\'');
}
