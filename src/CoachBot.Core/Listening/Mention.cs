namespace CoachBot.Core.Listening;

/// <summary>A number at one place of a message.</summary>
/// <param name="Hundredths">Its value times 100.</param>
/// <param name="First">Index of its first unit.</param>
/// <param name="End">Index after its last unit, "out of 10" included.</param>
/// <param name="OutOf">What it is out of, or 0.</param>
/// <param name="IsGuess">True where the form is unclear, as in "4/5".</param>
internal readonly record struct Mention(int Hundredths, int First, int End, int OutOf, bool IsGuess)
{
    private const int Largest = 20_000_000;

    /// <summary>The number that begins at a unit, or null.</summary>
    public static Mention? At(ReadOnlySpan<Unit> units, int at)
    {
        var unit = units[at];
        if (unit.Is(Sense.Zero))
            return new Mention(0, at, at + 1, 0, IsGuess: false);
        if (unit.IsGlued && unit.Digits is not null && (at == 0 || units[at - 1].Digits is null && !units[at - 1].Is(Sense.OtherUnit)))
            return null;
        return unit.Digits is { } digits ? Written(units, at, digits) : Spelled(units, at);
    }

    private static Mention? Written(ReadOnlySpan<Unit> units, int at, Digits digits)
    {
        var first = digits.First * 100;
        return digits.Sign switch
        {
            '\0' => OutOfMore(units, new Mention(first, at, at + 1, 0, IsGuess: false)),
            '.' or ',' => OutOfMore(units, new Mention(first + Decimals(digits), at, at + 1, 0, digits.Sign == ',')),
            '-' => OutOfMore(units, new Mention(Math.Max(digits.First, digits.Second) * 100, at, at + 1, 0, IsGuess: false)),
            '/' when digits.Second == digits.First + 1 && digits.Second < 10 =>
                new Mention(digits.Second * 100, at, at + 1, 0, IsGuess: true),
            '/' => new Mention(first, at, at + 1, digits.Second, IsGuess: false),
            _ => null,
        };
    }

    private static int Decimals(Digits digits) => digits.SecondDigits switch
    {
        1 => digits.Second * 10,
        2 => digits.Second,
        _ => Math.Min(99, digits.Second),
    };

    private static Mention? Spelled(ReadOnlySpan<Unit> units, int at)
    {
        var unit = units[at];
        if (unit.Is(Sense.Hundred))
            return OutOfMore(units, new Mention(10_000, at, at + 1, 0, IsGuess: false));
        if (!unit.Is(Sense.Number) || IsArticle(units, at))
            return null;
        var value = unit.Value(Sense.Number);
        var end = at + 1;
        if (value is >= 20 and < 100 && end < units.Length && units[end].Is(Sense.Number) && units[end].Value(Sense.Number) is > 0 and < 10)
            value += units[end++].Value(Sense.Number);
        if (end < units.Length && units[end].Is(Sense.Hundred))
        {
            value *= 100;
            end++;
        }

        return OutOfMore(units, new Mention(value * 100, at, end, 0, IsGuess: false));
    }

    /// <summary>"Una barbaridad", "una corriente": a word for one that can be an article is one where a word stands behind it that is none of ours.</summary>
    private static bool IsArticle(ReadOnlySpan<Unit> units, int at) =>
        units[at].Is(Sense.Filler) && units[at].Is(Sense.Hedge) && at + 1 < units.Length && units[at + 1] is { Meaning: null, Digits: null };

    /// <summary>Takes in "and a half" and "out of 10" behind the number.</summary>
    private static Mention? OutOfMore(ReadOnlySpan<Unit> units, Mention number)
    {
        if (number.Hundredths is < 0 or > Largest)
            return null;
        var end = number.End;
        if (end < units.Length && units[end].Is(Sense.HalfMore))
            number = number with { Hundredths = number.Hundredths + units[end].Value(Sense.HalfMore), End = ++end };
        if (end + 1 >= units.Length || !units[end].Is(Sense.OutOf))
            return number;
        var whole = units[end + 1];
        var outOf = whole.Digits is { Sign: '\0' } digits ? digits.First : whole.Is(Sense.Number) ? whole.Value(Sense.Number) : 0;
        return outOf == 0 ? number : number with { OutOf = outOf, End = end + 2 };
    }
}
