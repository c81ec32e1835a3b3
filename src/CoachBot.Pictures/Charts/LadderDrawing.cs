using CoachBot.Core.Charts;
using CoachBot.Pictures.Drawing;

namespace CoachBot.Pictures.Charts;

/// <summary>The way back to the old load: one bar a session, with an arrow up, a line or an arrow down on it.</summary>
internal static class LadderDrawing
{
    /// <summary>The newest; older ones are in the table.</summary>
    private const int MostSteps = 16;

    public static Svg Draw(LadderData data, LadderWords words, Palette colours)
    {
        var steps = data.Steps.OrderBy(step => step.Day).TakeLast(MostSteps).ToList();
        var high = Math.Max(1, (double)steps.Select(step => step.Load.Value).Append(data.Aim?.Value ?? 0).Max() * 1.12);
        var plot = new Plot(colours, 0, high, Math.Max(steps.Count, 1));
        if (steps.Count == 0) return new(Plot.Wide, Plot.High, plot.Paper(words.Title) + Lettering.Write(words.Nothing, new(400, 320), Plot.Small, colours.Soft, " text-anchor=\"middle\""));
        var wide = Math.Min(64, plot.Field.Width / (steps.Count + 1) * 0.7);
        var svg = plot.Paper(words.Title) + plot.Level(0, "0") + Aim(plot, data.Aim, words)
            + string.Concat(steps.Select((step, i) => Bar(plot, step, i, wide, words)))
            + Newest(plot, steps, words)
            + plot.Below([.. steps.Select((step, i) => ((double)i, words.Dates.Of(step.Day)))])
            + plot.Key([(at => Sign(LadderResult.Up, at, colours.Good), words.Up), (at => Sign(LadderResult.Hold, at, colours.Soft), words.Hold), (at => Sign(LadderResult.Back, at, colours.Bad), words.Back)], 572);
        return new(Plot.Wide, Plot.High, svg);
    }

    private static string Aim(Plot plot, Load? aim, LadderWords words)
    {
        if (aim is not { } load) return "";
        var y = plot.Y((double)load.Value);
        return Brush.Stroked(Curve.Straight([new(plot.Field.Left, y), new(plot.Field.Right, y)], closed: false), plot.Colours.Move, 3, " stroke-dasharray=\"12 8\"")
            + Lettering.Write($"{words.Aim} {load.Words}".Trim(), new(plot.Field.Left, y - 10), Plot.Names, plot.Colours.Text);
    }

    private static string Bar(Plot plot, LadderStep step, double at, double wide, LadderWords words)
    {
        var top = plot.At(at, (double)step.Load.Value);
        var colour = ColourOf(step.Result, plot.Colours);
        return $"<g opacity=\".35\">{PanelPicture.Box(new(top.X - (wide / 2), top.Y, wide, plot.Field.Bottom - top.Y), colour, 4)}</g>"
            + PanelPicture.Box(new(top.X - (wide / 2), top.Y, wide, 5), colour) + Sign(step.Result, top + new Spot(0, 24), colour);
    }

    private static string Newest(Plot plot, List<LadderStep> steps, LadderWords words)
    {
        var (top, label) = (plot.At(steps.Count - 1, (double)steps[^1].Load.Value), steps[^1].Load.Words);
        var half = Lettering.Width(label, Plot.Small, isBold: true) / 2;
        return Lettering.Write(label, new(Math.Min(top.X, Plot.Wide - half - 8), top.Y - 12), Plot.Small, plot.Colours.Text, " font-weight=\"bold\" text-anchor=\"middle\"");
    }

    private static string ColourOf(LadderResult result, Palette colours) =>
        result switch { LadderResult.Up => colours.Good, LadderResult.Back => colours.Bad, _ => colours.Soft };

    private static string Sign(LadderResult result, Spot at, string colour) =>
        $"<path transform=\"translate({Curve.At(at)})\" d=\"{(result switch { LadderResult.Up => "M0-10L10 8L-10 8Z", LadderResult.Back => "M0 10L10-8L-10-8Z", _ => "M-10-4L10-4L10 4L-10 4Z" })}\" fill=\"{colour}\"/>";
}
