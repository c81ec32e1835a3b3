namespace CoachBot.Core.Listening;

/// <summary>One slip of the finger: a letter more, less or other, or two exchanged.</summary>
internal static class Typo
{
    /// <summary>True when the words are equal or one slip apart.</summary>
    public static bool IsAtMostOne(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (Math.Abs(typed.Length - meant.Length) > 1)
            return false;
        var same = typed.CommonPrefixLength(meant);
        if (same == typed.Length || same == meant.Length)
            return true;
        var left = typed[same..];
        var right = meant[same..];
        if (left.Length > right.Length)
            return left[1..].SequenceEqual(right);
        if (left.Length < right.Length)
            return left.SequenceEqual(right[1..]);
        return left[1..].SequenceEqual(right[1..]) || AreExchanged(left, right);
    }

    private static bool AreExchanged(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length > 1 && left[0] == right[1] && left[1] == right[0] && left[2..].SequenceEqual(right[2..]);
}
