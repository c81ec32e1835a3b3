using CoachBot.Core.Charts;
using CoachBot.Pictures.Drawing;
using NodaTime;

namespace CoachBot.Pictures.Charts;

/// <summary>Weeks as rows, days as columns. A round tick, a square tick, a dot: shapes say it, colours help.</summary>
internal static class CalendarDrawing
{
    private const double Left = 150, Top = 128, Across = 90, Down = 48;

    public static Svg Draw(CalendarData data, CalendarWords words, Palette colours)
    {
        var plot = new Plot(colours, 0, 1, 1);
        var weeks = data.Weeks(words.FirstDay);
        var svg = new System.Text.StringBuilder(plot.Paper(words.Title));
        for (var day = 0; day < 7; day++)
            svg.Append(Lettering.Write(words.Weekdays.ElementAtOrDefault(day) ?? "", new(Left + (day * Across) + 30, Top - 22), Plot.Small, colours.Soft, " text-anchor=\"middle\""));
        for (var week = 0; week < weeks.Count; week++)
        {
            svg.Append(Lettering.Write(words.Dates.Of(weeks[week]), new(24, Top + (week * Down) + 29), Plot.Names, colours.Soft));
            for (var day = 0; day < 7; day++)
                svg.Append(Cell(data, weeks[week].PlusDays(day), new(Left + (day * Across) + 30, Top + (week * Down) + 20), colours));
        }

        svg.Append(plot.Key([(at => Mark(DayMark.Answered, at, colours), words.Answered), (at => Mark(DayMark.Trained, at, colours), words.Trained)], 572));
        return new(Plot.Wide, Plot.High, svg.ToString());
    }

    private static string Cell(CalendarData data, LocalDate day, Spot at, Palette colours) =>
        day > data.Last ? "" : Mark(data.Days.FirstOrDefault(marked => marked.Day == day)?.Mark ?? DayMark.None, at, colours);

    private static string Mark(DayMark mark, Spot at, Palette colours) => mark switch
    {
        DayMark.Answered => Brush.Disc(at, 15, colours.Good) + Tick(at, colours.Wall),
        DayMark.Trained => PanelPicture.Box(new(at.X - 17, at.Y - 17, 34, 34), colours.Move, 5) + Tick(at, colours.Wall),
        _ => Brush.Disc(at, 4, colours.Grid),
    };

    private static string Tick(Spot at, string colour) =>
        $"<path transform=\"translate({Curve.At(at)})\" d=\"M-7 1L-2 6L8-6\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"4\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>";
}
