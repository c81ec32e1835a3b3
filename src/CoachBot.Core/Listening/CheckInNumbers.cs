namespace CoachBot.Core.Listening;

/// <summary>The numbers of a check-in line: which is the pain, which the pain in the session, which the worst.</summary>
internal sealed class CheckInNumbers
{
    private const int MostPain = 10;

    /// <summary>How many units a number may stand from what it belongs to.</summary>
    private const int Near = 4;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge) | Meaning.Bit(Sense.RangeTo);

    private int rank = int.MaxValue;

    public NumberAnswer? Pain { get; private set; }

    public NumberAnswer? InSession { get; private set; }

    public NumberAnswer? Worst { get; private set; }

    /// <param name="pieces">What stands between commas and full stops: a number belongs to its own piece first.</param>
    public static CheckInNumbers Of(IEnumerable<Said> pieces)
    {
        var numbers = new CheckInNumbers();
        var isFirst = true;
        foreach (var piece in pieces)
        {
            var rest = numbers.TakeInSession(piece);
            rest = numbers.TakeWorst(rest);
            numbers.TakePain(rest, isFirst);
            isFirst = false;
        }

        return numbers;
    }

    /// <summary>"2 during", "in the session 3"; "3 during 1" is 1, for the first number is the pain.</summary>
    private Said TakeInSession(Said piece)
    {
        if (InSession is not null || Marked(piece, Sense.InSession) is not { } found)
            return piece;
        InSession = found.Number;
        return found.Without;
    }

    private Said TakeWorst(Said piece)
    {
        if (Worst is not null || !HasOther(piece) || Marked(piece, Sense.Worst) is not { } found)
            return piece;
        Worst = found.Number;
        return found.Without;
    }

    /// <summary>"Up to 7" alone is a pain; with another number, or the word itself, it is the worst.</summary>
    private bool HasOther(Said piece) => Pain is not null || Count(piece) > 1 || !Has(piece, Sense.RangeTo);

    /// <summary>The named pain counts before that of now, then the first number, then what was before.</summary>
    private void TakePain(Said piece, bool isFirst)
    {
        if (NumberReader.Read(piece, 0, MostPain) is not { } number)
            return;
        var isNamed = HasPain(piece) || Has(piece, Sense.Zero);
        var here = (isNamed, Has(piece, Sense.Now), Has(piece, Sense.Was)) switch
        {
            (true, _, false) => 0,
            (_, true, _) => 1,
            (_, _, false) => StartsWithNumber(piece) ? 2 : 3,
            _ => 4,
        };
        if (here > rank)
            return;
        var isTorn = here == rank && Pain is not null && Pain.Value != number.Value;
        var isPlain = here < 3 || isFirst;
        if (!isTorn)
            Pain = isPlain ? number : number with { Certainty = Certainty.Low };
        else if (here > 1)
            Pain = Pain! with { Certainty = Certainty.Low };
        rank = here;
    }

    private static (NumberAnswer Number, Said Without)? Marked(Said piece, Sense mark)
    {
        var units = piece.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(mark))
                continue;
            var (before, after) = (Beside(units, at, -1), Beside(units, at, 1));
            var mention = before is { } left && after is not null && IsPain(units, left) ? after : before ?? after;
            if (mention is { } found)
                return (Number(found), Cut(piece, Math.Min(at, found.First), Math.Max(at + 1, found.End)));
        }

        return null;
    }

    private static bool IsPain(ReadOnlySpan<Unit> units, Mention mention) =>
        mention.First == 0 || (units[mention.First - 1].Is(Sense.Topic) && units[mention.First - 1].Id(Sense.Topic) == "pain");

    private static Mention? Beside(ReadOnlySpan<Unit> units, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < units.Length && Math.Abs(i - at) <= Near; i += step)
        {
            if (Mention.At(units, i) is { } mention)
                return mention;
            if (!units[i].IsAny(Quiet) && !units[i].Is(Sense.Topic) && !units[i].Is(Sense.Points))
                return null;
        }

        return null;
    }

    private static Said Cut(Said piece, int first, int end) =>
        piece.Words.Hear($"{piece.SliceUnits(0, first)} {piece.SliceUnits(end, piece.Units.Length)}");

    private static NumberAnswer Number(Mention mention)
    {
        var value = (mention.Hundredths + 99) / 100;
        return new NumberAnswer(value, mention.IsGuess ? Certainty.Low : Certainty.High, value is >= 0 and <= MostPain);
    }

    private static int Count(Said piece)
    {
        var count = 0;
        for (var at = 0; at < piece.Units.Length; at++)
            count += Mention.At(piece.Units, at) is null ? 0 : 1;
        return count;
    }

    private static bool StartsWithNumber(Said piece)
    {
        foreach (var unit in piece.Units)
        {
            if (unit.Digits is not null || unit.Is(Sense.Number))
                return true;
            if (!unit.IsAny(Quiet))
                return false;
        }

        return false;
    }

    private static bool HasPain(Said piece)
    {
        foreach (var unit in piece.Units)
        {
            if (unit.Is(Sense.Topic) && unit.Id(Sense.Topic) == "pain")
                return true;
        }

        return false;
    }

    private static bool Has(Said piece, Sense sense)
    {
        foreach (var unit in piece.Units)
        {
            if (unit.Is(sense))
                return true;
        }

        return false;
    }
}
