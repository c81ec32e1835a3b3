using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;
using CoachBot.Core.Notes;
using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>A chart's table, in the message beside it: short rows for a phone, newest first to be read, and one row for what lies further back.</summary>
[Source("coaching.md 7.6")]
internal static class ChartRows
{
    /// <summary>Rows that stand alone; what is older becomes one.</summary>
    private const int MostWeeks = 4, MostLoads = 6;

    /// <summary>Weeks that a review names before its own.</summary>
    private const int MostBefore = 8;

    public static string Of(TurnFrame frame, Chart.Calendar chart)
    {
        var (weeks, marks) = (chart.Data.Weeks(chart.Words.FirstDay), chart.Data.Days.ToDictionary(day => day.Day, day => day.Mark));
        return Table(chart.Words.Title, [.. Older(frame, marks, weeks), .. weeks.TakeLast(MostWeeks).Select(week => Row(frame, chart.Words, marks, week))]);
    }

    public static string Of(TurnFrame frame, Chart.Ladder chart)
    {
        var steps = chart.Data.Steps.OrderBy(step => step.Day).ToList();
        return Table(
            chart.Words.Title,
            [
                .. chart.Data.Aim is { } aim ? [$"{chart.Words.Aim} {aim.Words}"] : Array.Empty<string>(),
                .. Older(frame, steps),
                .. steps.TakeLast(MostLoads).Select(chart.Words.Row),
            ]);
    }

    /// <summary>Average pain of the weeks before one that is looked back at; null in the first.</summary>
    public static string? Before(TurnFrame frame, LocalDate week, ShortDates dates)
    {
        var rows = Course.Weeks(frame.Now).Where(other => other.Days > 0 && other.From.PlusDays(6) < week.PlusDays(-6)).TakeLast(MostBefore)
            .Select(other => $"{dates.Of(other.From)}: {Course.Mean(other.Usual, other.Days)}").ToList();
        return rows.Count == 0 ? null : frame.Words("chart.before", ("rows", string.Join("; ", rows)));
    }

    private static string Row(TurnFrame frame, CalendarWords words, Dictionary<LocalDate, DayMark> marks, LocalDate week)
    {
        string? Days(DayMark mark, string name)
        {
            var days = Enumerable.Range(0, words.Weekdays.Count).Where(day => marks.GetValueOrDefault(week.PlusDays(day)) == mark).Select(day => words.Weekdays[day]).ToList();
            return days.Count == 0 ? null : $"{name} {string.Join(", ", days)}";
        }

        string[] told = [.. new[] { Days(DayMark.Answered, words.Answered), Days(DayMark.Trained, words.Trained) }.OfType<string>()];
        return frame.Words("chart.calendar.row", ("date", words.Dates.Of(week)), ("days", told.Length == 0 ? "–" : string.Join("; ", told)));
    }

    private static IEnumerable<string> Older(TurnFrame frame, Dictionary<LocalDate, DayMark> marks, IReadOnlyList<LocalDate> weeks)
    {
        if (weeks.Count <= MostWeeks) yield break;
        var days = marks.Where(day => day.Key >= weeks[0] && day.Key < weeks[^MostWeeks]).Select(day => day.Value).ToList();
        yield return frame.Words(
            "chart.calendar.older", ("date", OwnForm.Date(frame, weeks[0])), ("count", $"{days.Count}"), ("sessions", $"{days.Count(mark => mark == DayMark.Trained)}"));
    }

    private static IEnumerable<string> Older(TurnFrame frame, List<LadderStep> steps)
    {
        if (steps.Count <= MostLoads) yield break;
        var older = steps.Take(steps.Count - MostLoads).ToList();
        var (least, most) = (older.MinBy(step => step.Load.Value)!, older.MaxBy(step => step.Load.Value)!);
        yield return frame.Words(
            "chart.ladder.older", ("date", OwnForm.Date(frame, older[0].Day)), ("count", $"{older.Count}"), ("least", least.Load.Words), ("most", most.Load.Words));
    }

    private static string Table(string title, IEnumerable<string> rows) => $"**{title}**\n{string.Join('\n', rows)}";
}
