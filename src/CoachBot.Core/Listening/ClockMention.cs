namespace CoachBot.Core.Listening;

/// <summary>A time of day at one place of a message, as it was written.</summary>
/// <param name="Minutes">Of the day, 0 to 1,440.</param>
/// <param name="IsTwentyFour">True where the form leaves no doubt about the half of the day ("07:00", "19").</param>
/// <param name="First">Index of its first unit.</param>
/// <param name="End">Index after its last unit.</param>
/// <param name="IsGuess">True for "7-8": the first is taken.</param>
internal readonly record struct ClockMention(int Minutes, bool IsTwentyFour, int First, int End, bool IsGuess = false)
{
    private const int LastHour = 24;
    private const int Noon = 12;

    private static readonly UInt128 NoClock = Meaning.Bit(Sense.UnitDays) | Meaning.Bit(Sense.OtherUnit)
        | Meaning.Bit(Sense.OutOf) | Meaning.Bit(Sense.OrdinalEnding) | Meaning.Bit(Sense.Points);

    public int Hour => Minutes / 60;

    public int Minute => Minutes % 60;

    public static ClockMention? At(ReadOnlySpan<Unit> units, int at)
    {
        var unit = units[at];
        if (unit.Is(Sense.ClockTime))
            return Named(units, at);
        if (at + 1 < units.Length && Small(unit) == Noon && units[at + 1].Is(Sense.ClockTime))
            return new ClockMention(units[at + 1].Value(Sense.ClockTime), true, at, at + 2);
        if (unit.Is(Sense.MinutesPast))
            return Around(units, at, at + 1, unit.Value(Sense.MinutesPast));
        return MinutesFirst(units, at)
            ?? ((unit.Digits is { } digits ? Written(units, at, digits) : Spelled(units, at)) is { } hour ? MinutesBehind(units, hour) : null);
    }

    /// <summary>"8 y media", "nueve menos cuarto", "huit heures et demie": in some languages the minutes come after the hour.</summary>
    private static ClockMention MinutesBehind(ReadOnlySpan<Unit> units, ClockMention hour)
    {
        var hasSign = hour.End < units.Length && units[hour.End].Is(Sense.OClock);
        var at = hasSign ? hour.End + 1 : hour.End;
        if (hasSign && hour.Minute == 0 && !hour.IsGuess && MinutesAt(units, at) is { } told)
            return hour with { Minutes = hour.Minutes + told.Minutes, End = told.End };
        if (hour.Minute > 0 || hour.IsGuess || at >= units.Length || !units[at].Is(Sense.MinutesPast) || (at + 1 < units.Length && Small(units[at + 1]) is not null))
            return hour;
        var minutes = hour.Minutes + units[at].Value(Sense.MinutesPast);
        return hour with { Minutes = minutes < 60 && hour.Hour > 0 ? minutes + (Noon * 60) : minutes, End = at + 1 };
    }

    /// <summary>"Noon", "midi et demi".</summary>
    private static ClockMention Named(ReadOnlySpan<Unit> units, int at)
    {
        var named = new ClockMention(units[at].Value(Sense.ClockTime), true, at, at + 1);
        return at + 1 < units.Length && units[at + 1].Is(Sense.MinutesPast) && units[at + 1].Value(Sense.MinutesPast) > 0 && (at + 2 >= units.Length || Small(units[at + 2]) is null)
            ? named with { Minutes = named.Minutes + units[at + 1].Value(Sense.MinutesPast), End = at + 2 }
            : named;
    }

    /// <summary>"Huit heures trente", "acht Uhr 15": minutes of two digits, or in words.</summary>
    private static (int Minutes, int End)? MinutesAt(ReadOnlySpan<Unit> units, int at)
    {
        if (at >= units.Length || Small(units[at]) is not (>= 10 and <= 59 and var tens) || IsOther(units, at + 1))
            return null;
        return tens % 10 == 0 && NumberAt(units, at + 1) is >= 1 and <= 9 and var ones ? (tens + ones, at + 2) : (tens, at + 1);
    }

    /// <summary>"ten past 8", "20 to 8"; but "7 to 8" is a span of time.</summary>
    private static ClockMention? MinutesFirst(ReadOnlySpan<Unit> units, int at)
    {
        if (Small(units[at]) is not { } minutes || minutes is < 1 or > 59 || at + 2 >= units.Length)
            return null;
        var sign = units[at + 1].Is(Sense.OtherUnit) ? at + 2 : at + 1;
        if (sign + 1 >= units.Length)
            return null;
        if (units[sign].Is(Sense.Past))
            return Around(units, at, sign + 1, minutes);
        var isMinutes = minutes is 5 or 10 or 20 or 25 || minutes > Noon || units[sign].Count > 1;
        return isMinutes && units[sign].Is(Sense.To) ? Around(units, at, sign + 1, -minutes) : null;
    }

    private static ClockMention? Around(ReadOnlySpan<Unit> units, int first, int hourAt, int minutes)
    {
        if (hourAt >= units.Length || (Small(units[hourAt]) ?? Ranked(units[hourAt])) is not { } hour || hour > LastHour || IsOther(units, hourAt + 1))
            return null;
        var written = minutes >= 0 ? hour : hour switch
        {
            0 => LastHour - 1,
            1 => Noon,
            _ => hour - 1,
        };
        return new ClockMention(written % LastHour * 60 + (minutes + 60) % 60, hour > Noon, first, hourAt + 1);
    }

    private static ClockMention? Written(ReadOnlySpan<Unit> units, int at, Digits digits)
    {
        if (IsOther(units, at + 1) || (units[at].IsGlued && (at == 0 || units[at - 1].Digits is null)))
            return null;
        var (hour, isLong) = (digits.First, digits is { FirstDigits: 2, First: < 10 });
        return digits.Sign switch
        {
            ':' or '.' => digits.SecondDigits == 2 ? Of((hour, digits.Second), isLong, at, at + 1) : null,
            '-' => Of((hour, 0), isLong, at, at + 1) is { } span ? span with { IsGuess = true } : null,
            '\0' when digits.FirstDigits > 2 => Of((hour / 100, hour % 100), digits.FirstDigits == 4, at, at + 1),
            '\0' when MinutesAfter(units, at + 1) is { } minutes => Of((hour, minutes), isLong, at, at + 2),
            '\0' => Of((hour, 0), isLong, at, at + 1),
            _ => null,
        };
    }

    /// <summary>"8 30".</summary>
    private static int? MinutesAfter(ReadOnlySpan<Unit> units, int at) =>
        at < units.Length && units[at].Digits is { Sign: '\0', FirstDigits: 2, First: < 60 } digits && !IsOther(units, at + 1)
            ? digits.First
            : null;

    private static ClockMention? Of((int Hour, int Minute) time, bool isLong, int first, int end)
    {
        var minutes = time.Hour * 60 + time.Minute;
        return time.Hour > LastHour || time.Minute > 59 || minutes > LastHour * 60
            ? null
            : new ClockMention(minutes, isLong || time.Hour is 0 or > Noon, first, end);
    }

    /// <summary>"eight", "eight thirty", "seven forty five".</summary>
    private static ClockMention? Spelled(ReadOnlySpan<Unit> units, int at)
    {
        if (!units[at].Is(Sense.Number) || IsOther(units, at + 1) || units[at].Value(Sense.Number) is < 1 or > Noon)
            return null;
        var hour = units[at].Value(Sense.Number) * 60;
        var tens = NumberAt(units, at + 1);
        if (tens is not (>= 10 and <= 59))
            return new ClockMention(hour, false, at, at + 1);
        var ones = tens % 10 == 0 ? NumberAt(units, at + 2) : null;
        return ones is >= 1 and <= 9
            ? new ClockMention(hour + tens.Value + ones.Value, false, at, at + 3)
            : new ClockMention(hour + tens.Value, false, at, at + 2);
    }

    private static int? NumberAt(ReadOnlySpan<Unit> units, int at) =>
        at < units.Length && units[at].Is(Sense.Number) ? units[at].Value(Sense.Number) : null;

    private static int? Small(Unit unit) => unit.Digits is { } digits
        ? digits is { Sign: '\0', FirstDigits: <= 2 } ? digits.First : null
        : unit.Is(Sense.Number) ? unit.Value(Sense.Number) : null;

    /// <summary>"Za kwadrans ósma": an hour that is counted as the eighth.</summary>
    private static int? Ranked(Unit unit) => unit.Is(Sense.Ordinal) && unit.Value(Sense.Ordinal) is >= 1 and <= Noon and var hour ? hour : null;

    /// <summary>"Huit heures" is a time where a time is asked for, though it may be a length elsewhere.</summary>
    private static bool IsOther(ReadOnlySpan<Unit> units, int at) => at < units.Length && units[at].IsAny(NoClock) && !units[at].Is(Sense.OClock);
}
