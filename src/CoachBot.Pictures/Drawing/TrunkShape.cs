using System.Runtime.InteropServices;
using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Drawing;

/// <summary>Draws trunk, neck and spine.</summary>
internal sealed class TrunkShape(Brush brush, Skeleton body)
{
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Ring(double Share, double Half, double Front, double Back);

    private static readonly Ring[] rings =
    [
        new(-0.2, 3, 1, 2.5), new(-0.13, 7, 3.2, 5.4), new(0, 8.3, 4.6, 6.6), new(0.14, 8.4, 5.2, 6), new(0.28, 7.6, 5.2, 4.6),
        new(0.42, 7, 5.1, 3.9), new(0.56, 7.1, 5.2, 4), new(0.72, 7.9, 5.8, 4.9), new(0.86, 8.8, 5.8, 5.4), new(0.98, 8.6, 4.8, 5.1), new(1.08, 6, 3.4, 4),
        new(1.15, 2.4, 2.2, 2.6),
    ];

    public IEnumerable<Part> Draw(bool isFault)
    {
        var neck = BoneShape.Of(brush, BoneShape.Neck, body.Shoulders, new(-Axes.Between(body.Thorax, body.Head, 0.5).Up, body.Thorax.Front), Skeleton.Neck + 3);
        var (shirt, shorts) = (Around(rings.AsSpan(3)), Around(rings.AsSpan(0, 5)));
        var depth = brush.Camera.Depth(Point.Between(body.Hips, body.Shoulders, 0.5));
        yield return new(Math.Min(depth, brush.Camera.Depth(body.HeadCentre)) - 0.5, brush.Edged(neck) + Brush.Filled(neck, brush.Colours.Skin));
        yield return new(depth, brush.Edged(shorts) + Brush.Filled(shorts, brush.Colours.Shorts) + brush.Edged(shirt) + Brush.Filled(shirt, brush.Colours.Shirt));
        if (Math.Abs(body.Thorax.Right.Dot(brush.Camera.Toward)) > 0.6) yield return new(depth + 5.5, Spine(isFault));
    }

    private string Around(ReadOnlySpan<Ring> part)
    {
        List<Spot> left = [], right = [];
        for (var i = 0; i < part.Length; i++)
        {
            var (middle, reach) = Reach(part[i]);
            left.Add(middle + reach);
            right.Add(middle - reach);
        }

        return Curve.Smooth([.. left, .. Enumerable.Reverse(right)]);
    }

    /// <summary>Middle of a ring, and half its width across the trunk as seen.</summary>
    private (Spot Middle, Spot Reach) Reach(Ring ring)
    {
        var axes = body.AxesOnTrunk(ring.Share);
        var along = brush.Camera.Way(body.OnTrunk(ring.Share + 0.05) - body.OnTrunk(ring.Share - 0.05)).Unit;
        var wide = brush.Camera.Way(axes.Right * ring.Half).Dot(along.Across);
        var deep = brush.Camera.Way(axes.Front * ((ring.Front + ring.Back) / 2)).Dot(along.Across);
        var middle = brush.See(body.OnTrunk(ring.Share) + (axes.Front * ((ring.Front - ring.Back) / 2)));
        return (middle, along.Across * Math.Sqrt((wide * wide) + (deep * deep)));
    }

    /// <summary>One short stroke for each vertebra one could feel; the low back in red when it is at fault.</summary>
    private string Spine(bool isFault)
    {
        var svg = new System.Text.StringBuilder();
        for (var i = 0; i < 13; i++)
        {
            var share = 0.06 + (i * 0.085);
            var (place, axes) = (body.OnTrunk(share), body.AxesOnTrunk(share));
            var at = place - (axes.Front * 2.1);
            var isLow = i is > 0 and < 6;
            var across = Curve.Straight([brush.See(at - (axes.Front * (isLow ? 1.1 : 0.8))), brush.See(at + (axes.Front * (isLow ? 1.1 : 0.8)))], closed: false);
            svg.Append(Brush.Stroked(across, brush.Colours.Line, brush.Pixels(isLow ? 1.9 : 1.5)));
            svg.Append(Brush.Stroked(across, isFault && isLow ? brush.Colours.Bad : brush.Colours.Bone, brush.Pixels(isLow ? 1.2 : 0.9)));
        }

        return svg.ToString();
    }
}
