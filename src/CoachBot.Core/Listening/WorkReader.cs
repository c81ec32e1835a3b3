namespace CoachBot.Core.Listening;

/// <summary>Weights, sets and repetitions, and where in the message they stand.</summary>
internal static class WorkReader
{
    /// <summary>The smallest bare number before sets that is a weight: "60 3x8", but "2 3x8" is none.</summary>
    private const int LeastBareWeight = 10;

    private const int MostSets = 15;

    /// <summary>What pains are said out of.</summary>
    private const int Scale = 10;

    private const int Percent = 100;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge);

    public static Work? Read(Said said) => Read(said, out _);

    /// <param name="rest">The message without the training in it.</param>
    public static Work? Read(Said said, out string rest)
    {
        var units = said.Units;
        Work? work = null;
        var kept = new List<string>();
        var from = 0;
        for (var at = 0; at < units.Length;)
        {
            if (PieceAt(units, at) is not { } piece)
            {
                at++;
                continue;
            }

            work = work is null ? piece.Work : Joined(work, piece.Work);
            kept.Add(said.SliceUnits(from, at));
            at = from = piece.End;
        }

        kept.Add(said.SliceUnits(from, units.Length));
        rest = string.Join(' ', kept);
        return work;
    }

    private static Work Joined(Work first, Work then) =>
        new(first.Weight ?? then.Weight, first.Unit ?? then.Unit, first.Sets ?? then.Sets, first.Reps ?? then.Reps)
        {
            IsPart = first.IsPart || then.IsPart,
        };

    private static (Work Work, int End)? PieceAt(ReadOnlySpan<Unit> units, int at)
    {
        if (Mention.At(units, at) is not { } number || units[at].Is(Sense.Zero))
            return null;
        return Portion(units, number) ?? Weight(units, number) ?? Times(units, number) ?? Bare(units, number) ?? Counted(units, number);
    }

    /// <summary>"2 of 3 exercises", "did 3 of 4"; of 10 it is a pain.</summary>
    private static (Work, int)? Portion(ReadOnlySpan<Unit> units, Mention number)
    {
        var isSome = number.OutOf is > 1 and not Scale and not Percent && number.Hundredths > 0 && number.Hundredths < number.OutOf * 100;
        if (!isSome)
            return null;
        var before = number.First;
        while (before > 0 && units[before - 1].IsAny(Quiet))
            before--;
        var isAlone = before == 0 && number.End == units.Length;
        var isDone = before > 0 && units[before - 1].Is(Sense.Session);
        var isCounted = number.End < units.Length && (units[number.End].Is(Sense.OtherUnit) || units[number.End].Is(Sense.Session));
        return isAlone || isDone || isCounted
            ? (new Work(null, null, null, null) { IsPart = true }, isCounted && !units[number.End].Is(Sense.Session) ? number.End + 1 : number.End)
            : null;
    }

    /// <summary>"80 kg", "two plates".</summary>
    private static (Work, int)? Weight(ReadOnlySpan<Unit> units, Mention number)
    {
        if (number.End >= units.Length || !units[number.End].Is(Sense.WeightUnit))
            return null;
        var unit = units[number.End].Id(Sense.WeightUnit) switch
        {
            "kg" => WeightUnit.Kilograms,
            "lb" => WeightUnit.Pounds,
            _ => WeightUnit.Plates,
        };
        return (new Work(number.Hundredths / 100m, unit, null, null), number.End + 1);
    }

    /// <summary>"3x8", "3 sets of 8", "3 by 8"; "225x5" is a weight.</summary>
    private static (Work, int)? Times(ReadOnlySpan<Unit> units, Mention sets)
    {
        var at = sets.End;
        if (at >= units.Length || !units[at].Is(Sense.SetsOf))
            return null;
        at++;
        while (at < units.Length && units[at].IsAny(Quiet))
            at++;
        if (at >= units.Length || NumberAt(units, at) is not { } reps)
            return null;
        var end = at + 1 < units.Length && units[at + 1].Is(Sense.OtherUnit) ? at + 2 : at + 1;
        return sets.Hundredths > MostSets * 100
            ? (new Work(sets.Hundredths / 100m, null, null, reps), end)
            : (new Work(null, null, sets.Hundredths / 100, reps), end);
    }

    /// <summary>"60 3x8": a weight in the person's own unit.</summary>
    private static (Work, int)? Bare(ReadOnlySpan<Unit> units, Mention weight)
    {
        if (weight.Hundredths < LeastBareWeight * 100 || weight.End >= units.Length
            || Mention.At(units, weight.End) is not { } sets || Times(units, sets) is not var (work, end))
            return null;
        return (work with { Weight = weight.Hundredths / 100m }, end);
    }

    /// <summary>"10 reps", "for 10": repetitions; "3 sets": sets.</summary>
    private static (Work, int)? Counted(ReadOnlySpan<Unit> units, Mention number)
    {
        var value = number.Hundredths / 100;
        if (number.End < units.Length && units[number.End].Is(Sense.RepUnit))
            return (new Work(null, null, null, value), number.End + 1);
        if (number.End < units.Length && units[number.End].Is(Sense.SetsOf) && units[number.End].Is(Sense.OtherUnit))
            return (new Work(null, null, value, null), number.End + 1);
        var isAfterWeight = number.First > 1 && units[number.First - 1].Is(Sense.ForReps) && units[number.First - 2].Is(Sense.WeightUnit);
        return isAfterWeight ? (new Work(null, null, null, value), number.End) : null;
    }

    /// <summary>"3x8" is one word to the eye: the digits behind the sign stand without a space.</summary>
    private static int? NumberAt(ReadOnlySpan<Unit> units, int at) =>
        units[at].Digits is { Sign: '\0' or '-' } digits ? Math.Max(digits.First, digits.Second) : units[at].Is(Sense.Number) ? units[at].Value(Sense.Number) : null;
}
