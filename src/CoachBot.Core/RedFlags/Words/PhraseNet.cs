using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>Phrases as they are written: which word leads where, with choices side by side, and ways around what may be left out.</summary>
internal sealed class PhraseNet
{
    /// <summary>Where every phrase begins.</summary>
    public const int Start = 0;

    /// <summary>Stands for the "..." of a phrase; no word has this number.</summary>
    public const int Gap = -2;

    /// <summary>Stands for the "." of a phrase: nothing more is said.</summary>
    public const int End = -3;

    /// <summary>Leads on without a word.</summary>
    private const int Nothing = int.MinValue;

    private const int None = -1;

    // For each node its newest edge; each edge names the one before.
    private readonly List<int> newest = [None];
    private readonly List<(int Word, int To, int Before)> edges = [];
    private readonly Dictionary<int, int> concepts = [];

    public int Nodes => newest.Count;

    public int AddNode()
    {
        newest.Add(None);
        return newest.Count - 1;
    }

    /// <summary>A node at which a phrase of the concept ends.</summary>
    public int AddEnd(int concept)
    {
        concepts.Add(AddNode(), concept);
        return newest.Count - 1;
    }

    public void Lead(int from, int word, int to)
    {
        edges.Add((word, to, newest[from]));
        newest[from] = edges.Count - 1;
    }

    /// <summary>What stands between the two may be left out.</summary>
    public void Skip(int from, int to) => Lead(from, Nothing, to);

    /// <summary>The concept of a phrase that ends there; null at any other node.</summary>
    public int? ConceptAt(int node) => concepts.TryGetValue(node, out var concept) ? concept : null;

    /// <summary>Adds to the list every word that can follow one of the nodes, and where it leads.</summary>
    public void Next(ReadOnlySpan<int> nodes, List<(int Word, int To)> found)
    {
        var all = CollectionsMarshal.AsSpan(edges);
        foreach (var node in nodes)
            for (var at = newest[node]; at != None; at = all[at].Before)
                if (all[at].Word != Nothing) found.Add((all[at].Word, all[at].To));
    }

    /// <summary>Adds to the list those that are reached from the node without a word.</summary>
    public void Beyond(int node, List<int> found)
    {
        for (var at = newest[node]; at != None; at = edges[at].Before)
            if (edges[at].Word == Nothing) found.Add(edges[at].To);
    }
}
