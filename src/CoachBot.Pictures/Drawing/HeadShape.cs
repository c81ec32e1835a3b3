using System.Globalization;
using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Drawing;

/// <summary>A head in profile, from the front or from behind, whichever the camera sees. Its own drawings have y up, one unit a percent of the height.</summary>
internal static class HeadShape
{
    private const string Profile =
        "M3.6 4.6C4.6 3.6 4.9 2.4 4.9 1.7L4.6 .9C5.2-.1 5.9-1 6.2-1.6C6.2-2.1 5.6-2.2 5.1-2.2C5-2.6 5.3-3 5.3-3.3L5-3.6C5.3-3.9 5.1-4.3 4.7-4.5"
        + "C4.9-5.3 4.6-6.1 3.8-6.3C2-6.4 0-5.4-1.2-4C-3.5-3-5.2-1-5.2 1.4C-5.2 5-2.4 6.8 .6 6.8C2 6.8 3 5.6 3.6 4.6Z";

    private const string ProfileHair =
        "M4.4 3.6C4.6 6 2.6 7.6 .2 7.6C-3.6 7.6-6.1 4.8-6 1.4C-5.9-1.4-4.7-3.2-2.9-4C-2-3-1.7-1.9-1.5-.6C-1 .3-.4 .7 .3 .5C.5 1.7 1 2.7 1.8 3.3C2.6 3.8 3.5 3.9 4.4 3.6Z";

    private const string Front = "M-4.7 1.5C-4.7-3-2.6-6.3 0-6.3C2.6-6.3 4.7-3 4.7 1.5C4.7 5 2.6 6.6 0 6.6C-2.6 6.6-4.7 5-4.7 1.5Z";

    private const string FrontHair = "M-5.1 1C-5.6 5.6-2.8 7.6 0 7.6C2.8 7.6 5.6 5.6 5.1 1C4.4 2.4 4 3.4 3.4 4C1.4 4.4-1.6 4.2-3.2 3.6C-3.8 3-4.4 2.2-5.1 1Z";

    private const string Back = "M-5.1 1.5C-5.1-2.6-3.2-4.6 0-4.6C3.2-4.6 5.1-2.6 5.1 1.5C5.1 5.4 2.8 7.6 0 7.6C-2.8 7.6-5.1 5.4-5.1 1.5Z";

    public static Part Draw(Brush brush, Skeleton body)
    {
        var (axes, camera) = (body.Head, brush.Camera);
        var toward = axes.Front.Dot(camera.Toward);
        var depth = camera.Depth(body.HeadCentre);
        if (Math.Abs(toward) < 0.72) return new(depth, Placed(brush, body.HeadCentre, axes.Front, axes.Up, ProfileFace(brush)));
        var across = axes.Right * -1;
        return new(depth, Placed(brush, body.HeadCentre, across, axes.Up, toward > 0 ? FrontFace(brush) : Shape(brush, Back, brush.Colours.Hair)));
    }

    private static string ProfileFace(Brush brush) =>
        Shape(brush, Profile, brush.Colours.Skin) + Brush.Filled(ProfileHair, brush.Colours.Hair)
        + $"<ellipse cx=\"-.5\" cy=\"-.5\" rx=\"1\" ry=\"1.5\" fill=\"{brush.Colours.SkinFar}\"/>"
        + $"<ellipse cx=\"3.5\" cy=\".8\" rx=\".5\" ry=\".75\" fill=\"{brush.Colours.Line}\"/>"
        + Brush.Stroked("M2.5 2.3L4.3 2.2", brush.Colours.Hair, 0.6) + Brush.Stroked("M3.6-3.6L5-3.6", brush.Colours.Line, 0.4);

    private static string FrontFace(Brush brush) =>
        Shape(brush, Front, brush.Colours.Skin) + Brush.Filled(FrontHair, brush.Colours.Hair)
        + $"<ellipse cx=\"-1.9\" cy=\".6\" rx=\".55\" ry=\".75\" fill=\"{brush.Colours.Line}\"/><ellipse cx=\"1.9\" cy=\".6\" rx=\".55\" ry=\".75\" fill=\"{brush.Colours.Line}\"/>"
        + Brush.Stroked("M-2.9 2.1L-1.1 2.2M1.1 2.2L2.9 2.1", brush.Colours.Hair, 0.6) + Brush.Stroked("M0 .2L.5-1.6L-.3-1.7", brush.Colours.SkinFar, 0.5)
        + Brush.Stroked("M-1.3-3.6L1.3-3.6", brush.Colours.Line, 0.45);

    private static string Shape(Brush brush, string path, string colour) =>
        Brush.Stroked(path, brush.Colours.Line, brush.Outline * 2 / brush.Camera.Scale) + Brush.Filled(path, colour);

    private static string Placed(Brush brush, Point centre, Point across, Point up, string svg)
    {
        var (x, y, at) = (brush.Camera.Way(across), brush.Camera.Way(up), brush.See(centre));
        return string.Create(CultureInfo.InvariantCulture, $"<g transform=\"matrix({x.X:0.###} {x.Y:0.###} {y.X:0.###} {y.Y:0.###} {at.X:0.#} {at.Y:0.#})\">{svg}</g>");
    }
}
