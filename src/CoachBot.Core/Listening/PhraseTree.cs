using System.Collections.Frozen;

namespace CoachBot.Core.Listening;

/// <summary>The phrases of a lexicon by their words; finds the longest at each place in one pass.</summary>
internal sealed class PhraseTree
{
    private const int Root = 0;

    private readonly Dictionary<string, int> words = new(StringComparer.Ordinal);
    private readonly Dictionary<long, int> next = [];
    private readonly List<Meaning?> meanings = [null];

    private FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> find;
    private FrozenDictionary<long, int> step = FrozenDictionary<long, int>.Empty;

    public void Add(string plain, ReadOnlySpan<Token> tokens, (Sense Sense, int Value, string Id) meaning)
    {
        var node = Root;
        foreach (var token in tokens)
            node = Child(node, plain.Substring(token.Start, token.Length));
        var known = meanings[node] ??= new Meaning();
        known.Add(meaning.Sense, meaning.Value, meaning.Id);
    }

    public void Freeze()
    {
        find = words.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        step = next.ToFrozenDictionary();
    }

    /// <summary>Whether the word stands in any phrase.</summary>
    public bool Knows(ReadOnlySpan<char> word) => find.ContainsKey(word);

    /// <summary>What the word means by itself; null when it stands in no phrase alone.</summary>
    public Meaning? MeaningOf(ReadOnlySpan<char> word) =>
        find.TryGetValue(word, out var id) && step.TryGetValue(Key(Root, id), out var node) ? meanings[node] : null;

    public Unit[] Match(string plain, Token[] tokens)
    {
        Span<int> ids = tokens.Length <= 256 ? stackalloc int[tokens.Length] : new int[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
            ids[i] = find.TryGetValue(plain.AsSpan(tokens[i].Start, tokens[i].Length), out var id) ? id : -1;
        var units = new Unit[tokens.Length];
        var count = 0;
        for (var at = 0; at < tokens.Length; at += units[count++].Count)
            units[count] = Longest(plain, tokens, ids, at);
        Array.Resize(ref units, count);
        return units;
    }

    private Unit Longest(string plain, Token[] tokens, ReadOnlySpan<int> ids, int at)
    {
        var first = tokens[at];
        var best = 1;
        Meaning? meaning = null;
        var node = Root;
        for (var i = at; i < ids.Length && ids[i] >= 0 && step.TryGetValue(Key(node, ids[i]), out node); i++)
        {
            if (meanings[node] is not { } here)
                continue;
            meaning = here;
            best = i - at + 1;
        }

        var digits = first.IsDigits ? Digits.Parse(plain.AsSpan(first.Start, first.Length)) : null;
        return new Unit(at, best, meaning, digits, first.IsGlued);
    }

    private int Child(int node, string word)
    {
        if (!words.TryGetValue(word, out var id))
            words[word] = id = words.Count;
        if (next.TryGetValue(Key(node, id), out var child))
            return child;
        meanings.Add(null);
        return next[Key(node, id)] = meanings.Count - 1;
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
