namespace CoachBot.Core.Dialogs;

/// <summary>Cuts a prompt's words into what a reader sees: lines, sentences, words.</summary>
internal static class Sentences
{
    private const string Closing = "'\"’”)*";

    /// <summary>Without the ** of bold.</summary>
    public static string Plain(string text) => text.Replace("**", "", StringComparison.Ordinal);

    public static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Blocks between empty lines.</summary>
    public static int Paragraphs(string text) => text.Split("\n\n", StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Length;

    /// <summary>"1 Something", "2. Something" or "3) Something".</summary>
    public static bool IsNumbered(string line) => Number(line) is not null;

    /// <summary>One of several to choose from: a numbered line, or one that begins with "- " or "• ".</summary>
    public static bool IsOption(string line) =>
        IsNumbered(line) || line.StartsWith("- ", StringComparison.Ordinal) || line.StartsWith("• ", StringComparison.Ordinal);

    /// <summary>The number a line begins with, or null.</summary>
    public static int? Number(string line)
    {
        var digits = line.AsSpan().IndexOfAnyExceptInRange('0', '9');
        if (digits is < 1 or > 2)
        {
            return null;
        }

        var rest = line.AsSpan(digits);
        return rest[0] is ' ' || (rest.Length > 1 && rest[0] is '.' or ')' && rest[1] == ' ') ? int.Parse(line.AsSpan(0, digits)) : null;
    }

    /// <summary>Every line is a sentence of its own, and so is each part between middle dots.</summary>
    public static List<string> Of(string text)
    {
        var sentences = new List<string>();
        foreach (var line in Lines(Plain(text)))
        {
            Cut(line, sentences);
        }

        return sentences;
    }

    /// <summary>Words are what stands between spaces and has a letter or a digit; a placeholder is one word.</summary>
    public static int Words(string text) =>
        Plain(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(word => word.Any(char.IsLetterOrDigit));

    private static void Cut(string line, List<string> sentences)
    {
        var from = 0;
        for (var at = IsNumbered(line) ? line.IndexOf(' ', StringComparison.Ordinal) : 0; at < line.Length; at++)
        {
            if (!Ends(line, at))
            {
                continue;
            }

            sentences.Add(line[from..(at + 1)].Trim());
            from = at + 1;
        }

        if (line[from..].Any(char.IsLetterOrDigit))
        {
            sentences.Add(line[from..].Trim());
        }

        sentences.RemoveAll(sentence => !sentence.Any(char.IsLetterOrDigit));
    }

    /// <summary>A full stop inside a number or an address ends nothing; a closing quote belongs to its sentence.</summary>
    private static bool Ends(string line, int at)
    {
        if (line[at] == '·')
        {
            return true;
        }

        var mark = at;
        while (mark > 0 && Closing.Contains(line[mark], StringComparison.Ordinal))
        {
            mark--;
        }

        return line[mark] is '.' or '!' or '?' && (at + 1 == line.Length || line[at + 1] == ' ');
    }
}
