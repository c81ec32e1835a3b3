using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>A loop for a page: every step is a group that its style shows at its time. Dark pages get dark colours, and who asked for less motion sees start and end side by side.</summary>
internal static partial class FilmSvg
{
    private const int Wide = 480, High = 336, LeastUses = 3;

    public static string Draw(Posed posed)
    {
        var figures = new Figures(posed, WebPalette.Colours);
        var steps = figures.LoopSteps().ToList();
        var total = steps.Sum(step => step.Hundredths);
        var (style, groups, furthest) = (new StringBuilder(), new StringBuilder(), steps.Count / 2);
        for (var i = 0; i <= furthest; i++)
        {
            style.Append(Shown(i, Times(steps, i), total));
            groups.Append(CultureInfo.InvariantCulture, $"<g class=\"f f{i}\">{steps[i].Svg.Body}</g>");
        }

        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Wide} {High}\" class=\"film\"><style>{WebPalette.Style}"
            + $".film .f{{visibility:hidden;animation-duration:{Number(total / 100.0)}s;animation-iteration-count:infinite;animation-timing-function:step-end}}{style}"
            + ".film .still{display:none}@media (prefers-reduced-motion:reduce){.film .f{animation:none;visibility:hidden}.film .still{display:inline}}</style>"
            + $"{Shared($"{groups}<g class=\"still\">{Still(steps)}</g>")}</svg>";
    }

    /// <summary>What stands still is the same in every step: it is written once, and used.</summary>
    private static string Shared(string body)
    {
        var ids = Shape().Matches(body).Select(match => match.Value).GroupBy(shape => shape, StringComparer.Ordinal).Where(same => same.Count() >= LeastUses)
            .Select((same, i) => (same.Key, Id: $"s{i}")).ToDictionary(shape => shape.Key, shape => shape.Id, StringComparer.Ordinal);
        var defined = string.Concat(ids.Select(shape => shape.Key.Insert(shape.Key.IndexOf(' ', StringComparison.Ordinal), $" id=\"{shape.Value}\"")));
        return $"<defs>{defined}</defs>{Shape().Replace(body, match => ids.TryGetValue(match.Value, out var id) ? $"<use href=\"#{id}\"/>" : match.Value)}";
    }

    /// <summary>One element without children that is worth a name.</summary>
    [GeneratedRegex("<(path|rect|circle) [^<>]{30,}/>", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Shape();

    /// <summary>When a step is seen: on the way there, and on the way back.</summary>
    private static IEnumerable<(int From, int To)> Times(List<(Svg Svg, int Hundredths)> steps, int step)
    {
        foreach (var at in new[] { step, steps.Count - step }.Where(at => at < steps.Count).Distinct())
        {
            var from = steps.Take(at).Sum(earlier => earlier.Hundredths);
            yield return (from, from + steps[at].Hundredths);
        }
    }

    private static string Shown(int step, IEnumerable<(int From, int To)> times, int total)
    {
        string At(int time, string how) => $"{Number(time * 100.0 / total)}%{{visibility:{how}}}";
        var frames = string.Concat(times.Select(time => At(time.From, "visible") + (time.To == total ? "" : At(time.To, "hidden"))));
        return $".film .f{step}{{animation-name:f{step}}}@keyframes f{step}{{{(step == 0 ? "" : "0%{visibility:hidden}")}{frames}}}";
    }

    /// <summary>The first and the furthest step, each in half the room.</summary>
    private static string Still(List<(Svg Svg, int Hundredths)> steps)
    {
        string Half(Svg svg, int x) => $"<g transform=\"translate({x} 84) scale(.5)\">{svg.Body}</g>";
        return PanelPicture.Box(new(0, 0, Wide, High), WebPalette.Colours.Wall) + Half(steps[0].Svg, 0) + Half(steps[steps.Count / 2].Svg, Wide / 2);
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
