namespace CoachBot.Tests.Listening;

/// <summary>One slip of the finger: a letter missing, doubled, exchanged with the next, or its neighbour on the keys.</summary>
internal static class Slips
{
    private static readonly string[] Rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];

    /// <summary>In words of this length and more; "no" with a slip is anything.</summary>
    public const int ShortestWord = 3;

    public static IEnumerable<string> Of(string label)
    {
        for (var i = 0; i < label.Length; i++)
        {
            if (!char.IsAsciiLetter(label[i]) || WordLength(label, i) < ShortestWord)
                continue;
            yield return label.Remove(i, 1);
            yield return label.Insert(i, label[i].ToString());
            foreach (var near in Beside(char.ToLowerInvariant(label[i])))
                yield return label[..i] + near + label[(i + 1)..];
            if (i + 1 < label.Length && char.IsAsciiLetter(label[i + 1]) && label[i] != label[i + 1])
                yield return label[..i] + label[i + 1] + label[i] + label[(i + 2)..];
        }
    }

    /// <summary>Left, right, above and below on a keyboard.</summary>
    private static IEnumerable<char> Beside(char letter)
    {
        var row = Array.FindIndex(Rows, keys => keys.Contains(letter));
        var at = Rows[row].IndexOf(letter);
        foreach (var (nextRow, next) in new[] { (row, at - 1), (row, at + 1), (row - 1, at), (row + 1, at) })
        {
            if (nextRow >= 0 && nextRow < Rows.Length && next >= 0 && next < Rows[nextRow].Length)
                yield return Rows[nextRow][next];
        }
    }

    private static int WordLength(string label, int at)
    {
        var (from, to) = (at, at);
        while (from > 0 && char.IsLetter(label[from - 1]))
            from--;
        while (to < label.Length && char.IsLetter(label[to]))
            to++;
        return to - from;
    }
}
