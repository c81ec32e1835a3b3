using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>What a day brought.</summary>
public enum DayMark
{
    /// <summary>Nothing was said.</summary>
    None,

    /// <summary>A check-in was answered.</summary>
    Answered,

    /// <summary>A session was done.</summary>
    Trained,
}

public sealed record MarkedDay(LocalDate Day, DayMark Mark);

/// <param name="Last">The newest day shown; at most eight weeks up to it are.</param>
public sealed record CalendarData(IReadOnlyList<MarkedDay> Days, LocalDate Last)
{
    private const int MostWeeks = 8;

    /// <summary>First days of the weeks shown, oldest first.</summary>
    public IReadOnlyList<LocalDate> Weeks(IsoDayOfWeek firstDay)
    {
        var first = Days.Where(day => day.Mark != DayMark.None).Select(day => day.Day).DefaultIfEmpty(Last).Min();
        var newest = Last.DayOfWeek == firstDay ? Last : Last.Previous(firstDay);
        var count = Math.Clamp(((Period.DaysBetween(first, newest) + 6) / 7) + 1, 1, MostWeeks);
        return [.. Enumerable.Range(0, count).Select(i => newest.PlusWeeks(i - count + 1))];
    }
}

/// <param name="Weekdays">Seven short names, beginning with <paramref name="FirstDay"/>.</param>
public sealed record CalendarWords(string Title, IReadOnlyList<string> Weekdays, IsoDayOfWeek FirstDay, ShortDates Dates)
{
    public string Answered { get; init; } = "";

    public string Trained { get; init; } = "";
}
