namespace CoachBot.Core.RedFlags.Words;

/// <summary>Every known word and its usual misspellings.</summary>
internal sealed class Vocabulary
{
    /// <summary>The "#" of a phrase: whatever begins with a digit, beside the number itself.</summary>
    public const int Number = 0;

    /// <summary>Shorter words are never taken for a slip of the finger.</summary>
    private const int ShortestGuess = 5;
    private const int LongestGuess = 20;

    /// <summary>Shorter words sound like too many others.</summary>
    private const int ShortestHeard = 4;

    /// <summary>Shorter words are too often the beginning of another ("new" and "news").</summary>
    private const int ShortestStem = 4;
    private readonly Dictionary<string, int> words = [];
    private readonly Dictionary<string, int[]> misspelt = [];
    private readonly Shortened shortened = new();
    private readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> misspeltBySpan;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly List<WordKinds> kinds = [];
    private readonly List<string> byId = [];
    private readonly HashSet<string> guessable = [];
    private readonly Dictionary<string, int> heard = [];
    private string[] endings = [];
    private Sounds sounds = new([]);

    public Vocabulary()
    {
        bySpan = words.GetAlternateLookup<ReadOnlySpan<char>>();
        misspeltBySpan = misspelt.GetAlternateLookup<ReadOnlySpan<char>>();
        Add("#");
    }

    public int Count => kinds.Count;

    public IEnumerable<string> All => words.Keys.Concat(misspelt.Keys);

    /// <summary>The first word of the kind, or -1.</summary>
    public int FirstOf(WordKinds kind) => kinds.FindIndex(one => one.HasFlag(kind));

    public WordKinds KindsOf(int word) => word < 0 ? WordKinds.None : kinds[word];

    public string WordOf(int id) => byId[id];

    public int Add(string word)
    {
        if (words.TryGetValue(word, out var id)) return id;
        id = words.Count;
        words.Add(word, id);
        byId.Add(word);
        kinds.Add(WordKinds.None);
        return id;
    }

    public void Add(string word, WordKinds kind)
    {
        var id = Add(word);
        kinds[id] |= kind;
    }

    /// <summary>A misspelling stands for one or more words ("cantfeel": "cant feel").</summary>
    public bool AddMisspelling(string wrong, IEnumerable<string> right) => misspelt.TryAdd(wrong, [.. right.Select(Add)]);

    /// <summary>Lets this word be recognised with one slip of the finger.</summary>
    public void Guess(string word)
    {
        if (!guessable.Add(word)) return;
        if (word.Length is < ShortestGuess or > LongestGuess) return;
        shortened.Add(word, words[word]);
    }

    /// <summary>Lets the same words be recognised by their sound. Of words that sound alike the first one is meant.</summary>
    public void Hear(Sounds rules)
    {
        sounds = rules;
        foreach (var word in guessable)
            foreach (var key in sounds.Keys(word)) heard.TryAdd(key, words[word]);
    }

    /// <summary>The known word that sounds the same, or -1.</summary>
    public int Sounding(ReadOnlySpan<char> word)
    {
        if (word.Length < ShortestHeard) return -1;
        foreach (var key in sounds.Keys(word))
            if (heard.TryGetValue(key, out var id)) return id;
        return -1;
    }

    /// <summary>What a word may end in and still be the same ("streams").</summary>
    public void Inflect(IEnumerable<string> usual) => endings = [.. usual];

    /// <summary>The word of a phrase that this one is a form of, or -1.</summary>
    public int StemOf(ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
        {
            if (word.Length - ending.Length < ShortestStem || !word.EndsWith(ending, StringComparison.Ordinal)) continue;
            if (bySpan.TryGetValue(word[..^ending.Length], out var id) && guessable.Contains(byId[id])) return id;
        }

        return -1;
    }

    /// <summary>Known, and neither part of any phrase nor of the grammar.</summary>
    public bool IsIdle(int id) => kinds[id] == WordKinds.None && !guessable.Contains(byId[id]);

    public int Exactly(ReadOnlySpan<char> word) => bySpan.TryGetValue(word, out var id) ? id : -1;

    public ReadOnlySpan<int> Misspelt(ReadOnlySpan<char> word) => misspeltBySpan.TryGetValue(word, out var right) ? right : [];

    /// <summary>The known word that is one slip away with the same first letter, or -1.</summary>
    public int Nearest(ReadOnlySpan<char> word)
    {
        if (word.Length is < ShortestGuess - 1 or > LongestGuess) return -1;
        if (Leaving(word) is >= 0 and var longer) return longer;
        if (word.Length < ShortestGuess) return -1;
        Span<char> without = stackalloc char[LongestGuess];
        for (var gap = 1; gap < word.Length; gap++)
        {
            word[..gap].CopyTo(without);
            word[(gap + 1)..].CopyTo(without[gap..]);
            var found = AfterOneGap(word, without[..(word.Length - 1)], gap);
            if (found >= 0) return found;
        }

        return -1;
    }

    /// <summary>The first word, as they were added, that is this one and a letter more; -1 when there is none.</summary>
    private int Leaving(ReadOnlySpan<char> left)
    {
        var first = -1;
        for (var at = shortened.Newest(left); at >= 0; at = shortened.Before(at))
            if (IsLeftBy(left, byId[shortened.WordOf(at)])) first = shortened.WordOf(at);
        return first;
    }

    private int AfterOneGap(ReadOnlySpan<char> word, ReadOnlySpan<char> without, int gap)
    {
        if (without.Length >= ShortestGuess && bySpan.TryGetValue(without, out var shorter)) return shorter;
        var first = -1;
        for (var at = shortened.Newest(without); at >= 0; at = shortened.Before(at))
            if (byId[shortened.WordOf(at)] is var near && IsLeftBy(without, near) && IsOneSlip(word, near, gap)) first = shortened.WordOf(at);
        return first;
    }

    private static bool IsLeftBy(ReadOnlySpan<char> left, string word)
    {
        if (word.Length != left.Length + 1) return false;
        var same = left.CommonPrefixLength(word);
        return same > 0 && left[same..].SequenceEqual(word.AsSpan(same + 1));
    }

    /// <summary>One other letter, or two neighbours swapped.</summary>
    private static bool IsOneSlip(ReadOnlySpan<char> word, string candidate, int gap)
    {
        if (candidate.Length != word.Length) return false;
        var differing = word.CommonPrefixLength(candidate);
        if (differing > gap || differing >= word.Length) return false;
        if (word[(differing + 1)..].SequenceEqual(candidate.AsSpan(differing + 1))) return true;
        return differing + 1 < word.Length && word[differing] == candidate[differing + 1] && word[differing + 1] == candidate[differing]
            && word[(differing + 2)..].SequenceEqual(candidate.AsSpan(differing + 2));
    }
}
