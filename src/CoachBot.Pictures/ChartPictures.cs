using CoachBot.Pictures.Charts;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;

namespace CoachBot.Pictures;

/// <summary>Charts as PNG or SVG: pure functions of their data and words.</summary>
public static class ChartPictures
{
    public static string Svg(PainData data, PainWords words, bool isDark = false) => PainChart.Draw(data, words, Of(isDark)).ToString();

    public static string Svg(LadderData data, LadderWords words, bool isDark = false) => LadderChart.Draw(data, words, Of(isDark)).ToString();

    public static string Svg(CalendarData data, CalendarWords words, bool isDark = false) => CalendarChart.Draw(data, words, Of(isDark)).ToString();

    /// <summary>Null where it cannot be drawn: the words go out alone.</summary>
    public static byte[]? Png(PainData data, PainWords words, bool isDark = false) => Png(PainChart.Draw(data, words, Of(isDark)));

    public static byte[]? Png(LadderData data, LadderWords words, bool isDark = false) => Png(LadderChart.Draw(data, words, Of(isDark)));

    public static byte[]? Png(CalendarData data, CalendarWords words, bool isDark = false) => Png(CalendarChart.Draw(data, words, Of(isDark)));

    internal static byte[]? Png(Svg svg) => Rasteriser.Render(svg) is Rendered.Done done ? PngWriter.Write(done.Pixels) : null;

    private static Palette Of(bool isDark) => isDark ? Palette.Dark : Palette.Light;
}
