using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>
/// Makes the graph that messages are read with: behind each word there is one node, and nodes that go on alike are one. Phrases are
/// written with choices, so most of what they can say is the same few endings again and again; it is never written out.
/// </summary>
internal sealed class Pressing
{
    private readonly PhraseNet net;
    private readonly ConceptSets sets = new();
    private readonly NodeSets reached;
    private readonly List<(int Word, int To)> ahead = [];
    private readonly List<int> row = [];
    private readonly List<int[]> rows = [];
    private readonly Dictionary<int[], int> known = new(IntSpans.Comparer);
    private readonly List<int[]> together = [];

    private Pressing(PhraseNet net) => (this.net, reached) = (net, new(net));

    /// <param name="together">The ends of phrases that are met by the same words, one array for each such place.</param>
    public static PhraseTrie Press(PhraseNet net, out IReadOnlyList<int[]> together)
    {
        var pressing = new Pressing(net);
        pressing.reached.Clear();
        pressing.reached.Add(PhraseNet.Start);
        var start = pressing.Behind();
        together = pressing.together;
        return pressing.Graph(start);
    }

    /// <summary>The number of the row that stands for all these nodes together: its set of concepts, then each word and the row behind it.</summary>
    private int NodeOf(ReadOnlySpan<int> nodes)
    {
        var (first, from) = (ahead.Count, row.Count);
        row.Add(ConceptsOf(nodes));
        net.Next(nodes, ahead);
        CollectionsMarshal.AsSpan(ahead)[first..].Sort();
        for (var at = first; at < ahead.Count;)
        {
            var word = ahead[at].Word;
            reached.Clear();
            for (; at < ahead.Count && ahead[at].Word == word; at++) reached.Add(ahead[at].To);
            row.Add(word);
            row.Add(Behind());
        }

        var made = Numbered(CollectionsMarshal.AsSpan(row)[from..]);
        ahead.RemoveRange(first, ahead.Count - first);
        row.RemoveRange(from, row.Count - from);
        return made;
    }

    private int Behind()
    {
        if (reached.Known is { } seen) return seen;
        var nodes = reached.Keep();
        return reached.Learn(nodes, NodeOf(nodes));
    }

    private int Numbered(ReadOnlySpan<int> made)
    {
        var rowOf = known.GetAlternateLookup<ReadOnlySpan<int>>();
        if (rowOf.TryGetValue(made, out var number)) return number;
        rows.Add(made.ToArray());
        return known[rows[^1]] = rows.Count - 1;
    }

    /// <summary>In the order in which the phrases were written.</summary>
    private int ConceptsOf(ReadOnlySpan<int> nodes)
    {
        var (set, ends) = (ConceptSets.None, 0);
        foreach (var node in nodes)
        {
            if (net.ConceptAt(node) is not { } concept) continue;
            set = sets.With(set, concept);
            ends++;
        }

        if (ends > 1) together.Add([.. nodes.ToArray().Where(node => net.ConceptAt(node) is not null)]);
        return set;
    }

    /// <summary>Rows were made from their ends; the start becomes node 0.</summary>
    private PhraseTrie Graph(int start)
    {
        int Number(int of) => of == start ? 0 : of < start ? of + 1 : of;
        var (edges, marks) = (new EdgeTable(rows.Sum(one => one.Length / 2)), new int[rows.Count]);
        for (var at = 0; at < rows.Count; at++)
        {
            marks[Number(at)] = rows[at][0];
            for (var edge = 1; edge < rows[at].Length; edge += 2) edges.Add(Number(at), rows[at][edge], Number(rows[at][edge + 1]));
        }

        return new(edges, marks, sets);
    }
}
