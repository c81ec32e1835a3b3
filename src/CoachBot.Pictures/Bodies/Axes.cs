using System.Runtime.InteropServices;

namespace CoachBot.Pictures.Bodies;

/// <summary>How a part of the body stands in space. Up is toward the head, Front where the face looks when standing.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Axes(Point Up, Point Front)
{
    /// <summary>Toward the person's right.</summary>
    public Point Right => Front.Cross(Up);

    public Axes Turned(Point axis, double degrees) => new(Up.Turned(axis, degrees), Front.Turned(axis, degrees));

    /// <summary>In the plane seen from the side: up tips back and front tips up, as in a bow turned backward.</summary>
    public Axes Tipped(double degrees) => Turned(Right, degrees);

    public Point At(double up, double front, double right) => (Up * up) + (Front * front) + (Right * right);

    public static Axes Between(Axes a, Axes b, double share) =>
        new(Point.Between(a.Up, b.Up, share).Unit, Point.Between(a.Front, b.Front, share).Unit);
}
