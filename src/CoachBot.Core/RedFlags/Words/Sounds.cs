namespace CoachBot.Core.RedFlags.Words;

/// <summary>How a language is spelled by ear: words with a key in common sound alike ("rong", "wrong"). The rules are data; without any nothing sounds like anything.</summary>
internal sealed class Sounds
{
    /// <summary>A word that could be said in more ways than this is no longer told apart from others.</summary>
    private const int MostKeys = 6;
    private const int LongestWord = 20;
    private readonly Dictionary<string, Spelling> spellings = [];
    private readonly Dictionary<string, Spelling>.AlternateLookup<ReadOnlySpan<char>> bySpan;
    private readonly int longest;

    /// <param name="rules">Letters to their sounds. "^" is the beginning of a word, "$" its end; what follows "&gt;" has to follow and is read once more.</param>
    public Sounds(IEnumerable<KeyValuePair<string, string[]>> rules)
    {
        bySpan = spellings.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var (letters, sounds) in rules)
        {
            var taken = letters.IndexOf('>', StringComparison.Ordinal);
            var whole = taken < 0 ? letters : letters.Remove(taken, 1);
            spellings[whole] = new(taken < 0 ? whole.Length : taken, sounds);
            longest = Math.Max(longest, whole.Length);
        }
    }

    /// <summary>Every way the word may sound; empty for a language without rules.</summary>
    public List<string> Keys(ReadOnlySpan<char> word)
    {
        var keys = new List<string>();
        if (longest == 0 || word.Length > LongestWord) return keys;
        Span<char> whole = stackalloc char[word.Length + 2];
        whole[0] = '^';
        word.CopyTo(whole[1..]);
        whole[^1] = '$';
        Say(whole, "", keys);
        return keys;
    }

    private void Say(ReadOnlySpan<char> rest, string said, List<string> keys)
    {
        if (keys.Count == MostKeys) return;
        if (rest.Length == 0)
        {
            keys.Add(said);
            return;
        }

        var (taken, sounds) = Longest(rest);
        foreach (var sound in sounds) Say(rest[taken..], sound.Length == 1 && said.EndsWith(sound[0]) ? said : said + sound, keys);
    }

    private Spelling Longest(ReadOnlySpan<char> rest)
    {
        for (var length = Math.Min(longest, rest.Length); length > 0; length--)
            if (bySpan.TryGetValue(rest[..length], out var spelling)) return spelling;
        return new(1, [rest[0] is '^' or '$' ? "" : rest[..1].ToString()]);
    }

    /// <param name="Taken">How many letters are read.</param>
    /// <param name="Heard">What they may sound like.</param>
    private readonly record struct Spelling(int Taken, string[] Heard);
}
