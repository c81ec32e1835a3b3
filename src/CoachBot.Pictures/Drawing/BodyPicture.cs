using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Posing;
using CoachBot.Pictures.Things;

namespace CoachBot.Pictures.Drawing;

/// <summary>Draws one body among its things, far to near.</summary>
internal static class BodyPicture
{
    public static string Draw(Brush brush, Posed posed, Skeleton body, bool isBackAtFault)
    {
        var standing = posed.Things.Select(thing => Furniture.Draw(brush, thing.Thing, thing.Place));
        var gear = new Gear(brush, body);
        IEnumerable<Part> parts =
        [
            Shadow(brush, body),
            new LimbShape(brush, IsFar(brush, body, -1)).Leg(body.Far), new LimbShape(brush, IsFar(brush, body, -1)).Arm(body.FarArm),
            new LimbShape(brush, IsFar(brush, body, 1)).Leg(body.Near), new LimbShape(brush, IsFar(brush, body, 1)).Arm(body.NearArm),
            .. new TrunkShape(brush, body).Draw(isBackAtFault), HeadShape.Draw(brush, body),
            .. posed.Things.SelectMany(thing => gear.Draw(thing.Thing, thing.Place)),
        ];
        var (behind, among) = (parts.Where(part => part.Depth < -150), parts.Where(part => part.Depth >= -150));
        return string.Concat(behind.Select(part => part.Svg)) + string.Concat(standing) + string.Concat(among.OrderBy(part => part.Depth).Select(part => part.Svg));
    }

    /// <summary>Seen from the side, the limbs beyond the trunk are darker.</summary>
    private static bool IsFar(Brush brush, Skeleton body, int side) => body.Pelvis.Right.Dot(brush.Camera.Toward) * side < -0.5;

    /// <summary>On the floor, under all of the body.</summary>
    private static Part Shadow(Brush brush, Skeleton body)
    {
        var xs = Landmarks.Solid.Select(name => Landmarks.Find(body, name).Place.X).ToList();
        var (middle, half) = ((xs.Min() + xs.Max()) / 2, ((xs.Max() - xs.Min()) / 2) + 6);
        var ring = Enumerable.Range(0, 16).Select(i => Math.SinCos(i * Math.Tau / 16))
            .Select(turn => brush.See(new(middle + (turn.Cos * half), 0, turn.Sin * 11)));
        return new(-149, $"<path d=\"{Curve.Smooth([.. ring])}\" fill=\"{brush.Colours.Line}\" opacity=\".13\"/>");
    }
}
