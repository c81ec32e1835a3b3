namespace CoachBot.Core.RedFlags.Words;

/// <summary>Which lexicons know a word: one look for all languages. Tells cheaply in which languages a message may be written.</summary>
internal sealed class KnownWords
{
    private const int LongestWord = 40;
    private readonly Dictionary<string, int> languagesOf = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly Folding folding;
    private readonly int count;

    /// <param name="lexicons">The first is English, whose letters are the ones that are folded by.</param>
    public KnownWords(IReadOnlyList<Lexicon> lexicons)
    {
        (folding, count) = (lexicons[0].Folding, lexicons.Count);
        bySpan = languagesOf.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var language = 0; language < lexicons.Count; language++)
            foreach (var word in lexicons[language].Words.Select(Plain)) languagesOf[word] = languagesOf.GetValueOrDefault(word) | (1 << language);
    }

    /// <summary>As <see cref="Count"/> would have it: a language may keep letters apart that are one here.</summary>
    private string Plain(string word) =>
        word.All(letter => folding[letter] == letter) ? word : string.Concat(word.Select(letter => folding[letter]));

    /// <summary>Counts the words of a text by language.</summary>
    public LanguageTally Count(ReadOnlySpan<char> text)
    {
        var tally = new LanguageTally(count);
        Span<char> word = stackalloc char[LongestWord];
        var (length, apostrophe) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            var letter = folding[text[at]];
            if (letter == Folding.Nothing) apostrophe = length;
            else if (char.IsLetter(letter) && length < LongestWord) word[length++] = letter;
            else if (!char.IsLetter(letter)) (length, apostrophe) = (Take(ref tally, word[..length], apostrophe), 0);
        }

        Take(ref tally, word[..length], apostrophe);
        return tally;
    }

    /// <summary>Whether all words that speak for a finding are the language's own, and no fewer of its clause; or they are only slips in the other: what they mean is then for that language to say.</summary>
    /// <param name="other">The language that found it.</param>
    public bool IsSaidIn(int language, Finding finding, int other) =>
        Know(language, finding.Words) && (!Know(other, finding.Words) || Count(finding.Clause).KnowsAsMany(language, other));

    private bool Know(int language, IReadOnlyList<KeyValuePair<string, string>> words) =>
        words.All(word => word.Value.Split(' ').All(one => char.IsAsciiDigit(one[0]) || (languagesOf.GetValueOrDefault(Plain(one)) >> language & 1) == 1));

    /// <summary>"l'urine" is known by what follows the apostrophe, where the whole is not.</summary>
    private int Take(ref LanguageTally tally, ReadOnlySpan<char> word, int apostrophe)
    {
        if (word.Length == 0) return 0;
        if (!bySpan.TryGetValue(word, out var languages) && apostrophe > 0) bySpan.TryGetValue(word[apostrophe..], out languages);
        tally.Add(languages);
        return 0;
    }
}
