using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Drawing;

/// <summary>What points at things: the line of a good position, the fault, the way out of it.</summary>
internal static class Marks
{
    private const double ArrowLength = 14, ArrowGap = 8, GlowRadius = 8;

    public static string Line(Brush brush, Panel panel, Skeleton body, bool isRight)
    {
        if (panel.Posed.Sheet.Line.Count < 2) return "";
        var spots = panel.Posed.Sheet.Line.Select(name => brush.See(Landmarks.Find(body, name).Place)).ToList();
        var colour = isRight ? brush.Colours.Good : brush.Colours.Bad;
        var path = Curve.Straight(spots, closed: false);
        return Brush.Stroked(path, brush.Colours.Bone, brush.Pixels(1.4)) + Brush.Stroked(path, colour, brush.Pixels(0.7), $" stroke-dasharray=\"{Curve.Number(brush.Pixels(1.8))} {Curve.Number(brush.Pixels(1.4))}\"")
            + string.Concat(spots.Select(spot => Brush.Disc(spot, brush.Pixels(1.3), brush.Colours.Bone) + Brush.Disc(spot, brush.Pixels(0.85), colour)));
    }

    public static string Glow(Brush brush, Panel panel, Skeleton body)
    {
        var at = Place(brush, panel, body);
        return $"<circle cx=\"{Curve.Number(at.X)}\" cy=\"{Curve.Number(at.Y)}\" r=\"{Curve.Number(brush.Pixels(GlowRadius))}\" fill=\"{brush.Colours.Bad}\" opacity=\".16\"/>"
            + $"<circle cx=\"{Curve.Number(at.X)}\" cy=\"{Curve.Number(at.Y)}\" r=\"{Curve.Number(brush.Pixels(GlowRadius))}\" fill=\"none\" stroke=\"{brush.Colours.Bad}\" stroke-width=\"{Curve.Number(brush.Pixels(0.7))}\"/>";
    }

    /// <summary>Something tightens here: strokes that press on it from all sides.</summary>
    public static string Work(Brush brush, Skeleton body, string landmark)
    {
        var at = brush.See(Landmarks.Find(body, landmark).Place);
        var rays = Enumerable.Range(0, 8).Select(i => Math.SinCos(i * Math.Tau / 8)).Select(turn => new Spot(turn.Cos, turn.Sin));
        return $"<circle cx=\"{Curve.Number(at.X)}\" cy=\"{Curve.Number(at.Y)}\" r=\"{Curve.Number(brush.Pixels(6))}\" fill=\"{brush.Colours.Good}\" opacity=\".45\"/>"
            + string.Concat(rays.Select(ray => Brush.Stroked(
                Curve.Straight([at + (ray * brush.Pixels(10.5)), at + (ray * brush.Pixels(7))], closed: false), brush.Colours.Good, brush.Pixels(1.1))));
    }

    /// <summary>Says where to look and nothing else: a line along a limb, or a ring at the near edge of a thing.</summary>
    public static string Look(Brush brush, Panel panel, Skeleton body)
    {
        if (panel.Look.Count == 0) return "";
        if (panel.Posed.Things.FirstOrDefault(thing => thing.Thing.Kind == panel.Look[0]) is { Thing: { } thing, Place: var place })
            return Ring(brush, brush.See(new(place.X + (thing.Wide / 2), thing.Top, 0)), brush.Colours.Bone, 1.9) + Ring(brush, brush.See(new(place.X + (thing.Wide / 2), thing.Top, 0)), brush.Colours.Move, 1);
        var path = Curve.Straight([.. panel.Look.Select(name => brush.See(Landmarks.Find(body, name).Place))], closed: false);
        return Brush.Stroked(path, brush.Colours.Bone, brush.Pixels(1.9)) + Brush.Stroked(path, brush.Colours.Move, brush.Pixels(1));
    }

    private static string Ring(Brush brush, Spot at, string colour, double width) =>
        $"<circle cx=\"{Curve.Number(at.X)}\" cy=\"{Curve.Number(at.Y)}\" r=\"{Curve.Number(brush.Pixels(5.5))}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{Curve.Number(brush.Pixels(width))}\"/>";

    /// <summary>Pushes the joint toward its place in the right pose.</summary>
    public static string WayOut(Brush brush, Panel panel, Skeleton body, Frame scene)
    {
        var (at, way) = (Place(brush, panel, body), Way(brush, panel, body));
        var (from, to) = (at - (way * brush.Pixels(ArrowGap + ArrowLength)), at - (way * brush.Pixels(ArrowGap)));
        return scene.Holds(from)
            ? Arrow(brush, from, to, brush.Colours.Good)
            : Arrow(brush, at + (way * brush.Pixels(ArrowGap)), at + (way * brush.Pixels(ArrowGap + ArrowLength)), brush.Colours.Good);
    }

    public static string Arrow(Brush brush, Spot from, Spot to, string colour)
    {
        var (way, width) = ((to - from).Unit, brush.Pixels(1.5));
        var neck = to - (way * (width * 2.2));
        var shaft = Curve.Straight([from, neck], closed: false);
        var head = Curve.Straight([to, neck + (way.Across * (width * 1.7)), neck - (way.Across * (width * 1.7))]);
        return Brush.Stroked(shaft, brush.Colours.Bone, width * 1.9) + $"<path d=\"{head}\" fill=\"{brush.Colours.Bone}\" stroke=\"{brush.Colours.Bone}\" stroke-width=\"{Curve.Number(width)}\" stroke-linejoin=\"round\"/>"
            + Brush.Stroked(shaft, colour, width) + Brush.Filled(head, colour);
    }

    public static Spot Place(Brush brush, Panel panel, Skeleton body) =>
        brush.See(Landmarks.Find(body, Landmarks.Spread(panel.Mark.At)[0]).Place);

    public static Spot Way(Brush brush, Panel panel, Skeleton body)
    {
        if (panel.Mark.Fix is { } degrees)
        {
            var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
            return new(cos, -sin);
        }

        var right = panel.Posed.Body(panel.Posed.Sheet.Right);
        if (panel.Mark.At == "low-back")
        {
            var rounder = panel.Posed.Joints(panel.Pose)[(int)Joint.Lumbar] > panel.Posed.Joints(panel.Posed.Sheet.Right)[(int)Joint.Lumbar];
            return brush.Camera.Way(body.AxesOnTrunk(0.35).Front * (rounder ? 1 : -1)).Unit;
        }

        return (Place(brush, panel, right) - Place(brush, panel, body)).Unit;
    }
}
