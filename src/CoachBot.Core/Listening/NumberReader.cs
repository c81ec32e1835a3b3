namespace CoachBot.Core.Listening;

internal static class NumberReader
{
    private const int MostMentions = 12;
    private const int OutOfRange = 10;

    /// <summary>Words beside one number that still leave it plain.</summary>
    private const int FewUnits = 12;

    private static readonly UInt128 Quiet =
        Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge) | Meaning.Bit(Sense.Polite) | Meaning.Bit(Sense.Contrast);

    private static readonly UInt128 NotThisUnit = Meaning.Bit(Sense.UnitDays) | Meaning.Bit(Sense.OtherUnit)
        | Meaning.Bit(Sense.Am) | Meaning.Bit(Sense.Pm) | Meaning.Bit(Sense.OClock) | Meaning.Bit(Sense.OrdinalEnding);

    private static readonly UInt128 OrPain = Meaning.Bit(Sense.Now) | Meaning.Bit(Sense.Sharp);

    public static NumberAnswer? Read(Said said, int least, int most)
    {
        Span<Mention> room = stackalloc Mention[MostMentions];
        var units = said.Units;
        var mentions = room[..Collect(units, room)];
        if (mentions.Length == 0)
            return null;
        if (mentions.Length == 1)
            return Answer(mentions[0], units.Length <= FewUnits && !IsUnclear(units, mentions[0]), least, most);
        mentions = Joined(units, mentions);
        return mentions.Length == 1
            ? Answer(mentions[0], units.Length <= FewUnits, least, most)
            : OfSeveral(units, mentions, least, most);
    }

    private static int Collect(ReadOnlySpan<Unit> units, Span<Mention> room)
    {
        var count = 0;
        for (var at = 0; at < units.Length && count < room.Length;)
        {
            if (Mention.At(units, at) is not { } mention)
            {
                at++;
                continue;
            }

            if (Counts(units, mention))
                room[count++] = mention;
            at = mention.End;
        }

        return count;
    }

    /// <summary>False for "3 weeks", "day 4", "half a point better", "down by 2" and "not 6": numbers that are no answer. "2 sharp" is pain, and not the hour.</summary>
    private static bool Counts(ReadOnlySpan<Unit> units, Mention mention)
    {
        var end = mention.End;
        if (end < units.Length && units[end].IsAny(NotThisUnit) && !units[end].IsAny(OrPain))
            return false;
        if (end + 1 < units.Length && units[end].Is(Sense.Points) && units[end + 1].Is(Sense.Change))
            return false;
        if (mention.First == 0)
            return true;
        var before = units[mention.First - 1];
        if (before.Is(Sense.UnitDays) && !units[mention.First].Is(Sense.Zero))
            return false;
        return !before.Is(Sense.ChangeBy) && (!before.Is(Sense.Not) || before.Is(Sense.Hedge));
    }

    private static bool IsUnclear(ReadOnlySpan<Unit> units, Mention mention) =>
        mention.IsGuess || (mention.End < units.Length && units[mention.End].Is(Sense.Change))
        || (units[mention.First].Is(Sense.Zero) && HasContrast(units));

    /// <summary>"No pain, but my foot is numb" is no plain nothing.</summary>
    private static bool HasContrast(ReadOnlySpan<Unit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Is(Sense.Contrast))
                return true;
        }

        return false;
    }

    /// <summary>Makes one of "between 4 and 5" and "three or four" (the higher) and of "from 8 to 3" (the later).</summary>
    private static Span<Mention> Joined(ReadOnlySpan<Unit> units, Span<Mention> mentions)
    {
        var kept = 0;
        for (var i = 1; i < mentions.Length; i++)
        {
            var before = mentions[kept];
            if (!IsRange(units, before, mentions[i]))
                mentions[++kept] = mentions[i];
            else if (Precedes(units, before, Sense.From))
                mentions[kept] = mentions[i] with { First = before.First };
            else
                mentions[kept] = Higher(before, mentions[i]);
        }

        return mentions[..(kept + 1)];
    }

    private static Mention Higher(Mention first, Mention second) => second with
    {
        First = first.First,
        Hundredths = Math.Max(first.Hundredths, second.Hundredths),
        IsGuess = first.IsGuess || second.IsGuess,
    };

    private static bool IsRange(ReadOnlySpan<Unit> units, Mention first, Mention second)
    {
        var isJoined = first.End == second.First;
        for (var i = first.End; i < second.First; i++)
        {
            if (units[i].Is(Sense.RangeTo) || (units[i].Is(Sense.Joiner) && Precedes(units, first, Sense.Between)))
                isJoined = true;
            else if (!units[i].Is(Sense.Hedge) && !units[i].Is(Sense.Filler))
                return false;
        }

        return isJoined && first.End < second.First;
    }

    private static bool Precedes(ReadOnlySpan<Unit> units, Mention mention, Sense sense)
    {
        for (var i = mention.First - 1; i >= 0; i--)
        {
            if (units[i].Is(sense))
                return true;
            if (!units[i].IsAny(Quiet))
                return false;
        }

        return false;
    }

    /// <summary>"Was 8, now 3" is 3, "4, worst 8" is 4; otherwise the higher counts, and the coach asks back.</summary>
    private static NumberAnswer OfSeveral(ReadOnlySpan<Unit> units, ReadOnlySpan<Mention> mentions, int least, int most)
    {
        var best = mentions[0];
        var bestScore = int.MinValue;
        var isTie = false;
        var previousEnd = 0;
        foreach (var mention in mentions)
        {
            var value = Scaled(mention, most);
            var score = Score(units[previousEnd..], mention, previousEnd) - (value < least || value > most ? OutOfRange : 0);
            previousEnd = mention.End;
            isTie = score == bestScore || (score < bestScore && isTie);
            if (score < bestScore || (score == bestScore && mention.Hundredths <= best.Hundredths))
                continue;
            best = mention;
            bestScore = score;
        }

        return Answer(best, !isTie && bestScore > 0, least, most);
    }

    /// <param name="units">From the end of the number before on.</param>
    private static int Score(ReadOnlySpan<Unit> units, Mention mention, int from)
    {
        var here = mention with { First = mention.First - from };
        var score = 0;
        if (Precedes(units, here, Sense.Now))
            score += 2;
        var isOfTheNumberBefore = from > 0 && (units[0].Is(Sense.Was) || units[0].Is(Sense.Worst));
        if (!isOfTheNumberBefore && (Precedes(units, here, Sense.Was) || Precedes(units, here, Sense.Worst)))
            score -= 2;
        var end = mention.End - from;
        if (end >= units.Length)
            return score;
        var after = units[end];
        if (after.Is(Sense.Now))
            score += 2;
        return after.Is(Sense.Was) || after.Is(Sense.Worst) ? score - 3 : score;
    }

    private static NumberAnswer Answer(Mention mention, bool isPlain, int least, int most)
    {
        var value = Scaled(mention, most);
        var certainty = isPlain && !mention.IsGuess && (mention.OutOf == 0 || mention.OutOf == most) ? Certainty.High : Certainty.Low;
        return new NumberAnswer(value, certainty, value >= least && value <= most);
    }

    /// <summary>Rounded up; "60/100" is 6 on a scale to 10.</summary>
    private static int Scaled(Mention mention, int most)
    {
        var hundredths = (long)mention.Hundredths;
        if (mention.OutOf > 0 && mention.OutOf != most && hundredths <= mention.OutOf * 100L)
            hundredths = hundredths * most / mention.OutOf;
        return (int)((hundredths + 99) / 100);
    }
}
