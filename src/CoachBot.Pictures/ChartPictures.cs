using CoachBot.Core.Charts;
using CoachBot.Pictures.Charts;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;

namespace CoachBot.Pictures;

/// <summary>Charts as PNG or SVG: pure functions of their data and words.</summary>
public static class ChartPictures
{
    /// <summary>In the colours of whoever shows it, as the page's style names them: light and dark are one drawing.</summary>
    public static string Inline(Chart chart) => Draw(chart, WebPalette.Charts).ToString();

    /// <summary>For paper.</summary>
    public static string Svg(Chart chart) => Draw(chart, Palette.Light).ToString();

    /// <summary>Null where it cannot be drawn: the words go out alone.</summary>
    public static byte[]? Png(Chart chart) => Rasteriser.Render(Draw(chart, Palette.Light)) is Rendered.Done done ? PngWriter.Write(done.Pixels) : null;

    /// <summary>The colours that <see cref="Inline"/> names: for a light page, and for a dark one.</summary>
    public static (string Light, string Dark) Colours => WebPalette.OfCharts;

    private static Svg Draw(Chart chart, Palette colours) => chart switch
    {
        Chart.Pain pain => PainDrawing.Draw(pain.Data, pain.Words, colours),
        Chart.Ladder ladder => LadderDrawing.Draw(ladder.Data, ladder.Words, colours),
        Chart.Calendar calendar => CalendarDrawing.Draw(calendar.Data, calendar.Words, colours),
        _ => throw new ArgumentOutOfRangeException(nameof(chart), chart, "is no chart that can be drawn."),
    };
}
