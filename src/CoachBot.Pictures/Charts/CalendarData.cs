using NodaTime;

namespace CoachBot.Pictures.Charts;

/// <summary>What a day brought.</summary>
public enum DayMark
{
    /// <summary>Nothing was asked.</summary>
    None,

    /// <summary>A check-in was answered.</summary>
    Answered,

    /// <summary>Answered, and a session was done.</summary>
    Trained,

    /// <summary>Asked, and not answered.</summary>
    Missed,

    /// <summary>Check-ins were paused.</summary>
    Paused,
}

/// <param name="Last">The newest day shown; at most eight weeks up to it are.</param>
public sealed record CalendarData(IReadOnlyDictionary<LocalDate, DayMark> Days, LocalDate Last);

/// <param name="Weekdays">Seven short names, beginning with <paramref name="FirstDay"/>.</param>
/// <param name="Month">Writes the month and day at which a week begins, short.</param>
public sealed record CalendarWords(string Title, IReadOnlyList<string> Weekdays, IsoDayOfWeek FirstDay, Func<LocalDate, string> Month)
{
    public string Answered { get; init; } = "";

    public string Trained { get; init; } = "";

    public string Missed { get; init; } = "";

    public string Paused { get; init; } = "";
}
