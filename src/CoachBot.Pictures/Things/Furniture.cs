using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Things;

/// <summary>What stands on the floor and stays where it is: drawn before the body.</summary>
internal static class Furniture
{
    private const double WallHeight = 96;

    public static string Draw(Brush brush, Thing thing, Point place)
    {
        var colours = brush.Colours;
        var wood = new Faces(colours.WoodTop, colours.Wood, colours.WoodSide);
        var half = (thing.Wide > 0 ? thing.Wide : 16) / 2;
        return thing.Kind switch
        {
            "mat" => Solid.Block(brush, new(place.X - half, -0.9, -13), new(place.X + half, 0, 13), new(colours.Mat, colours.MatEdge, colours.MatEdge)),
            "bench" => Bench(brush, thing.Top, place.X - half, place.X + half),
            "box" => Solid.Block(brush, new(place.X - half, 0, -12), new(place.X + half, thing.Top, 12), wood),
            "chair" => Chair(brush, thing.Top, place.X - half, place.X + half),
            "wall" => Solid.Block(brush, new(place.X, 0, -20), new(place.X + 4, WallHeight, 14), new(colours.Ground, colours.GroundEdge, colours.GroundEdge)),
            "post" => Solid.Pole(brush, new(place.X, 0, place.Z), new(place.X, WallHeight, place.Z), 1.6, colours.Steel),
            "pad" or "pillow" => Solid.Block(brush, new(place.X - half, thing.Top - Thick(thing), -9), new(place.X + half, thing.Top, 9), new(colours.PadTop, colours.Pad, colours.PadSide)),
            "roller" => Solid.Roller(brush, new(place.X, thing.Top / 2, 0), thing.Top / 2, 14, colours.Band),
            "frame" => Frame(brush, place, thing),
            _ => "",
        };
    }

    private static double Thick(Thing thing) => thing.Up > 0 ? thing.Up : thing.Top;

    private static string Bench(Brush brush, double top, double left, double right)
    {
        var colours = brush.Colours;
        Faces steel = new(colours.Steel, colours.Steel, colours.SteelDark), pad = new(colours.PadTop, colours.Pad, colours.PadSide);
        var (a, b) = (left + 2.5, right - 4.5);
        return string.Concat(new[] { a, b }.Select(x => Solid.Block(brush, new(x, 0, -13), new(x + 2, top - 4, -11), steel)))
            + Solid.Block(brush, new(a, top * 0.35, 6), new(b + 2, (top * 0.35) + 1.6, 8), steel)
            + string.Concat(new[] { a, b }.Select(x => Solid.Block(brush, new(x, 0, 6), new(x + 2, top - 4, 8), steel)))
            + Solid.Block(brush, new(left, top - 4.6, -16), new(right, top, 11), pad);
    }

    private static string Chair(Brush brush, double top, double left, double right)
    {
        var colours = brush.Colours;
        Faces wood = new(colours.WoodTop, colours.Wood, colours.WoodSide);
        string Leg(double x, double z) => Solid.Block(brush, new(x, 0, z), new(x + 1.8, top - 2, z + 1.8), wood);
        return Leg(left + 0.5, -11) + Leg(right - 2.3, -11)
            + Solid.Block(brush, new(right - 2, top - 2, -11), new(right, top + 24, 10), wood)
            + Leg(left + 0.5, 8) + Leg(right - 2.3, 8) + Solid.Block(brush, new(left, top - 2.4, -11), new(right, top, 10), wood);
    }

    /// <summary>A back-extension frame: a pad at the hips on a slanting post, a plate for the feet.</summary>
    private static string Frame(Brush brush, Point place, Thing thing)
    {
        var colours = brush.Colours;
        var way = new Point(1, 0, 0).Turned(new(0, 0, 1), thing.Wide);
        var under = new Point(-way.Y, way.X, 0) * -1;
        var hip = place + (under * 7.5);
        var (foot, pad) = (hip - (way * 46) + (under * 3), hip - (way * 9));
        var leg = new Point(pad.X - 6, 0, 0);
        return Solid.Pole(brush, new(leg.X - 12, 0.8, -6), new(leg.X + 20, 0.8, -6), 1.3, colours.SteelDark)
            + Solid.Pole(brush, foot, hip + (under * 3), 1.5, colours.SteelDark) + Solid.Pole(brush, leg, pad + (under * 3), 1.8, colours.Steel)
            + Solid.Pole(brush, new(leg.X - 12, 0.8, 6), new(leg.X + 20, 0.8, 6), 1.3, colours.Steel)
            + Solid.Pole(brush, hip - (way * 15) + (under * 0.4), hip + (under * 0.4), 3, colours.Pad);
    }
}
