namespace CoachBot.Core.RedFlags.Words;

/// <summary>
/// Words by what is left of them without one letter. A language has tens of thousands of such leavings; none is written out:
/// they are hashed, and whoever is found is looked at again.
/// </summary>
internal sealed class Shortened
{
    private const int Buckets = 1 << 15;
    private const int None = -1;
    private const uint Seed = 2166136261;
    private const uint Prime = 16777619;

    // For each bucket its newest entry; each entry names the one before.
    private readonly int[] newest = new int[Buckets];
    private readonly List<(int Word, int Before)> entries = [];

    public Shortened() => Array.Fill(newest, None);

    /// <summary>Notes the word under all it leaves without one letter but the first.</summary>
    public void Add(ReadOnlySpan<char> letters, int word)
    {
        for (var gap = 1; gap < letters.Length; gap++)
        {
            var bucket = BucketOf(letters[..gap], letters[(gap + 1)..]);
            if (newest[bucket] != None && entries[newest[bucket]].Word == word) continue;
            entries.Add((word, newest[bucket]));
            newest[bucket] = entries.Count - 1;
        }
    }

    /// <summary>The newest entry that may leave this; -1 when there is none.</summary>
    public int Newest(ReadOnlySpan<char> left) => newest[BucketOf(left, [])];

    /// <summary>The entry before that one; -1 behind the oldest.</summary>
    public int Before(int entry) => entries[entry].Before;

    /// <summary>The word of an entry; whether it really leaves what was asked for is to be looked at.</summary>
    public int WordOf(int entry) => entries[entry].Word;

    private static int BucketOf(ReadOnlySpan<char> head, ReadOnlySpan<char> tail)
    {
        var hash = Seed;
        foreach (var letter in head) hash = (hash ^ letter) * Prime;
        foreach (var letter in tail) hash = (hash ^ letter) * Prime;
        return (int)((hash ^ (hash >> 15)) & (Buckets - 1));
    }
}
