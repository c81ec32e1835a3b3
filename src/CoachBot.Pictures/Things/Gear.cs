using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Things;

/// <summary>What moves with the body: weights, bands, straps. Drawn among its limbs, by depth.</summary>
internal sealed class Gear(Brush brush, Skeleton body)
{
    private const double PlateRadius = 12.9, BarEnd = 17;

    /// <param name="place">Where its landmark was in the first pose.</param>
    public IEnumerable<Part> Draw(Thing thing, Point place) => thing.Kind switch
    {
        "barbell" => Barbell(Middle(thing.At) + new Point(thing.Right, thing.Up, 0)),
        "dumbbells" => [Dumbbell("hand.near"), Dumbbell("hand.far")],
        "goblet" => [Goblet()],
        "kettlebell" => [Kettlebell()],
        "band" when thing.To.Length == 0 => Loop(thing.At),
        "band" or "strap" => [Line(Find(thing.At), Find(thing.To), thing.Kind == "strap" ? 0.9 : 0.7)],
        "cable" => Cable(place, thing),
        "stick" => [Stick()],
        "gap" => [Gap(thing)],
        _ => [],
    };

    /// <summary>How far gear reaches beyond the body, for the frame of a picture.</summary>
    public IEnumerable<(Point Place, double Flesh)> Edges(Thing thing) => thing.Kind switch
    {
        "barbell" => [(Middle(thing.At) + new Point(thing.Right, thing.Up, -33), PlateRadius)],
        "kettlebell" => [(Bell(), 5.5)],
        "goblet" => [(Middle("hand"), 6.5)],
        "stick" => [(StickEnds().Low, 1), (StickEnds().High, 1)],
        _ => [],
    };

    private Point Find(string name) => Landmarks.Find(body, name).Place;

    /// <summary>Between both sides of a sided landmark.</summary>
    private Point Middle(string name) =>
        Landmarks.Spread(name).Select(Find).ToList() is [var near, var far] ? Point.Between(near, far, 0.5) : Find(name);

    private IEnumerable<Part> Barbell(Point at)
    {
        Point Deep(double z) => new(at.X, at.Y, z);
        var depth = brush.Camera.Depth(Deep(0));
        yield return new(
            depth - 200,
            Solid.Pole(brush, Deep(-44), Deep(-30), 1.5, brush.Colours.Steel) + Solid.Plate(brush, Deep(-33), PlateRadius, brush.Colours.Iron)
            + Solid.Plate(brush, Deep(-30), PlateRadius, brush.Colours.IronRim) + Solid.Plate(brush, Deep(-30), PlateRadius - 1.6, brush.Colours.Iron)
            + Solid.Plate(brush, Deep(-30), 2.6, brush.Colours.Steel) + Solid.Pole(brush, Deep(-30), Deep(0), 0.8, brush.Colours.Steel));
        yield return new(
            depth + 5.8,
            Solid.Pole(brush, Deep(0), Deep(BarEnd), 0.9, brush.Colours.Steel) + Solid.Plate(brush, Deep(BarEnd), 2.2, brush.Colours.SteelDark)
            + Solid.Plate(brush, Deep(BarEnd), 1.3, brush.Colours.Steel));
    }

    private Part Dumbbell(string hand)
    {
        var (at, half) = (Find(hand), new Point(5, 0, 0));
        var svg = Solid.Pole(brush, at - half, at + half, 0.8, brush.Colours.Steel)
            + Solid.Pole(brush, at - half, at - (half * 0.7), 2.4, brush.Colours.Iron) + Solid.Pole(brush, at + (half * 0.7), at + half, 2.4, brush.Colours.Iron);
        return new(brush.Camera.Depth(at) + (hand == "hand.near" ? 2 : -2), svg);
    }

    private Part Goblet()
    {
        var (at, half) = (Middle("hand"), new Point(0, 5, 0));
        var svg = Solid.Pole(brush, at - half, at + half, 0.9, brush.Colours.Steel)
            + Solid.Pole(brush, at - half, at - (half * 0.65), 3.2, brush.Colours.Iron) + Solid.Pole(brush, at + (half * 0.65), at + half, 3.2, brush.Colours.Iron);
        return new(brush.Camera.Depth(at) + 3, svg);
    }

