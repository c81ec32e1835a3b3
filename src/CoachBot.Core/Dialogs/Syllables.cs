namespace CoachBot.Core.Dialogs;

/// <summary>Counts the syllables of English words by rule, with the words that coaches use and rules get wrong.</summary>
internal static class Syllables
{
    private static readonly Dictionary<string, int> Odd = new[]
        {
            (1, "hour hours our whole clothes"),
            (2, "people being something sometimes somewhere someone every pregnant quiet diet urine elsewhere science create evening"),
            (2, "evenings business different themselves lifetime safety movement movements cauda homework sideways tailbone baseline maybe"),
            (2, "lifestyle shoelace worsen spasm spasms meanwhile someday lonely"),
            (3, "area areas idea everyone everything everywhere everyday physio equina orgasm carefully completely"),
            (4, "diarrhoea"),
        }
        .SelectMany(row => row.Item2.Split(' '), (row, word) => (word, row.Item1))
        .ToDictionary(StringComparer.Ordinal);

    /// <summary>At least 1; digits and signs count as one.</summary>
    public static int Of(string word)
    {
        var letters = new string([.. word.ToLowerInvariant().Where(letter => letter is >= 'a' and <= 'z')]);
        if (Odd.TryGetValue(letters, out var odd))
        {
            return odd;
        }

        return Math.Max(1, Groups(letters) + Split(letters) - Silent(letters) + Contracted(word));
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int Groups(string word)
    {
        var groups = 0;
        for (var at = 0; at < word.Length; at++)
        {
            if (IsVowel(word[at]) && (at == 0 || !IsVowel(word[at - 1])))
            {
                groups++;
            }
        }

        return groups;
    }

    /// <summary>Neighbouring vowels that are spoken apart: "usual", "peeing", "medium", "video".</summary>
    private static int Split(string word)
    {
        var split = 0;
        for (var at = 1; at < word.Length; at++)
        {
            if (IsVowel(word[at - 1]) && IsApart(word, at))
            {
                split++;
            }
        }

        return split;
    }

    private static bool IsApart(string word, int at)
    {
        var before = at >= 2 ? word[at - 2] : ' ';
        return (word[at - 1], word[at]) switch
        {
            ('i', 'a') => before is not ('c' or 't'),
            ('i', 'o') => before is not ('t' or 's' or 'c' or 'x' or 'g'),
            ('i', 'u') or ('e', 'o') => true,
            ('u', 'a') => before is not ('q' or 'g'),
            (_, 'i') => word.AsSpan(at).SequenceEqual("ing") && word[at - 1] != 'i',
            _ => false,
        };
    }

    /// <summary>A last e, and the e of "-es" and "-ed", when nobody speaks it.</summary>
    private static int Silent(string word)
    {
        if (word.Length < 3 || Groups(word) < 2)
        {
            return 0;
        }

        var (third, second, last) = (word[^3], word[^2], word[^1]);
        return (second, last) switch
        {
            ('l', 'e') => IsVowel(third) ? 1 : 0,
            (_, 'e') => IsVowel(second) ? 0 : 1,
            ('e', 's') => third is 's' or 'z' or 'h' or 'c' or 'g' or 'x' || IsVowel(third) || SpokenLes(word) ? 0 : 1,
            ('e', 'd') => third is 't' or 'd' || IsVowel(third) ? 0 : 1,
            _ => HasSilentMiddle(word) ? 1 : 0,
        };
    }

    private static bool SpokenLes(string word) => word.Length > 3 && word[^3] == 'l' && !IsVowel(word[^4]);

    /// <summary>"safely", "movement", "careful": an e that was silent before the ending stays silent.</summary>
    private static bool HasSilentMiddle(string word) =>
        Endings.Any(ending => word.Length > ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal)
            && word[^(ending.Length + 1)] == 'e' && !IsVowel(word[^(ending.Length + 2)]) && IsVowel(word[^(ending.Length + 3)]));

    private static readonly string[] Endings = ["ly", "ful", "less", "ment", "ments", "ness"];

    /// <summary>"isn't" and "didn't" have one more than their letters show; "don't" and "can't" have not.</summary>
    private static int Contracted(string word) =>
        word.Length > 4 && word[^1] is 't' && word[^2] is '\'' or '’' && word[^3] == 'n' && word[^4] is 's' or 'd' ? 1 : 0;
}
