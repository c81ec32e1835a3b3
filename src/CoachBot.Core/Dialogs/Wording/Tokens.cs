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
            if (at < text.Length && IsPart(text[at]))
            {
                from = from < 0 ? at : from;
                continue;
            }

            if (from >= 0)
                tokens.Add(Word(text[from..at]));
            from = -1;
            if (at < text.Length && text[at] is '.' or '!' or '?' or ';' or ':' or '\n')
                tokens.Add(End);
        }

        return tokens;
    }

    /// <summary>A "#" in a phrase stands for any number.</summary>
    public static bool Fits(string phrase, string token) => phrase == token || (phrase == "#" && token.All(char.IsAsciiDigit));

    static bool IsPart(char sign) => char.IsLetterOrDigit(sign) || sign is '\'' or '’' or '#' or '{' or '}';

    static string Word(string word) => word.ToLowerInvariant().Replace('’', '\'').Trim('\'');
}
