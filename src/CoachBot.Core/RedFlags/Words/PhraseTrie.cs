namespace CoachBot.Core.RedFlags.Words;

/// <summary>All phrases of a lexicon, walked word by word.</summary>
internal sealed class PhraseTrie
{
    private const int MostSkips = 3;
    private static readonly int[] none = [];
    private readonly Dictionary<long, int> next = [];
    private readonly List<int[]> concepts = [none];

    /// <summary>The node behind a word, made when it is not there.</summary>
    public int Grow(int node, int word)
    {
        var key = Key(node, word);
        if (next.TryGetValue(key, out var child)) return child;
        child = concepts.Count;
        concepts.Add(none);
        next.Add(key, child);
        return child;
    }

    public void Mark(int node, int concept)
    {
        if (!concepts[node].Contains(concept)) concepts[node] = [.. concepts[node], concept];
    }

    public bool Begins(int word) => next.ContainsKey(Key(0, word));

    public IReadOnlyList<int> ConceptsAt(int node) => concepts[node];

    /// <summary>The longest phrase that begins here.</summary>
    /// <returns>Concepts, and the token after the phrase; no concepts when none begins here.</returns>
    public (int[] Concepts, int End) Longest(ReadOnlySpan<Token> tokens, int from)
    {
        var (concepts, end) = (none, from);
        Walk(tokens, from, 0, MostSkips, ref concepts, ref end);
        return (concepts, end);
    }

    /// <summary>A filler word is both taken and skipped; the few skips keep this linear.</summary>
    private void Walk(ReadOnlySpan<Token> tokens, int at, int node, int skips, ref int[] best, ref int end)
    {
        for (; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (node != 0 && token.Break > Break.None) return;
            var maySkip = node != 0 && skips > 0 && token.Is(WordKinds.Filler);
            if (token.Word >= 0 && next.TryGetValue(Key(node, token.Word), out var child))
            {
                if (maySkip) Walk(tokens, at + 1, node, skips - 1, ref best, ref end);
                node = child;
                if (concepts[node].Length > 0 && at + 1 > end) (best, end) = (concepts[node], at + 1);
            }
            else if (maySkip)
            {
                skips--;
            }
            else
            {
                return;
            }
        }
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
