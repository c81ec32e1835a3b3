using System.Runtime.InteropServices;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>The nodes of a net that the same words lead to, and what was made of each such set.</summary>
internal sealed class NodeSets(PhraseNet net)
{
    private const int Unknown = -1;
    private readonly List<int> current = [];
    private readonly int[] seen = new int[net.Nodes];
    private readonly int[] ofOne = Filled(net.Nodes);
    private readonly Dictionary<int[], int> ofMany = new(IntSpans.Comparer);
    private int round;

    /// <summary>What was learnt of the current set; null when it is new.</summary>
    public int? Known
    {
        get
        {
            var nodes = CollectionsMarshal.AsSpan(current);
            nodes.Sort();
            if (nodes.Length == 1) return ofOne[nodes[0]] is >= 0 and var one ? one : null;
            return ofMany.GetAlternateLookup<ReadOnlySpan<int>>().TryGetValue(nodes, out var many) ? many : null;
        }
    }

    /// <summary>Begins a new current set.</summary>
    public void Clear()
    {
        current.Clear();
        round++;
    }

    /// <summary>Adds a node to the current set, and all that lie behind it without a word.</summary>
    public void Add(int node)
    {
        var from = current.Count;
        if (Adds(node)) current.Add(node);
        for (; from < current.Count; from++)
        {
            var before = current.Count;
            net.Beyond(current[from], current);
            var kept = before;
            for (var at = before; at < current.Count; at++)
                if (Adds(current[at])) current[kept++] = current[at];
            current.RemoveRange(kept, current.Count - kept);
        }
    }

    public int[] Keep() => [.. current];

    public int Learn(int[] nodes, int made)
    {
        if (nodes.Length == 1) ofOne[nodes[0]] = made;
        else ofMany[nodes] = made;
        return made;
    }

    private static int[] Filled(int nodes)
    {
        var unknown = new int[nodes];
        Array.Fill(unknown, Unknown);
        return unknown;
    }

    private bool Adds(int node)
    {
        if (seen[node] == round) return false;
        seen[node] = round;
        return true;
    }
}
