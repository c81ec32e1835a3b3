namespace CoachBot.Core.Listening;

/// <summary>A word of digits: one number, or two with a sign between ("8:30", "7/10", "6-7", "3.5").</summary>
/// <param name="Sign">'\0' for one number, else '.', ',', ':', '/' or '-'.</param>
/// <param name="SecondDigits">How many digits the second number was written with.</param>
internal readonly record struct Digits(int First, int FirstDigits, char Sign, int Second, int SecondDigits)
{
    private const int MostDigits = 6;

    /// <summary>Null for what is no such number: too long, or with three parts.</summary>
    public static Digits? Parse(ReadOnlySpan<char> word)
    {
        var cut = word.IndexOfAnyExceptInRange('0', '9');
        if (cut < 0)
            return Whole(word) is { } one ? new Digits(one, word.Length, '\0', 0, 0) : null;
        var rest = word[(cut + 1)..];
        if (rest.IndexOf('/') is >= 0 and var slash)
            return Fraction(word[..cut], rest[..slash], rest[(slash + 1)..]);
        return Whole(word[..cut]) is { } first && Whole(rest) is { } second
            ? new Digits(first, cut, word[cut], second, rest.Length)
            : null;
    }

    /// <summary>"4.5/10": the first part is rounded up.</summary>
    private static Digits? Fraction(ReadOnlySpan<char> whole, ReadOnlySpan<char> decimals, ReadOnlySpan<char> outOf)
    {
        if (Whole(whole) is not { } first || Whole(decimals) is not { } part || Whole(outOf) is not { } most)
            return null;
        return new Digits(part > 0 ? first + 1 : first, whole.Length, '/', most, outOf.Length);
    }

    private static int? Whole(ReadOnlySpan<char> digits)
    {
        if (digits.Length is 0 or > MostDigits || digits.IndexOfAnyExceptInRange('0', '9') >= 0)
            return null;
        var value = 0;
        foreach (var digit in digits)
            value = value * 10 + (digit - '0');
        return value;
    }
}
