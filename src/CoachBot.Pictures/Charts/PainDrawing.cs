using CoachBot.Core.Charts;
using CoachBot.Pictures.Drawing;
using NodaTime;

namespace CoachBot.Pictures.Charts;

/// <summary>Worst and usual pain over time: squares and circles, so that colour is not needed; a gap is a gap.</summary>
internal static class PainDrawing
{
    /// <summary>More days than this, and a mark is a week: the average of the usual, the highest of the worst. Nobody sees 400 marks on a phone.</summary>
    private const int MostDays = 70;

    /// <summary>Width of the words beside the bands.</summary>
    private const double Names = 128;

    public static Svg Draw(PainData data, PainWords words, Palette colours)
    {
        var days = data.InOrder();
        if (days.Count == 0) return Empty(words, colours);
        var (first, span) = (days[0].Day, Period.DaysBetween(days[0].Day, days[^1].Day) + 1);
        var plot = new Plot(colours, 0, 10, span, Names);
        double Of(LocalDate day) => Period.DaysBetween(first, day);
        var shown = span > MostDays ? Weekly(days) : days;
        var worst = shown.Where(day => day.Worst is not null).Select(day => (Of(day.Day), (double)day.Worst!)).ToList();
        var usual = shown.Where(day => day.Usual is not null).Select(day => (Of(day.Day), (double)day.Usual!)).ToList();
        var gap = span > MostDays ? 8 : 2;
        var svg = plot.Paper(words.Title) + Bands(plot) + Phases(plot, data.Phases, first, days[^1].Day)
            + Line(plot, usual, gap, colours.Move, "") + Line(plot, worst, gap, colours.Bad, " stroke-dasharray=\"10 7\"")
            + string.Concat(usual.Select(mark => Circle(plot.At(mark.Item1, mark.Item2), colours)))
            + string.Concat(worst.Select(mark => Square(plot.At(mark.Item1, mark.Item2), colours)))
            + string.Concat(shown.Where(day => day.HasSession).Select(day => Session(new(plot.X(Of(day.Day)), plot.Field.Bottom - 8), colours)))
            + BandNames(plot, words)
            + plot.Below([.. days.Select(day => (Of(day.Day), words.Dates.Of(day.Day)))])
            + plot.Key([(at => Square(at, colours), words.Worst), (at => Circle(at, colours), words.Usual), (at => Session(at, colours), words.Session)], 572);
        return new(Plot.Wide, Plot.High, svg);
    }

    private static Svg Empty(PainWords words, Palette colours) =>
        new(Plot.Wide, Plot.High, new Plot(colours, 0, 10, 1).Paper(words.Title) + Lettering.Write(words.Nothing, new(400, 320), Plot.Small, colours.Soft, " text-anchor=\"middle\""));

    private static List<PainDay> Weekly(IReadOnlyList<PainDay> days) =>
        [.. days.GroupBy(day => Period.DaysBetween(days[0].Day, day.Day) / 7).Select(week => new PainDay(week.First().Day, week.Max(day => day.Worst), week.Average(day => day.Usual), week.Any(day => day.HasSession)))];

    private static string Bands(Plot plot)
    {
        var colours = plot.Colours;
        return plot.Band(0, 2.5, colours.Good, 0.12) + plot.Band(2.5, 5.5, colours.Band, 0.14) + plot.Band(5.5, 10, colours.Bad, 0.1)
            + plot.Level(0, "0") + plot.Level(2, "2") + plot.Level(5, "5") + plot.Level(10, "10");
    }

    /// <summary>Beside the field: the newest days are the last to be covered by a word.</summary>
    private static string BandNames(Plot plot, PainWords words)
    {
        string Name(string word, double value) => string.Concat(Lettering.Wrap(word, Names, Plot.Names, isBold: false, 2).Select(
            (line, i) => Lettering.Write(line, new(plot.Field.Right + 8, plot.Y(value) + 2 + (i * 28)), Plot.Names, plot.Colours.Text)));
        return Name(words.Low, 1.2) + Name(words.Middle, 4) + Name(words.High, 8);
    }

    private static string Phases(Plot plot, IReadOnlyList<PhaseStart> phases, LocalDate first, LocalDate last)
    {
        var (text, free) = (new System.Text.StringBuilder(), 0.0);
        foreach (var phase in phases.Where(phase => phase.Day >= first && phase.Day <= last).OrderBy(phase => phase.Day))
        {
            var x = plot.X(Period.DaysBetween(first, phase.Day));
            text.Append(Brush.Stroked(Curve.Straight([new(x, plot.Field.Top - 8), new(x, plot.Field.Bottom)], closed: false), plot.Colours.Soft, 2, " stroke-dasharray=\"3 7\""));
            var half = Lettering.Width(phase.Name, Plot.Names, isBold: true) / 2;
            var middle = Math.Clamp(x, half + 8, Plot.Wide - half - 8);
            if (middle - half < free) continue;
            free = middle + half + 12;
            text.Append(Lettering.Write(phase.Name, new(middle, plot.Field.Top - 16), Plot.Names, plot.Colours.Text, " font-weight=\"bold\" text-anchor=\"middle\""));
        }

        return text.ToString();
    }

    /// <summary>Joins marks that lie at most some days apart; a longer silence stays open.</summary>
    private static string Line(Plot plot, List<(double Day, double Value)> marks, double gap, string colour, string more)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 1; i < marks.Count; i++)
        {
            if (marks[i].Day - marks[i - 1].Day > gap) continue;
            text.Append(Brush.Stroked(Curve.Straight([plot.At(marks[i - 1].Day, marks[i - 1].Value), plot.At(marks[i].Day, marks[i].Value)], closed: false), colour, 4, more));
        }

        return text.ToString();
    }

    private static string Square(Spot at, Palette colours) =>
        $"<rect x=\"{Curve.Number(at.X - 8)}\" y=\"{Curve.Number(at.Y - 8)}\" width=\"16\" height=\"16\" fill=\"{colours.Wall}\" stroke=\"{colours.Bad}\" stroke-width=\"4\"/>";

    private static string Circle(Spot at, Palette colours) =>
        Brush.Disc(at, 10, colours.Wall) + Brush.Disc(at, 8, colours.Move);

    private static string Session(Spot at, Palette colours) =>
        $"<path d=\"M{Curve.Number(at.X - 8)} {Curve.Number(at.Y + 6)}L{Curve.Number(at.X)} {Curve.Number(at.Y - 8)}L{Curve.Number(at.X + 8)} {Curve.Number(at.Y + 6)}Z\" fill=\"{colours.Text}\"/>";
}
