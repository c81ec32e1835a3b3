using System.Globalization;
using System.Text;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>A loop for a page: every step is a group that its style shows at its time. Dark pages get dark colours, and who asked for less motion sees start and end side by side.</summary>
internal static class FilmSvg
{
    private const int Wide = 480, High = 336;

    public static string Draw(Posed posed)
    {
        var figures = new Figures(posed, WebPalette.Colours);
        var steps = figures.LoopSteps().ToList();
        var total = steps.Sum(step => step.Hundredths);
        var (style, groups, at) = (new StringBuilder(), new StringBuilder(), 0);
        for (var i = 0; i < steps.Count; i++)
        {
            style.Append(Shown(i, at, at + steps[i].Hundredths, total));
            groups.Append(CultureInfo.InvariantCulture, $"<g class=\"f f{i}\">{steps[i].Svg.Body}</g>");
            at += steps[i].Hundredths;
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Wide} {High}\" class=\"film\"><style>{WebPalette.Style}"
            + $".film .f{{visibility:hidden;animation-duration:{Number(total / 100.0)}s;animation-iteration-count:infinite;animation-timing-function:step-end}}{style}"
            + ".film .still{display:none}@media (prefers-reduced-motion:reduce){.film .f{animation:none;visibility:hidden}.film .still{display:inline}}</style>"
            + $"{groups}<g class=\"still\">{Still(steps)}</g></svg>";
    }

    private static string Shown(int step, int from, int to, int total)
    {
        string At(int time) => $"{Number(time * 100.0 / total)}%";
        var before = from == 0 ? "" : "0%{visibility:hidden}";
        return $".film .f{step}{{animation-name:f{step}}}@keyframes f{step}{{{before}{At(from)}{{visibility:visible}}{(to == total ? "" : $"{At(to)}{{visibility:hidden}}")}}}";
    }

    /// <summary>The first and the furthest step, each in half the room.</summary>
    private static string Still(List<(Svg Svg, int Hundredths)> steps)
    {
        string Half(Svg svg, int x) => $"<g transform=\"translate({x} 84) scale(.5)\">{svg.Body}</g>";
        return PanelPicture.Box(new(0, 0, Wide, High), WebPalette.Colours.Wall) + Half(steps[0].Svg, 0) + Half(steps[steps.Count / 2].Svg, Wide / 2);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
