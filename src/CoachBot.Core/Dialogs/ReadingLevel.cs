namespace CoachBot.Core.Dialogs;

/// <summary>How many years of school a text asks for.</summary>
internal static class ReadingLevel
{
    /// <summary>Shorter prompts are not measured: one long word would decide.</summary>
    public const int FewestWords = 20;

    public const double HighestGrade = 6;

    /// <summary>False where no formula for the language is here yet.</summary>
    public static bool Knows(string language) => language == "en";

    /// <summary>Flesch-Kincaid grade (Kincaid and others, 1975). A line is a sentence; a placeholder is one short word.</summary>
    public static double Grade(string text)
    {
        var sentences = Sentences.Of(text);
        var words = sentences.SelectMany(Words).ToList();
        return words.Count == 0 ? 0 : (0.39 * words.Count / sentences.Count) + (11.8 * words.Sum(Syllables.Of) / words.Count) - 15.59;
    }

    private static IEnumerable<string> Words(string sentence) =>
        sentence.Split(' ').SelectMany(Parts).Where(word => word.Any(char.IsLetterOrDigit));

    private static IEnumerable<string> Parts(string word) =>
        word.Contains('{', StringComparison.Ordinal)
            ? ["it"]
            : word.Split('-', '–', '/').Select(part => part.TrimEnd('.', ',', '?', ':', ';', '\'', '"', ')'));
}
