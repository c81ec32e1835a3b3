namespace CoachBot.Core.Listening;

/// <summary>"Ibuprofen at 8 this morning", "trained at 5", "6 pm": an hour of the day is no pain; "pain at 8" and "it's at 8 now" name none.</summary>
internal static class HourReader
{
    /// <summary>What may stand between what was done and its "at": "took ibuprofen this morning at 8".</summary>
    private static readonly UInt128 Between = Meaning.Bit(Sense.DaysAgo) | Meaning.Bit(Sense.DayPart) | Meaning.Bit(Sense.Hedge);

    /// <summary>Right before an "at" these speak of the pain: "it's at", "the worst at".</summary>
    private static readonly UInt128 OfPain = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Now) | Meaning.Bit(Sense.Was) | Meaning.Bit(Sense.Worst)
        | Meaning.Bit(Sense.Contrast) | Meaning.Bit(Sense.InSession) | Meaning.Bit(Sense.AfterSession);

    /// <summary>The words without such hours.</summary>
    public static Said Without(Said piece)
    {
        while (At(piece.Units) is { } hour)
            piece = piece.Words.Hear($"{piece.SliceUnits(0, hour.First)} {piece.SliceUnits(hour.End, piece.Units.Length)}");
        return piece;
    }

    private static (int First, int End)? At(ReadOnlySpan<Unit> units)
    {
        for (var at = 0; at < units.Length; at++)
        {
            if (ClockMention.At(units, at) is { } clock && IsHour(units, clock))
                return (at, clock.End);
        }

        return null;
    }

    private static bool IsHour(ReadOnlySpan<Unit> units, ClockMention clock)
    {
        var before = clock.First - 1;
        while (before > 0 && units[before].Is(Sense.Hedge) && !units[before].Is(Sense.ClockBefore))
            before--;
        var isAt = before >= 0 && units[before].Is(Sense.ClockBefore);
        return isAt
            ? IsDone(units, before) || (IsOfDay(units, clock.End) && !(before > 0 && IsOfPain(units[before - 1])))
            : IsOfHalf(units, clock) || (before >= 0 && (units[before].Is(Sense.NotWish) || (IsPainkiller(units[before]) && IsOfDay(units, clock.End))));
    }

    /// <summary>"Ibuprofen at", "trained today at", "took it at": what was done then, or is to be.</summary>
    private static bool IsDone(ReadOnlySpan<Unit> units, int at)
    {
        for (at--; at >= 0; at--)
        {
            var isTime = units[at].Is(Sense.Topic) && units[at].Id(Sense.Topic) == "time";
            if (isTime || IsPainkiller(units[at]) || Pieces.IsDone(units[at]) || (units[at].Is(Sense.DosePart) && units[at].Id(Sense.DosePart) == "took"))
                return true;
            if (!units[at].IsAny(Between))
                return false;
        }

        return false;
    }

    /// <summary>"This morning", "pm", "at night"; "now" and "today" go with a pain as well.</summary>
    private static bool IsOfDay(ReadOnlySpan<Unit> units, int end) =>
        end < units.Length && !units[end].Is(Sense.DaysAhead)
        && (units[end].Is(Sense.DayPart) || units[end].Is(Sense.DaysAgo) || units[end].Is(Sense.Am) || units[end].Is(Sense.Pm) || units[end].Is(Sense.OClock));

    /// <summary>"6 pm" says it alone; in "pain 2 am 4 pm" the numbers behind the word and behind "am" are pains.</summary>
    private static bool IsOfHalf(ReadOnlySpan<Unit> units, ClockMention clock)
    {
        var isHalf = clock.End < units.Length && (units[clock.End].Is(Sense.Am) || units[clock.End].Is(Sense.Pm));
        return isHalf && (clock.First == 0 || !(IsOfPain(units[clock.First - 1]) || units[clock.First - 1].Is(Sense.Am) || units[clock.First - 1].Is(Sense.Pm)));
    }

    private static bool IsOfPain(Unit unit) => unit.IsAny(OfPain) || (unit.Is(Sense.Topic) && unit.Id(Sense.Topic) is "pain" or "worst" or "in-session");

    private static bool IsPainkiller(Unit unit) => unit.Is(Sense.Painkiller) && unit.Id(Sense.Painkiller) == "taken";
}
