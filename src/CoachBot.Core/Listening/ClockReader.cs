using NodaTime;

namespace CoachBot.Core.Listening;

internal static class ClockReader
{
    private const int Noon = 12;
    private const int SmallHours = 5;
    private const int NightBegins = 20 * 60;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge);

    /// <summary>A wish before the person's own clock, when both are there.</summary>
    public static ClockAnswer? Read(Said said) => Find(said, ClockKind.Wish) ?? Find(said, ClockKind.Now);

    public static ClockAnswer? Find(Said said, ClockKind kind)
    {
        var units = said.Units;
        var hasClock = false;
        ClockMention? busy = null;
        for (var at = 0; at < units.Length;)
        {
            if (ClockMention.At(units, at) is not { } mention)
            {
                at++;
                continue;
            }

            var isKind = KindOf(units, mention) == kind;
            if (isKind && !IsBusy(units, mention))
                return Answer(units, mention, kind);
            busy ??= isKind ? mention : null;
            hasClock = true;
            at = mention.End;
        }

        if (busy is { } only)
            return Answer(units, only, kind);
        return kind == ClockKind.Wish && !hasClock ? PartOfDay(units) : null;
    }

    /// <summary>"I finish work at 5, so 6": the first is no wish where there is another.</summary>
    private static bool IsBusy(ReadOnlySpan<Unit> units, ClockMention mention)
    {
        var before = mention.First - 1;
        while (before > 0 && units[before].IsAny(Quiet) && !units[before].Is(Sense.NotWish))
            before--;
        return before >= 0 && units[before].Is(Sense.NotWish);
    }

    private static ClockKind KindOf(ReadOnlySpan<Unit> units, ClockMention mention)
    {
        var before = mention.First - 1;
        while (before > 0 && units[before].IsAny(Quiet) && !units[before].Is(Sense.IsNowBefore))
            before--;
        if (before >= 0 && units[before].Is(Sense.IsNowBefore))
            return ClockKind.Now;
        var after = mention.End;
        while (after < units.Length && (units[after].Is(Sense.Am) || units[after].Is(Sense.Pm) || units[after].Is(Sense.OClock)))
            after++;
        return after < units.Length && units[after].Is(Sense.IsNowAfter) ? ClockKind.Now : ClockKind.Wish;
    }

    private static ClockAnswer Answer(ReadOnlySpan<Unit> units, ClockMention mention, ClockKind kind)
    {
        var isKnown = mention.IsTwentyFour;
        var hour = mention.Hour % 24;
        if (hour is >= 1 and <= Noon && Direct(units, mention.End) is { } isAfternoon)
        {
            hour = isAfternoon ? hour % Noon + Noon : hour % Noon;
            isKnown = true;
        }
        else if (!isKnown && Hint(units) is { } part)
        {
            hour = InPart(hour, part);
            isKnown = true;
        }

        var certainty = isKnown && !mention.IsGuess ? Certainty.High : Certainty.Low;
        return new ClockAnswer(new LocalTime(hour, mention.Minute), kind, isKnown, certainty);
    }

    /// <summary>"am" or "pm" right behind the time, or behind the end of a span ("7 or 8 pm").</summary>
    private static bool? Direct(ReadOnlySpan<Unit> units, int after)
    {
        for (var i = after; i < units.Length && i < after + 4; i++)
        {
            if (units[i].Is(Sense.Am))
                return false;
            if (units[i].Is(Sense.Pm))
                return true;
        }

        return null;
    }

    /// <summary>Minutes of the day of the first part of the day that is named, or null.</summary>
    private static int? Hint(ReadOnlySpan<Unit> units)
    {
        foreach (var unit in units)
        {
            if (unit.Is(Sense.DayPart))
                return unit.Value(Sense.DayPart);
        }

        return null;
    }

    private static int InPart(int hour, int part)
    {
        if (part < Noon * 60)
            return hour % Noon;
        if (part >= NightBegins && hour is Noon or < SmallHours)
            return hour % Noon;
        return hour % Noon + Noon;
    }

    private static ClockAnswer? PartOfDay(ReadOnlySpan<Unit> units) => Hint(units) is { } part
        ? new ClockAnswer(new LocalTime(part / 60, part % 60), ClockKind.Wish, IsHalfDayKnown: true, Certainty.Low)
        : null;
}
