using CoachBot.Core.Charts;
using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using NodaTime;

namespace CoachBot.Core.Notes;

/// <summary>Pain over time on the page for a clinician: where it began, where it is, and a row for each week.</summary>
internal static class NoteCourse
{
    private static readonly string[] Columns = ["week", "pain", "days", "sessions", "during"];

    public static Section? Of(TurnFrame frame)
    {
        var weeks = Course.Weeks(frame.Now).Where(week => week.Days > 0).ToList();
        List<string> lines = [.. Ends(frame), .. Diary(frame)];
        if (weeks.Count > 0)
        {
            lines.Add(frame.Words("note.worst", ("pain", $"{Highest(frame, weeks)}")));
        }

        lines.AddRange(weeks.Select(week => frame.Words(
            "note.week", ("date", Histories.Date(frame, week.From)), ("pain", Course.Mean(week.Usual, week.Days)), ("sessions", $"{week.Sessions}"))));
        return lines.Count == 0 ? null : new(frame.Words("note.course"), lines)
        {
            Table = weeks.Count == 0 ? null : (weeks.Count, Table(frame, weeks)),
            Chart = PersonsCharts.ForPaper(frame),
        };
    }

    /// <summary>"5 January 2026".</summary>
    public static string Date(TurnFrame frame, LocalDate date) =>
        frame.Words("date.full", ("date", Histories.Date(frame, date)), ("year", $"{date.Year}"));

    private static IEnumerable<string> Ends(TurnFrame frame)
    {
        if (frame.Now.Answer("pain") is { } first)
        {
            var on = frame.Now.Plan?.StartedOn ?? frame.Now.BegunAt?.InZone(frame.Zone).Date ?? frame.Today;
            yield return frame.Words("note.first", ("date", Date(frame, on)), ("pain", first));
        }

        if (frame.Now.CheckIns.Past.FirstOrDefault(day => day.Usual is not null) is { } last)
        {
            yield return frame.Words("note.last", ("date", Date(frame, last.On)), ("pain", $"{last.Usual}"));
        }
    }

    private static IEnumerable<string> Diary(TurnFrame frame) =>
        (frame.Now.Course ?? CourseState.None).Diary.Reverse().Select(day => frame.Words("note.diary", ("date", Date(frame, day.On)), ("pain", $"{day.Pain}")));

    private static int Highest(TurnFrame frame, IReadOnlyList<CourseWeek> weeks)
    {
        var first = int.TryParse(frame.Now.Answer("pain"), out var pain) ? pain : 0;
        var diary = (frame.Now.Course ?? CourseState.None).Diary.Select(day => day.Pain).DefaultIfEmpty(0).Max();
        return Math.Max(weeks.Max(week => week.Highest), Math.Max(first, diary));
    }

    private static Grid Table(TurnFrame frame, IReadOnlyList<CourseWeek> weeks) => new(
        [.. Columns.Select(column => frame.Words($"note.column.{column}"))],
        [.. weeks.Select(week => (IReadOnlyList<string>)
        [
            Date(frame, week.From), Course.Mean(week.Usual, week.Days), $"{week.Days}", $"{week.Sessions}",
            week.DuringDays == 0 ? "" : Course.Mean(week.During, week.DuringDays),
        ])]);
}
