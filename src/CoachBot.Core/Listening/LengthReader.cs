using NodaTime;

namespace CoachBot.Core.Listening;

internal static class LengthReader
{
    private const int Week = 7;
    private const int Month = 30;
    private const int Year = 365;
    private const int MostDays = 100 * Year;
    private const int FirstYear = 1_920;

    /// <summary>How many fillers may stand between a number and its unit.</summary>
    private const int Near = 3;

    private static readonly UInt128 Quiet = Meaning.Bit(Sense.Filler) | Meaning.Bit(Sense.Hedge);

    private readonly record struct Heard(Period Length, int Days, int First, int End, Certainty Certainty);

    /// <summary>Of several lengths the longest counts, and the coach asks back.</summary>
    public static LengthAnswer? Read(Said said, LocalDate today)
    {
        var units = said.Units;
        Heard? longest = null;
        var count = 0;
        for (var at = 0; at < units.Length;)
        {
            if ((Counted(units, at) ?? Named(units, at, today)) is not { } heard)
            {
                at++;
                continue;
            }

            count++;
            at = heard.End;
            if (longest is null || heard.Days > longest.Value.Days)
                longest = heard;
        }

        if (longest is not { } found || found.Days > MostDays)
            return null;
        return new LengthAnswer(found.Length, found.Days, BoundOf(units, found.First), count == 1 ? found.Certainty : Certainty.Low) { IsOnly = count == 1 };
    }

    /// <summary>"three weeks", "2-3 months", "a couple of days", "a week and a half".</summary>
    private static Heard? Counted(ReadOnlySpan<Unit> units, int at)
    {
        if (Hundredths(units, at) is not { } amount)
            return null;
        var unit = amount.End;
        while (unit < units.Length && unit <= amount.End + Near && units[unit].Is(Sense.Filler) && !units[unit].Is(Sense.UnitDays))
            unit++;
        if (unit >= units.Length || !units[unit].Is(Sense.UnitDays))
            return null;
        var hundredths = amount.Hundredths;
        var end = unit + 1;
        if (end < units.Length && units[end].Is(Sense.HalfMore))
            hundredths += units[end++].Value(Sense.HalfMore);
        return Of(hundredths, units[unit].Value(Sense.UnitDays), (at, end), amount.Certainty);
    }

    private static (int Hundredths, int End, Certainty Certainty)? Hundredths(ReadOnlySpan<Unit> units, int at)
    {
        if (Mention.At(units, at) is { } number && !units[at].Is(Sense.Zero))
            return (number.Hundredths, number.End, Certainty.High);
        if (!units[at].Is(Sense.Amount))
            return null;
        var amount = units[at].Value(Sense.Amount);
        return (amount == 0 ? 50 : amount * 100, at + 1, amount > 1 ? Certainty.Low : Certainty.High);
    }

    private static Heard? Of(int hundredths, int unit, (int First, int End) place, Certainty certainty)
    {
        var days = (long)hundredths * unit / 100;
        if (days > MostDays)
            return null;
        var whole = hundredths / 100;
        var length = (unit, hundredths % 100) switch
        {
            (Year, 0) => Period.FromYears(whole),
            (Month, 0) => Period.FromMonths(whole),
            (Week, 0) => Period.FromWeeks(whole),
            (2 * Week, 0) => Period.FromWeeks(2 * whole),
            _ => Period.FromDays((int)days),
        };
        return new Heard(length, (int)days, place.First, place.End, certainty);
    }

    /// <summary>"yesterday", "since Tuesday", "since last March", "since 2023".</summary>
    private static Heard? Named(ReadOnlySpan<Unit> units, int at, LocalDate today)
    {
        var unit = units[at];
        if (unit.Is(Sense.Weekday))
            return Back(today, LastWeekday(today, unit.Value(Sense.Weekday)), (at, at + 1));
        if (unit.Is(Sense.Month) && (units.Length == 1 || (at > 0 && units[at - 1].IsAny(Quiet | Meaning.Bit(Sense.Since) | Meaning.Bit(Sense.Ordinal)))))
            return LastMonth(units, at, today);
        if (unit.Digits is { Sign: '\0', FirstDigits: 4, First: >= FirstYear } year && year.First < today.Year)
            return Back(today, new LocalDate(year.First, 7, 1), (at, at + 1));
        if (unit.Is(Sense.YearDay))
            return Back(today, LastYearDay(today, unit.Value(Sense.YearDay)), (at, at + 1));
        if (unit.Is(Sense.SinceAge) && at + 1 < units.Length && Mention.At(units, at + 1) is { } age)
            return new Heard(Period.FromYears(1), Year, at, age.End, Certainty.Low);
        if (!unit.Is(Sense.DaysAgo))
            return null;
        var days = unit.Value(Sense.DaysAgo);
        return new Heard(Period.FromDays(days), days, at, at + 1, days <= Week ? Certainty.High : Certainty.Low);
    }

    private static LocalDate LastWeekday(LocalDate today, int weekday) => today.Previous((IsoDayOfWeek)weekday);

    /// <summary>"Since Christmas": the last one.</summary>
    private static LocalDate LastYearDay(LocalDate today, int monthAndDay)
    {
        var (month, day) = Math.DivRem(monthAndDay, 100);
        var thisYear = new LocalDate(today.Year, month, day);
        return thisYear <= today ? thisYear : thisYear.PlusYears(-1);
    }

    private static Heard? LastMonth(ReadOnlySpan<Unit> units, int at, LocalDate today)
    {
        var month = units[at].Value(Sense.Month);
        var hasYear = at + 1 < units.Length && units[at + 1].Digits is { Sign: '\0', FirstDigits: 4 };
        var year = hasYear ? units[at + 1].Digits!.Value.First : month <= today.Month ? today.Year : today.Year - 1;
        return year is < FirstYear || year > today.Year
            ? null
            : Back(today, LocalDate.Min(today, new LocalDate(year, month, 1)), (at, hasYear ? at + 2 : at + 1));
    }

    private static Heard Back(LocalDate today, LocalDate from, (int First, int End) place)
    {
        var days = Period.DaysBetween(from, today);
        return new Heard(Period.FromDays(days), days, place.First, place.End, days <= Week ? Certainty.High : Certainty.Low);
    }

    private static LengthBound BoundOf(ReadOnlySpan<Unit> units, int first)
    {
        for (var i = first - 1; i >= 0; i--)
        {
            if (units[i].Is(Sense.LessThan))
                return LengthBound.LessThan;
            if (units[i].Is(Sense.MoreThan))
                return LengthBound.MoreThan;
            if (!units[i].IsAny(Quiet))
                break;
        }

        return LengthBound.About;
    }
}
