using static CoachBot.Core.Listening.Pieces;

namespace CoachBot.Core.Listening;

/// <summary>The numbers of a check-in line: which is the pain, which the pain in the session, which the worst.</summary>
internal sealed class CheckInNumbers
{
    private const int MostPain = 10;

    /// <summary>How many units a number may stand from what it belongs to.</summary>
    private const int Near = 4;

    public static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge) | Meaning.Bit(Sense.RangeTo);

    /// <summary>From here on a pain after the session counts by itself.</summary>
    private const int Some = 3;

    private static readonly UInt128 NoOrder = Meaning.Bit(Sense.OtherUnit) | Meaning.Bit(Sense.UnitDays) | Meaning.Bit(Sense.Now) | Meaning.Bit(Sense.Was)
        | Meaning.Bit(Sense.Worst) | Meaning.Bit(Sense.Points) | Meaning.Bit(Sense.Am) | Meaning.Bit(Sense.Pm) | Meaning.Bit(Sense.Topic);

    private int rank = int.MaxValue;
    private NumberAnswer? after;

    public NumberAnswer? Pain { get; private set; }

    public NumberAnswer? InSession { get; private set; }

    public NumberAnswer? Worst { get; private set; }

    /// <summary>"2, done, 1, no": what stands behind the two numbers, in the order of the questions, is the painkiller.</summary>
    public bool HasNoNext { get; private set; }

    /// <param name="pieces">What stands between commas and full stops: a number belongs to its own piece first.</param>
    public static CheckInNumbers Of(IEnumerable<Said> pieces)
    {
        var numbers = new CheckInNumbers();
        Said? before = null;
        foreach (var piece in pieces)
        {
            if (!numbers.TakeInOrder(before, piece))
            {
                var rest = numbers.TakeInSession(piece);
                rest = numbers.TakeAfter(rest);
                rest = numbers.TakeWorst(rest);
                numbers.TakePain(numbers.WithoutSecond(rest), before is null);
            }

            before = piece;
        }

        numbers.CountAfter();
        return numbers;
    }

    /// <summary>"2, done, 1": a bare number behind the session is the pain in it, once the day's is known.</summary>
    private bool TakeInOrder(Said? before, Said piece)
    {
        if (before is null || Pain is null)
            return false;
        if (InSession is not null)
        {
            HasNoNext |= IsBare(before, Sense.Number) && IsBare(piece, Sense.No);
            return false;
        }

        if (!IsDone(before) || (Count(before) > 0 && !StartsWithNumber(before)) || !IsBare(piece, Sense.Number))
            return false;
        InSession = NumberReader.Read(piece, 0, MostPain);
        return InSession is not null;
    }

    /// <summary>"2 done 1" without a comma.</summary>
    private Said WithoutSecond(Said piece)
    {
        var units = piece.Units;
        for (var at = 1; InSession is null && at + 1 < units.Length; at++)
        {
            if (!IsDone(units[at]) || Mention.At(units, at - 1) is null || Mention.At(units, at + 1) is not { } second
                || (second.End < units.Length && units[second.End].IsAny(NoOrder)))
                continue;
            InSession = Number(second);
            return Cut(piece, at, second.End);
        }

        return piece;
    }

    /// <summary>"6 after", "afterwards it was 6".</summary>
    private Said TakeAfter(Said piece)
    {
        if (after is not null || Marked(piece, Sense.AfterSession) is not { } found)
            return piece;
        after = found.Number;
        return found.Without;
    }

    /// <summary>Pain behind the session counts with the pain in it, the higher of the two; alone it is the day's.</summary>
    private void CountAfter()
    {
        if (after is null)
            return;
        var isAlone = Pain is null && InSession is null;
        Pain ??= after;
        if (!isAlone && (InSession is { } during ? after.Value > during.Value : after.Value >= Some))
            InSession = after;
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
            if (!units[at].Is(mark) || IsStart(units, at, mark))
                continue;
            // "peor" is worse and worst in one: behind a number it compares the day, "4 peor".
            var before = units[at].Is(Sense.Compared) ? null : Beside(units, at, -1);
            var behind = Beside(units, at, 1);
            var mention = before is { } left && behind is not null && IsPain(units, left) ? behind : before ?? behind;
            if (mention is { } found)
                return (Number(found), Cut(piece, Math.Min(at, found.First), Math.Max(at + 1, found.End)));
        }

        return null;
    }

    /// <summary>"After 5" is a time; "6 after" and "after it was 6" are not.</summary>
    private static bool IsStart(ReadOnlySpan<Unit> units, int at, Sense mark) =>
        mark == Sense.AfterSession && units[at].Is(Sense.Past) && !(at == units.Length - 1 && at > 0);

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
}
