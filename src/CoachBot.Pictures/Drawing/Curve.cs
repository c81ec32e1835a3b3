using System.Globalization;
using System.Text;

namespace CoachBot.Pictures.Drawing;

/// <summary>Writes the "d" of an SVG path, with one decimal.</summary>
internal static class Curve
{
    public static string Number(double value) => Math.Round(value, 1).ToString("0.#", CultureInfo.InvariantCulture);

    public static string At(Spot spot) => $"{Number(spot.X)} {Number(spot.Y)}";

    public static string Straight(IReadOnlyList<Spot> spots, bool closed = true)
    {
        var text = new StringBuilder("M");
        foreach (var spot in spots) text.Append(At(spot)).Append(' ');
        return (closed ? text.Append('Z') : text).ToString().TrimEnd();
    }

    /// <summary>Through every place, without corners.</summary>
    public static string Smooth(IReadOnlyList<Spot> spots, bool closed = true)
    {
        var count = spots.Count;
        Spot Of(int i) => closed ? spots[((i % count) + count) % count] : spots[Math.Clamp(i, 0, count - 1)];
        var (text, from) = (new StringBuilder("M").Append(At(spots[0])), Rounded(spots[0]));
        for (var i = 0; i < (closed ? count : count - 1); i++)
        {
            var one = Of(i) + ((Of(i + 1) - Of(i - 1)) * (1 / 6.0));
            var two = Of(i + 1) - ((Of(i + 2) - Of(i)) * (1 / 6.0));
            var to = Rounded(Of(i + 1));
            text.Append('c').Append(At(one - from)).Append(' ').Append(At(two - from)).Append(' ').Append(At(to - from));
            from = to;
        }

        return (closed ? text.Append('Z') : text).ToString();
    }

    /// <summary>Steps are written from place to place, so that what rounding leaves does not add up.</summary>
    private static Spot Rounded(Spot spot) => new(Math.Round(spot.X, 1), Math.Round(spot.Y, 1));

    /// <summary>The smallest outline without dents around all places.</summary>
    public static IReadOnlyList<Spot> Hull(IEnumerable<Spot> spots)
    {
        var sorted = spots.Distinct().OrderBy(spot => spot.X).ThenBy(spot => spot.Y).ToList();
        if (sorted.Count < 3) return sorted;
        List<Spot> Half(IEnumerable<Spot> order)
        {
            var hull = new List<Spot>();
            foreach (var spot in order)
            {
                while (hull.Count > 1 && (hull[^1] - hull[^2]).Across.Dot(spot - hull[^2]) <= 0) hull.RemoveAt(hull.Count - 1);
                hull.Add(spot);
            }

            hull.RemoveAt(hull.Count - 1);
            return hull;
        }

        return [.. Half(sorted), .. Half(Enumerable.Reverse(sorted))];
    }
}
