namespace CoachBot.Core.RedFlags.Words;

/// <summary>
/// Makes one node of all that go on alike: phrases are written with choices, so most of a tree of phrases is the same few endings
/// again and again. What is found stays the same.
/// </summary>
internal sealed class Pressing
{
    private readonly List<int> marks;
    private readonly int[] starts;
    private readonly int[] words;
    private readonly int[] children;

    /// <param name="marks">For each node the number of its set of concepts.</param>
    private Pressing(EdgeTable edges, List<int> marks)
    {
        this.marks = marks;
        starts = new int[marks.Count + 1];
        (words, children) = (new int[edges.Count], new int[edges.Count]);
        foreach (var (node, _, _) in edges.All()) starts[node + 1]++;
        for (var node = 0; node < marks.Count; node++) starts[node + 1] += starts[node];
        var filled = starts[..^1];
        foreach (var (node, word, child) in edges.All()) (words[filled[node]], children[filled[node]++]) = (word, child);
        for (var node = 0; node < marks.Count; node++) Array.Sort(words, children, starts[node], starts[node + 1] - starts[node]);
    }

    /// <summary>Node 0 stays node 0.</summary>
    public static (EdgeTable Edges, List<int> Marks) Press(EdgeTable edges, List<int> marks)
    {
        var pressing = new Pressing(edges, marks);
        return pressing.Numbered(pressing.Alike());
    }

    /// <summary>For each node the one that stands for it. A child is always younger than its parent, so it is settled before.</summary>
    private int[] Alike()
    {
        var alike = new int[marks.Count];
        var known = new Dictionary<long, int>();
        for (var node = marks.Count - 1; node >= 0; node--)
        {
            for (var at = starts[node]; at < starts[node + 1]; at++) children[at] = alike[children[at]];
            var hash = HashOf(node);
            // Two that differ and have the same hash part ways at the next one.
            while (known.TryGetValue(hash, out var other) && !IsAlike(node, other)) hash++;
            if (node != 0 && known.TryGetValue(hash, out var found)) alike[node] = found;
            else known[hash] = alike[node] = node;
        }

        return alike;
    }

    private (EdgeTable Edges, List<int> Marks) Numbered(int[] alike)
    {
        var (numbers, kept, edgesKept) = (new int[alike.Length], new List<int>(), 0);
        for (var node = 0; node < alike.Length; node++)
        {
            if (alike[node] != node) continue;
            numbers[node] = kept.Count;
            kept.Add(marks[node]);
            edgesKept += starts[node + 1] - starts[node];
        }

        var edges = new EdgeTable(edgesKept);
        for (var node = 0; node < alike.Length; node++)
            if (alike[node] == node)
                for (var at = starts[node]; at < starts[node + 1]; at++) edges.Add(numbers[node], words[at], numbers[children[at]]);
        return (edges, kept);
    }

    private bool IsAlike(int one, int other) => marks[one] == marks[other]
        && words.AsSpan(starts[one]..starts[one + 1]).SequenceEqual(words.AsSpan(starts[other]..starts[other + 1]))
        && children.AsSpan(starts[one]..starts[one + 1]).SequenceEqual(children.AsSpan(starts[other]..starts[other + 1]));

    private long HashOf(int node)
    {
        const long prime = 0x100000001B3;
        var hash = unchecked((marks[node] + 1) * prime);
        for (var at = starts[node]; at < starts[node + 1]; at++)
            hash = unchecked((((hash ^ words[at]) * prime) ^ children[at]) * prime);
        return hash;
    }
}
