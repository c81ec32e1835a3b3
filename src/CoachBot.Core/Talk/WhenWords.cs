using CoachBot.Core.Listening;
using NodaTime;

namespace CoachBot.Core.Talk;

/// <summary>A moment ahead: "in 2 hours", "tomorrow", "Monday", "12 August".</summary>
internal static class WhenWords
{
    private const int LastDay = 31;

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
        }

        return null;
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
