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
        var (best, end, node, skips) = (none, from, 0, 0);
        for (var at = from; at < tokens.Length; at++)
        {
            if (at > from && tokens[at].Break > Break.None) break;
            if (tokens[at].Word >= 0 && next.TryGetValue(Key(node, tokens[at].Word), out var child))
            {
                node = child;
                if (concepts[node].Length > 0) (best, end) = (concepts[node], at + 1);
            }
            else if (node == 0 || !tokens[at].Is(WordKinds.Filler) || ++skips > MostSkips)
            {
                break;
            }
        }

        return (best, end);
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
