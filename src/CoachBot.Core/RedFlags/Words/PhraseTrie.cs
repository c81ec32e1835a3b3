namespace CoachBot.Core.RedFlags.Words;

/// <summary>All phrases of a lexicon, walked word by word.</summary>
internal sealed class PhraseTrie
{
    private const int MostSkips = 3;

    /// <summary>How many words the "..." of a phrase may stand for.</summary>
    private const int MostLeapt = 6;

    /// <summary>Stands for the "..." of a phrase; no word has this number.</summary>
    private const int Gap = -2;

    /// <summary>Stands for the "." of a phrase: nothing more is said.</summary>
    private const int End = -3;
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

    /// <summary>The node behind a "...".</summary>
    public int GrowGap(int node) => Grow(node, Gap);

    /// <summary>The node behind a ".".</summary>
    public int GrowEnd(int node) => Grow(node, End);

    public void Mark(int node, int concept)
    {
        if (!concepts[node].Contains(concept)) concepts[node] = [.. concepts[node], concept];
    }

    public bool Begins(int word) => next.ContainsKey(Key(0, word));

    public IReadOnlyList<int> ConceptsAt(int node) => concepts[node];

    /// <summary>Every phrase that begins here; the longest comes last.</summary>
    public void Find(ReadOnlySpan<Token> tokens, int from, List<Phrase> found)
    {
        found.Clear();
        Walk(tokens, from, 0, MostSkips, found);
    }

    /// <summary>A filler word is both taken and skipped; the few skips keep this linear.</summary>
    private void Walk(ReadOnlySpan<Token> tokens, int at, int node, int skips, List<Phrase> found)
    {
        for (; at < tokens.Length; at++)
        {
            ref readonly var token = ref tokens[at];
            if (node != 0 && token.Break > Break.None) return;
            var maySkip = node != 0 && skips > 0 && token.Is(WordKinds.Filler);
            if (token.Is(WordKinds.Number) && token.Word != Vocabulary.Number && next.TryGetValue(Key(node, Vocabulary.Number), out var counted))
            {
                Arrive(tokens, at + 1, counted, found);
                Walk(tokens, at + 1, counted, skips, found);
            }

            if (token.Word >= 0 && next.TryGetValue(Key(node, token.Word), out var child))
            {
                if (maySkip) Walk(tokens, at + 1, node, skips - 1, found);
                node = child;
                Arrive(tokens, at + 1, node, found);
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

    /// <summary>Notes what ends here, and what goes on behind a gap.</summary>
    private void Arrive(ReadOnlySpan<Token> tokens, int at, int node, List<Phrase> found)
    {
        if (concepts[node].Length > 0) Note(new(concepts[node], at), found);
        if (IsEnd(tokens, at) && next.TryGetValue(Key(node, End), out var last)) Note(new(concepts[last], at), found);
        if (next.TryGetValue(Key(node, Gap), out var beyond)) Leap(tokens, at, beyond, found);
    }

    /// <summary>Goes on behind a "...", at whichever word of the same statement fits.</summary>
    private void Leap(ReadOnlySpan<Token> tokens, int from, int node, List<Phrase> found)
    {
        for (var at = from; at < tokens.Length && at <= from + MostLeapt; at++)
        {
            if (tokens[at].Break > Break.None) return;
            if (GoesOn(node, tokens[at])) Walk(tokens, at, node, MostSkips, found);
            if (tokens[at].Is(WordKinds.Barrier)) return;
        }
    }

    private bool GoesOn(int node, in Token token) =>
        next.ContainsKey(Key(node, token.Word)) || (token.Is(WordKinds.Number) && next.ContainsKey(Key(node, Vocabulary.Number)));

    private static bool IsEnd(ReadOnlySpan<Token> tokens, int at) =>
        at == tokens.Length || tokens[at].Break > Break.None || tokens[at].Is(WordKinds.And | WordKinds.Starter);

    private static void Note(Phrase phrase, List<Phrase> found)
    {
        if (found.Contains(phrase)) return;
        if (found.Count == 0 || found[^1].End <= phrase.End) found.Add(phrase);
        else found.Insert(0, phrase);
    }

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}

/// <param name="End">The token after the phrase.</param>
internal readonly record struct Phrase(int[] Concepts, int End);
