using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Drawing;

namespace CoachBot.Pictures.Things;

/// <summary>Three colours of a block: its top, the side toward the viewer, and the side to the right.</summary>
internal sealed record Faces(string Top, string Front, string Side);

/// <summary>Draws blocks, poles and rollers.</summary>
internal static class Solid
{
    /// <param name="low">The corner at the left, at the bottom, farthest away.</param>
    /// <param name="high">The corner opposite.</param>
    public static string Block(Brush brush, Point low, Point high, Faces faces)
    {
        Point At(bool x, bool y, bool z) => new(x ? high.X : low.X, y ? high.Y : low.Y, z ? high.Z : low.Z);
        string Face(string colour, params Point[] corners)
        {
            var path = Curve.Straight([.. corners.Select(brush.See)]);
            return brush.Edged(path) + Brush.Filled(path, colour);
        }

        var isFromRight = brush.Camera.Toward.X >= 0;
        return Face(faces.Side, At(isFromRight, false, false), At(isFromRight, true, false), At(isFromRight, true, true), At(isFromRight, false, true))
            + Face(faces.Top, At(false, true, false), At(true, true, false), At(true, true, true), At(false, true, true))
            + Face(faces.Front, At(false, false, true), At(true, false, true), At(true, true, true), At(false, true, true));
    }

    public static string Pole(Brush brush, Point from, Point to, double radius, string colour)
    {
        var path = Curve.Straight([brush.See(from), brush.See(to)], closed: false);
        return Brush.Stroked(path, brush.Colours.Line, brush.Pixels(radius * 2) + (brush.Outline * 2)) + Brush.Stroked(path, colour, brush.Pixels(radius * 2));
    }

    /// <summary>A round plate that stands across the picture's depth.</summary>
    public static string Plate(Brush brush, Point middle, double radius, string colour)
    {
        var path = Ring(brush, middle, radius);
        return brush.Edged(path) + Brush.Filled(path, colour);
    }

    /// <summary>Lies along the picture's depth.</summary>
    public static string Roller(Brush brush, Point middle, double radius, double half, string colour)
    {
        Point away = middle - new Point(0, 0, half), near = middle + new Point(0, 0, half);
        var side = Curve.Straight(Curve.Hull(Circle(away, radius).Concat(Circle(near, radius)).Select(brush.See)));
        return brush.Edged(side) + Brush.Filled(side, colour) + Plate(brush, near, radius * 0.9, brush.Colours.PadSide) + Plate(brush, near, radius * 0.4, colour);
    }

    private static string Ring(Brush brush, Point middle, double radius) => Curve.Smooth([.. Circle(middle, radius).Select(brush.See)]);

    private static IEnumerable<Point> Circle(Point middle, double radius) =>
        Enumerable.Range(0, 16).Select(i => Math.SinCos(i * Math.Tau / 16)).Select(turn => middle + new Point(turn.Cos * radius, turn.Sin * radius, 0));
}
