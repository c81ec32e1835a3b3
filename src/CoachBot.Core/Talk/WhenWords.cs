using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>A moment ahead: "in 2 hours", "tomorrow", "Monday", "12 August".</summary>
internal static class WhenWords
{
    private const int LastDay = 31;

    private static readonly UInt128 Counted = Meaning.Bit(Sense.UnitDays) | Meaning.Bit(Sense.OtherUnit) | Meaning.Bit(Sense.UnitMinutes);

    /// <summary>"2h", "half an hour", "90 minutes".</summary>
    public static Duration? After(Said said)
    {
        const int hour = 60;
        var units = said.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (!units[at].Is(Sense.UnitMinutes))
                continue;
            var unit = units[at].Value(Sense.UnitMinutes);
            for (var from = Math.Max(0, at - 2); from < at; from++)
            {
                if (Mention.At(units, from) is { } number && number.End <= at)
                    return Duration.FromMinutes(number.Hundredths * unit / 100);
                if (units[from].Is(Sense.Amount))
                    return Duration.FromMinutes(units[from].Value(Sense.Amount) is var amount and > 0 ? amount * unit : unit / 2);
            }

            if (unit is > 1 and < hour)
                return Duration.FromMinutes(unit);
        }

        return null;
    }

    /// <summary>The day that is named: the next of its kind.</summary>
    public static LocalDate? Day(Said said, LocalDate today)
    {
        var units = said.Units;
        for (var at = 0; at < units.Length; at++)
        {
            if (units[at].Is(Sense.Month) && OfMonth(units, at, today) is { } date)
                return date;
            if (units[at].Is(Sense.Weekday))
                return today.Next((IsoDayOfWeek)units[at].Value(Sense.Weekday));
            if (units[at].Is(Sense.DaysAhead))
                return today.PlusDays(units[at].Value(Sense.DaysAhead));
            if (units[at].Is(Sense.YearDay))
                return OfYearDay(units[at].Value(Sense.YearDay), today);
        }

        return null;
    }

    /// <summary>"Until the 30th": the next day of the month with that number; null where a month is named, or another unit stands behind it.</summary>
    public static LocalDate? DayOfMonth(Said said, LocalDate today)
    {
        var units = said.Units;
        for (var at = 1; at < units.Length && !HasMonth(said); at++)
        {
            var isThe = units[at - 1].Is(Sense.UntilThe);
            var hasEnding = at + 1 < units.Length && units[at + 1].Is(Sense.OrdinalEnding);
            int? day = units[at].Is(Sense.Ordinal) ? units[at].Value(Sense.Ordinal)
                : units[at].Digits is { Sign: '\0', FirstDigits: <= 2 } digits && (isThe || hasEnding) ? digits.First : null;
            var end = at + (hasEnding ? 2 : 1);
            if (day is >= 1 and <= LastDay && (isThe || units[at - 1].Is(Sense.RangeTo)) && !(end < units.Length && units[end].IsAny(Counted)))
                return NextWith(day.Value, today);
        }

        return null;
    }

    private static bool HasMonth(Said said)
    {
        foreach (var unit in said.Units)
        {
            if (unit.Is(Sense.Month))
                return true;
        }

        return false;
    }

    private static LocalDate? NextWith(int day, LocalDate today)
    {
        for (var month = new LocalDate(today.Year, today.Month, 1); month < today.PlusMonths(3); month = month.PlusMonths(1))
        {
            if (day <= CalendarSystem.Iso.GetDaysInMonth(month.Year, month.Month) && month.PlusDays(day - 1) is var date && date > today)
                return date;
        }

        return null;
    }

    private static LocalDate OfYearDay(int monthAndDay, LocalDate today)
    {
        var (month, day) = Math.DivRem(monthAndDay, 100);
        var date = OfYear(today.Year, month, day);
        return date >= today ? date : OfYear(today.Year + 1, month, day);
    }

    /// <summary>"12 August", "August 12", "the 3rd of June": in this year, or in the next where that is over.</summary>
    private static LocalDate? OfMonth(ReadOnlySpan<Unit> units, int at, LocalDate today)
    {
        var month = units[at].Value(Sense.Month);
        int? day = null;
        for (var near = Math.Max(0, at - 3); near < Math.Min(units.Length, at + 2) && day is null; near++)
        {
            day = units[near].Digits is { Sign: '\0', FirstDigits: <= 2 } digits ? digits.First : units[near].Is(Sense.Ordinal) ? units[near].Value(Sense.Ordinal) : null;
        }

        if (day is not (>= 1 and <= LastDay) || month is < 1 or > 12)
            return null;
        var date = OfYear(today.Year, month, day.Value);
        return date >= today ? date : OfYear(today.Year + 1, month, day.Value);
    }

    private static LocalDate OfYear(int year, int month, int day) =>
        new(year, month, Math.Min(day, CalendarSystem.Iso.GetDaysInMonth(year, month)));
}
