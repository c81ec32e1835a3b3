using System.Globalization;
using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;
using NodaTime;

namespace CoachBot.Core.Charts;

/// <summary>A chart for who does not see it: its course in a sentence, then its newest rows, so that the words alone tell the story.</summary>
internal static class ChartAlts
{
    /// <summary>Newest rows that are read out; under any platform's limit of an alt text.</summary>
    private const int MostDays = 7, MostLoads = 8, MostWeeks = 5;

    public static string Of(TurnFrame frame, Chart.Pain chart)
    {
        var days = chart.Data.InOrder().Where(day => day.Usual is not null || day.Worst is not null).ToList();
        return Sentences(
        [
            frame.Words("chart.pain.alt", ("date", OwnForm.Date(frame, days[0].Day)), ("last", OwnForm.Date(frame, days[^1].Day))),
            .. Course(frame, "usual", [.. days.Select(day => day.Usual).OfType<decimal>()]),
            .. Worst(frame, chart),
            .. chart.Data.Phases.Select(phase => frame.Words("chart.phase", ("phase", phase.Name), ("date", OwnForm.Date(frame, phase.Day)))),
            frame.Words("chart.rows", ("rows", string.Join("; ", chart.Data.InOrder().TakeLast(MostDays).Select(day => Row(day, chart.Words))))),
        ]);
    }

    public static string Of(TurnFrame frame, Chart.Ladder chart) => Sentences(
    [
        chart.Data.Aim is { } aim ? frame.Words("chart.ladder.alt.aim", ("weight", aim.Words)) : frame.Words("chart.ladder.alt"),
        frame.Words("chart.rows", ("rows", string.Join("; ", chart.Data.Steps.TakeLast(MostLoads).Select(chart.Words.Row)))),
    ]);

    public static string Of(TurnFrame frame, Chart.Calendar chart)
    {
        var weeks = chart.Data.Days.GroupBy(day => day.Day.PlusDays(1 - (int)day.Day.DayOfWeek)).OrderBy(week => week.Key).TakeLast(MostWeeks).Select(week => frame.Words(
            "chart.calendar.week", ("date", OwnForm.Date(frame, week.Key)), ("count", $"{week.Count()}"), ("sessions", $"{week.Count(day => day.Mark == DayMark.Trained)}")));
        return Sentences([frame.Words("chart.calendar.alt"), .. weeks]);
    }

    /// <summary>The worst pain in a sentence, for a table that has only the usual; nothing where nobody asked.</summary>
    public static IEnumerable<string> Worst(TurnFrame frame, Chart.Pain chart) => Course(frame, "worst", [.. chart.Data.InOrder().Select(day => (decimal?)day.Worst).OfType<decimal>()]);

    private static IEnumerable<string> Course(TurnFrame frame, string line, IReadOnlyList<decimal> values) => values switch
    {
        [] => [],
        _ when values.Distinct().Count() == 1 => [frame.Words($"chart.{line}.same", ("last", Number(values[0])))],
        _ => [frame.Words($"chart.{line}.course", ("start", Number(values[0])), ("last", Number(values[^1])), ("least", Number(values.Min())), ("most", Number(values.Max())))],
    };

    private static string Row(PainDay day, PainWords words)
    {
        var told = new List<string>();
        if (day.Usual is { } usual) told.Add(Number(usual));
        if (day.Worst is { } worst) told.Add($"{words.Worst} {worst}");
        if (day.HasSession) told.Add(words.Session);
        return $"{words.Dates.Of(day.Day)}: {string.Join(", ", told)}";
    }

    private static string Number(decimal value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Sentences(IEnumerable<string> parts) => string.Join(' ', parts.Where(part => part.Length > 0));
}
