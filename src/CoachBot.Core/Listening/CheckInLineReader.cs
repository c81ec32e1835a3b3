namespace CoachBot.Core.Listening;

internal static class CheckInLineReader
{
    private const int MostPain = 10;

    /// <summary>How many units a number may stand from what it belongs to.</summary>
    private const int Near = 4;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge) | Meaning.Bit(Sense.RangeTo);

    public static CheckInLine? Read(Said said)
    {
        var units = said.Units;
        var sessionPain = SessionPain(units);
        var pain = Pain(said, sessionPain);
        var session = Session(units, out var isMixed);
        var compared = ComparedWith(units, out var isTorn);
        var isNothingNew = Has(units, Sense.NothingNew);
        if (pain is null && sessionPain is null && session is null && compared is null && !isNothingNew)
            return null;
        var isLow = isMixed || isTorn || pain is { Certainty: Certainty.Low } || sessionPain is { Certainty: Certainty.Low };
        return new CheckInLine(pain, sessionPain?.Number, session, compared, isLow ? Certainty.Low : Certainty.High)
        {
            IsNothingNew = isNothingNew,
        };
    }

    private sealed record InSession(NumberAnswer Number, int First)
    {
        public Certainty Certainty => Number.Certainty;
    }

    /// <summary>"2 during", "in the session 3".</summary>
    private static InSession? SessionPain(ReadOnlySpan<Unit> units)
    {
        for (var at = 0; at < units.Length; at++)
        {
            if (units[at].Is(Sense.InSession) && (Beside(units, at, -1) ?? Beside(units, at, 1)) is { } mention)
                return new InSession(Number(mention), mention.First);
        }

        return null;
    }

    private static Mention? Beside(ReadOnlySpan<Unit> units, int at, int step)
    {
        for (var i = at + step; i >= 0 && i < units.Length && Math.Abs(i - at) <= Near; i += step)
        {
            if (Mention.At(units, i) is { } mention)
                return mention;
            if (!units[i].IsAny(Quiet) && !units[i].Is(Sense.Topic))
                return null;
        }

        return null;
    }

    private static NumberAnswer? Pain(Said said, InSession? sessionPain)
    {
        var units = said.Units;
        if (sessionPain is null)
            return NumberReader.Read(said, 0, MostPain) is { } only ? Surer(units, only) : null;
        NumberAnswer? found = null;
        for (var at = 0; at < units.Length; at++)
        {
            if (at != sessionPain.First && Mention.At(units, at) is { } mention)
                found ??= Number(mention);
        }

        return found;
    }

    /// <summary>A number without the word "pain" is sure only at the beginning of the line.</summary>
    private static NumberAnswer Surer(ReadOnlySpan<Unit> units, NumberAnswer number)
    {
        foreach (var unit in units)
        {
            if (unit.Is(Sense.Topic) && unit.Id(Sense.Topic) == "pain")
                return number;
            if (unit.Is(Sense.Zero) || unit.Digits is not null || unit.Is(Sense.Number))
                return number;
            if (!unit.IsAny(Quiet))
                break;
        }

        return Has(units, Sense.Topic) || Has(units, Sense.Zero) ? number : number with { Certainty = Certainty.Low };
    }

    private static NumberAnswer Number(Mention mention)
    {
        var value = (mention.Hundredths + 99) / 100;
        return new NumberAnswer(value, mention.IsGuess ? Certainty.Low : Certainty.High, value is >= 0 and <= MostPain);
    }

    private static SessionDone? Session(ReadOnlySpan<Unit> units, out bool isMixed)
    {
        var (done, part, not) = (false, false, false);
        foreach (var unit in units)
        {
            if (!unit.Is(Sense.Session))
                continue;
            var id = unit.Id(Sense.Session);
            done |= id == "done";
            part |= id == "part";
            not |= id == "not";
        }

        isMixed = not && (done || part);
        if (part || isMixed)
            return SessionDone.Part;
        return done ? SessionDone.Done : not ? SessionDone.Not : null;
    }

    /// <summary>Worse counts where both are said.</summary>
    private static Compared? ComparedWith(ReadOnlySpan<Unit> units, out bool isTorn)
    {
        var (better, worse) = (false, false);
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.Compared) || IsNegated(units, at) || IsGreeting(units, at))
                continue;
            var id = units[at].Id(Sense.Compared);
            better |= id == "better";
            worse |= id == "worse";
        }

        isTorn = better && worse;
        return worse ? Compared.Worse : better ? Compared.SameOrBetter : null;
    }

    /// <summary>"OK, 3" only takes the word.</summary>
    private static bool IsGreeting(ReadOnlySpan<Unit> units, int at) => at == 0 && units.Length > 1 && units[at].Is(Sense.YesAlone);

    private static bool IsNegated(ReadOnlySpan<Unit> units, int at)
    {
        while (at > 0 && units[at - 1].Is(Sense.Filler))
            at--;
        return at > 0 && units[at - 1].Is(Sense.Not);
    }

    private static bool Has(ReadOnlySpan<Unit> units, Sense sense)
    {
        foreach (var unit in units)
        {
            if (unit.Is(sense))
                return true;
        }

        return false;
    }
}
