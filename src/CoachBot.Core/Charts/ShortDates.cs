using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>Days as there is room for them in a chart: "5 Jan", "Jan 5".</summary>
/// <param name="Months">Twelve short names.</param>
public sealed record ShortDates(IReadOnlyList<string> Months, bool IsMonthFirst)
{
    public string Of(LocalDate day) => IsMonthFirst ? $"{Months[day.Month - 1]} {day.Day}" : $"{day.Day} {Months[day.Month - 1]}";
}
