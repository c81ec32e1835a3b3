namespace CoachBot.Core.Listening;

/// <summary>A time of day at one place of a message, as it was written.</summary>
/// <param name="Hour">0 to 24.</param>
/// <param name="IsTwentyFour">True where the form leaves no doubt about the half of the day ("07:00", "19").</param>
/// <param name="First">Index of its first unit.</param>
/// <param name="End">Index after its last unit.</param>
/// <param name="IsGuess">True for "7-8": the first is taken.</param>
internal readonly record struct ClockMention(int Hour, int Minute, bool IsTwentyFour, int First, int End, bool IsGuess = false)
{
    private const int LastHour = 24;
    private const int Noon = 12;

    private static readonly ulong NoClock = Meaning.Bit(Sense.UnitDays) | Meaning.Bit(Sense.OtherUnit)
        | Meaning.Bit(Sense.OutOf) | Meaning.Bit(Sense.OrdinalEnding) | Meaning.Bit(Sense.Points);

    public static ClockMention? At(ReadOnlySpan<Unit> units, int at)
    {
        var unit = units[at];
        if (unit.Is(Sense.ClockTime))
            return new ClockMention(unit.Value(Sense.ClockTime) / 60, unit.Value(Sense.ClockTime) % 60, true, at, at + 1);
        if (unit.Is(Sense.MinutesPast))
            return Around(units, at, at + 1, unit.Value(Sense.MinutesPast));
        return MinutesFirst(units, at) ?? (unit.Digits is { } digits ? Written(units, at, digits) : Spelled(units, at));
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
        if (hourAt >= units.Length || Small(units[hourAt]) is not { } hour || hour > LastHour || IsOther(units, hourAt + 1))
            return null;
        return minutes >= 0
            ? new ClockMention(hour, minutes, hour > Noon, first, hourAt + 1)
            : new ClockMention(hour == 0 ? LastHour - 1 : hour == 1 ? Noon : hour - 1, 60 + minutes, hour > Noon, first, hourAt + 1);
    }

    private static ClockMention? Written(ReadOnlySpan<Unit> units, int at, Digits digits)
    {
        if (IsOther(units, at + 1) || (units[at].IsGlued && (at == 0 || units[at - 1].Digits is null)))
            return null;
        return digits.Sign switch
        {
            ':' or '.' => digits.SecondDigits == 2 ? Of(digits.First, digits.Second, digits.FirstDigits, at, at + 1) : null,
            '-' => Of(digits.First, 0, digits.FirstDigits, at, at + 1) is { } span ? span with { IsGuess = true } : null,
            '\0' when digits.FirstDigits > 2 => Of(digits.First / 100, digits.First % 100, digits.FirstDigits - 2, at, at + 1, digits.FirstDigits == 4),
            '\0' when MinutesAfter(units, at + 1) is { } minutes => Of(digits.First, minutes, digits.FirstDigits, at, at + 2),
            '\0' => Of(digits.First, 0, digits.FirstDigits, at, at + 1),
            _ => null,
        };
    }

    /// <summary>"8 30".</summary>
    private static int? MinutesAfter(ReadOnlySpan<Unit> units, int at) =>
        at < units.Length && units[at].Digits is { Sign: '\0', FirstDigits: 2, First: < 60 } digits && !IsOther(units, at + 1)
            ? digits.First
            : null;

    private static ClockMention? Of(int hour, int minute, int hourDigits, int first, int end, bool isFour = false)
    {
        if (hour > LastHour || minute > 59 || (hour == LastHour && minute > 0))
            return null;
        return new ClockMention(hour, minute, hour > Noon || hour == 0 || (hourDigits == 2 && hour < 10) || (isFour && hour != Noon), first, end);
    }

    /// <summary>"eight", "eight thirty", "seven forty five".</summary>
    private static ClockMention? Spelled(ReadOnlySpan<Unit> units, int at)
    {
        if (!units[at].Is(Sense.Number) || IsOther(units, at + 1) || units[at].Value(Sense.Number) is < 1 or > Noon)
            return null;
        var hour = units[at].Value(Sense.Number);
        if (at + 1 >= units.Length || !units[at + 1].Is(Sense.Number) || units[at + 1].Value(Sense.Number) is < 10 or > 59)
            return new ClockMention(hour, 0, false, at, at + 1);
        var minute = units[at + 1].Value(Sense.Number);
        if (minute % 10 != 0 || at + 2 >= units.Length || !units[at + 2].Is(Sense.Number) || units[at + 2].Value(Sense.Number) is < 1 or > 9)
            return new ClockMention(hour, minute, false, at, at + 2);
        return new ClockMention(hour, minute + units[at + 2].Value(Sense.Number), false, at, at + 3);
    }

    private static int? Small(Unit unit) => unit.Digits is { } digits
        ? digits is { Sign: '\0', FirstDigits: <= 2 } ? digits.First : null
        : unit.Is(Sense.Number) ? unit.Value(Sense.Number) : null;

    private static bool IsOther(ReadOnlySpan<Unit> units, int at) => at < units.Length && units[at].IsAny(NoClock);
}