    private Part Kettlebell()
    {
        var (at, bell) = (Middle("hand"), Bell());
        var svg = Solid.Pole(brush, at + new Point(0, 0, 1.5), bell, 0.9, brush.Colours.SteelDark) + Solid.Plate(brush, bell, 5, brush.Colours.Iron)
            + Solid.Plate(brush, bell, 3.4, brush.Colours.IronRim);
        return new(brush.Camera.Depth(at) + 3, svg);
    }

    private Point Bell() => Middle("hand") - (Axes.Between(body.NearArm.Last, body.FarArm.Last, 0.5).Up * 6.5);

    /// <summary>A loop round both thighs: over each thigh, and the stretch between them.</summary>
    private IEnumerable<Part> Loop(string at)
    {
        foreach (var (side, leg) in new[] { (".far", body.Far), (".near", body.Near) })
        {
            var (place, flesh) = (Find(at + side), Landmarks.Find(body, at + side).Flesh);
            var across = brush.Camera.Way(leg.Middle - leg.Root).Unit.Across * brush.Pixels(flesh + 0.5);
            var path = Curve.Straight([brush.See(place) - across, brush.See(place) + across], closed: false);
            yield return new(brush.Camera.Depth(Point.Between(leg.Root, leg.End, 0.5)) + (brush.Camera.Depth(leg.Middle) * 0.2) + 0.6, Wrapped(path, 2.4));
        }

        var between = Curve.Straight([brush.See(Find($"{at}.far")), brush.See(Find($"{at}.near"))], closed: false);
        yield return new(brush.Camera.Depth(Middle(at)) - 1, Wrapped(between, 2.2));
    }

    private string Wrapped(string path, double width) =>
        Brush.Stroked(path, brush.Colours.Line, brush.Pixels(width) + (brush.Outline * 2)) + Brush.Stroked(path, brush.Colours.Band, brush.Pixels(width));

    private Part Line(Point from, Point to, double width) =>
        new(brush.Camera.Depth(Point.Between(from, to, 0.5)) + 6, Wrapped(Curve.Straight([brush.See(from), brush.See(to)], closed: false), width * 1.4));

    private IEnumerable<Part> Cable(Point place, Thing thing)
    {
        place += new Point(0, 0, thing.Wide);
        var foot = new Point(place.X, 0, place.Z);
        yield return new(-500, Solid.Pole(brush, foot, foot + new Point(0, 86, 0), 2, brush.Colours.Steel) + Solid.Roller(brush, place, 2, 1, brush.Colours.SteelDark));
        yield return new(brush.Camera.Depth(place) - 2, Wrapped(Curve.Straight([brush.See(place), brush.See(Middle(thing.To))], closed: false), 0.8));
    }

    private Part Stick()
    {
        var (low, high) = StickEnds();
        return new(brush.Camera.Depth(low) + 2, Solid.Pole(brush, low, high, 0.7, brush.Colours.Wood));
    }

    /// <summary>A thumb on each of two places, and what is between them.</summary>
    private Part Gap(Thing thing)
    {
        var (low, high) = (Find(thing.At), Find(thing.To));
        var (down, up) = (low + (body.AxesOnTrunk(0.42).Front * 4.5), high + (body.Thorax.Front * 4.5));
        var (from, to, half) = (brush.See(down), brush.See(up), (brush.See(up) - brush.See(down)) * 0.5);
        var svg = Solid.Pole(brush, low, down, 0.9, brush.Colours.Skin) + Solid.Pole(brush, high, up, 0.9, brush.Colours.Skin)
            + Marks.Arrow(brush, from + half, from, brush.Colours.Move) + Marks.Arrow(brush, to - half, to, brush.Colours.Move);
        return new(brush.Camera.Depth(low) + 30, svg);
    }

    /// <summary>Along tailbone and upper back, and past the head.</summary>
    private (Point Low, Point High) StickEnds()
    {
        var low = body.Hips - (body.Pelvis.Front * 7.4) - (body.Pelvis.Up * 5);
        var high = body.OnTrunk(0.92) - (body.Thorax.Front * 6.6);
        return (low, low + ((high - low).Unit * 56));
    }
}
