namespace CoachBot.Core.RedFlags.Words;

/// <summary>All phrases of a lexicon, walked word by word.</summary>
/// <param name="next">Node 0 is where they begin.</param>
/// <param name="marks">For each node the number of its set of concepts.</param>
internal sealed class PhraseTrie(EdgeTable next, int[] marks, ConceptSets sets)
{
    private const int MostSkips = 3;

    /// <summary>How many words the "..." of a phrase may stand for.</summary>
    private const int MostLeapt = 6;

    public bool Begins(int word) => next.Find(0, word) >= 0;

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
            if (token.Is(WordKinds.Number) && token.Word != Vocabulary.Number && next.Find(node, Vocabulary.Number) is >= 0 and var counted)
            {
                Arrive(tokens, at + 1, counted, found);
                Walk(tokens, at + 1, counted, skips, found);
            }

            if (token.Word >= 0 && next.Find(node, token.Word) is >= 0 and var child)
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
        if (marks[node] != ConceptSets.None) Note(new(sets[marks[node]], at), found);
        if (IsEnd(tokens, at) && next.Find(node, PhraseNet.End) is >= 0 and var last) Note(new(sets[marks[last]], at), found);
        if (next.Find(node, PhraseNet.Gap) is >= 0 and var beyond) Leap(tokens, at, beyond, found);
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
        next.Find(node, token.Word) >= 0 || (token.Is(WordKinds.Number) && next.Find(node, Vocabulary.Number) >= 0);

    private static bool IsEnd(ReadOnlySpan<Token> tokens, int at) =>
        at == tokens.Length || tokens[at].Break > Break.None || tokens[at].Is(WordKinds.And | WordKinds.Starter);

    private static void Note(Phrase phrase, List<Phrase> found)
    {
        if (found.Contains(phrase)) return;
        if (found.Count == 0 || found[^1].End <= phrase.End) found.Add(phrase);
        else found.Insert(0, phrase);
    }
}

/// <param name="End">The token after the phrase.</param>
internal readonly record struct Phrase(int[] Concepts, int End);
