using System.Runtime.InteropServices;
using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Drawing;

/// <summary>Part of a picture, in pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Frame(double Left, double Top, double Width, double Height)
{
    public double Right => Left + Width;

    public double Bottom => Top + Height;

    public bool Holds(Spot spot) => spot.X >= Left && spot.X <= Right && spot.Y >= Top && spot.Y <= Bottom;
}

/// <summary>How much room a sheet's poses need: one frame for all of them, so that nothing jumps.</summary>
internal static class Framing
{
    private const double HeadRoom = 7.8, MostScale = 7;

    /// <summary>Everything of a body that could leave the picture.</summary>
    public static IEnumerable<Spot> Edges(Camera camera, Skeleton body)
    {
        foreach (var name in Landmarks.Names)
        {
            var mark = Landmarks.Find(body, name);
            foreach (var spot in Around(camera, mark.Place, name == "head" ? HeadRoom : mark.Flesh + 0.6)) yield return spot;
        }
    }

    public static Camera Fit(Posed posed, IEnumerable<string> poses, Frame into)
    {
        var camera = new Camera(posed.Sheet.View);
        var spots = poses.Distinct(StringComparer.Ordinal).SelectMany(pose => Edges(camera, posed.Body(pose))).Concat(Things(posed, camera)).ToList();
        var (left, right) = (spots.Min(spot => spot.X), spots.Max(spot => spot.X));
        var (top, bottom) = (spots.Min(spot => spot.Y), spots.Max(spot => spot.Y));
        var scale = Math.Min(MostScale, Math.Min(into.Width / (right - left), into.Height / (bottom - top)));
        var isLow = posed.Sheet.View.Pitch < 45;
        return camera.At(scale, new(
            into.Left + ((into.Width - ((right + left) * scale)) / 2),
            isLow ? into.Bottom - (bottom * scale) : into.Top + ((into.Height - ((top + bottom) * scale)) / 2)));
    }

    private static IEnumerable<Spot> Things(Posed posed, Camera camera)
    {
        foreach (var (thing, place) in posed.Things)
        {
            var half = thing.Kind is "wall" or "post" or "cable" ? 4 : thing.Kind is "mat" ? 0 : Math.Max(thing.Wide, 14) / 2;
            if (thing.Kind is "bench" or "box" or "chair" or "wall" or "post" or "cable" or "pad")
            {
                yield return camera.See(new(place.X - half, 0, 11));
                yield return camera.See(new(place.X + half, 0, 11));
            }

            if (thing.Kind == "barbell") yield return camera.See(new(place.X, place.Y + 14, -33));
        }
    }

    private static IEnumerable<Spot> Around(Camera camera, Point place, double flesh)
    {
        var at = camera.See(place);
        return [new(at.X - flesh, at.Y), new(at.X + flesh, at.Y), new(at.X, at.Y - flesh), new(at.X, at.Y + flesh)];
    }
}
