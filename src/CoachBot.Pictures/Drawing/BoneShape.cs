using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Drawing;

/// <summary>How thick the flesh around a bone is, from one joint to the other.</summary>
/// <param name="Rings">Share of the bone's length, radius, and how far the middle lies to the front; percent of the height.</param>
internal sealed record Flesh(params (double Share, double Radius, double Front)[] Rings);

/// <summary>The outline of one bone's flesh.</summary>
internal static class BoneShape
{
    public static readonly Flesh Thigh = new((0, 6.3, 0), (0.12, 6.4, 0.2), (0.35, 6, 0.5), (0.6, 5, 0.5), (0.82, 4.1, 0.2), (1, 3.7, 0.1));
    public static readonly Flesh Trouser = new((0, 6.6, 0), (0.12, 6.7, 0.2), (0.35, 6.4, 0.5), (0.55, 5.9, 0.5), (0.62, 5.8, 0.5));
    public static readonly Flesh Shin = new((0, 3.6, 0), (0.15, 3.6, -0.3), (0.33, 3.7, -0.9), (0.55, 3, -0.7), (0.8, 2.2, -0.1), (1, 2.1, 0));
    public static readonly Flesh UpperArm = new((0, 3.6, 0), (0.15, 3.6, 0), (0.4, 3.1, 0.3), (0.7, 2.6, 0.2), (1, 2.2, 0));
    public static readonly Flesh Sleeve = new((0, 3.9, 0), (0.15, 4, 0), (0.4, 3.7, 0.2), (0.52, 3.6, 0.2));
    public static readonly Flesh Forearm = new((0, 2.2, 0), (0.22, 2.5, 0), (0.55, 2, 0), (0.85, 1.5, 0), (1, 1.5, 0));
    public static readonly Flesh Hand = new((0, 1.4, 0), (0.4, 1.9, 0), (0.75, 1.7, 0), (1, 1, 0));
    public static readonly Flesh Neck = new((0, 3.3, 0), (0.5, 2.8, 0), (1, 2.9, 0.4));

    /// <param name="from">Where the bone begins.</param>
    /// <param name="axes">Of the bone: it runs against Up.</param>
    public static string Of(Brush brush, Flesh flesh, Point from, Axes axes, double length)
    {
        var middles = flesh.Rings.Select(ring => brush.See(from + axes.At(-ring.Share * length, ring.Front, 0))).ToList();
        var way = (middles[^1] - middles[0]).Length < 2 ? new Spot(0, 1) : (middles[^1] - middles[0]).Unit;
        List<Spot> left = [], right = [];
        for (var i = 0; i < middles.Count; i++)
        {
            var reach = way.Across * brush.Pixels(flesh.Rings[i].Radius);
            left.Add(middles[i] + reach);
            right.Add(middles[i] - reach);
        }

        var (top, end) = (way * brush.Pixels(flesh.Rings[0].Radius), way * brush.Pixels(flesh.Rings[^1].Radius));
        List<Spot> around = [middles[0] - top, .. left, middles[^1] + end, .. Enumerable.Reverse(right)];
        return Curve.Smooth(around);
    }
}
