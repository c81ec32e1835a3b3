using System.Numerics;

namespace CoachBot.Core.RedFlags.Words;

/// <summary>The edges of a graph of words: from a node, by a word, to a node. Two flat arrays, because a language has a million of them.</summary>
internal sealed class EdgeTable
{
    private const long Empty = -1;
    private const ulong Spread = 0x9E3779B97F4A7C15;

    private long[] keys;
    private int[] children;

    /// <param name="expected">Edges it has room for without growing.</param>
    public EdgeTable(int expected = 0)
    {
        const int least = 16;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(least, expected + (expected / 2)));
        (keys, children) = (new long[size], new int[size]);
        Array.Fill(keys, Empty);
    }

    public int Count { get; private set; }

    /// <summary>The node behind the word; -1 where there is none.</summary>
    public int Find(int node, int word)
    {
        var key = Key(node, word);
        for (var at = PlaceOf(key); ; at = (at + 1) & (keys.Length - 1))
        {
            if (keys[at] == key) return children[at];
            if (keys[at] == Empty) return -1;
        }
    }

    /// <summary>A new edge: there is none of this word yet.</summary>
    public void Add(int node, int word, int child)
    {
        // At most three quarters full.
        if (Count + (Count / 3) >= keys.Length) Grow();
        Put(Key(node, word), child);
        Count++;
    }

    public IEnumerable<(int Node, int Word, int Child)> All()
    {
        for (var at = 0; at < keys.Length; at++)
            if (keys[at] != Empty)
                yield return ((int)(keys[at] >> 32), (int)keys[at], children[at]);
    }

    private void Grow()
    {
        var (old, targets) = (keys, children);
        (keys, children) = (new long[old.Length * 2], new int[old.Length * 2]);
        Array.Fill(keys, Empty);
        for (var at = 0; at < old.Length; at++)
            if (old[at] != Empty)
                Put(old[at], targets[at]);
    }

    private void Put(long key, int child)
    {
        var at = PlaceOf(key);
        while (keys[at] != Empty) at = (at + 1) & (keys.Length - 1);
        (keys[at], children[at]) = (key, child);
    }

    private int PlaceOf(long key) => (int)((ulong)key * Spread >> (64 - BitOperations.TrailingZeroCount(keys.Length)));

    private static long Key(int node, int word) => ((long)node << 32) | (uint)word;
}
