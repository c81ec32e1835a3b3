using System.Runtime.InteropServices;

namespace CoachBot.Pictures.Bodies;

/// <summary>A place, or a way from one place to another: x to the right, y up, z toward the viewer; in percent of the body's height.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Point(double X, double Y, double Z)
{
    public static readonly Point Zero = new(0, 0, 0);

    public double Length => Math.Sqrt(Dot(this));

    public Point Unit => Length is > 1e-9 and var length ? this * (1 / length) : new(1, 0, 0);

    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y, a.Z + b.Z);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y, a.Z - b.Z);

    public static Point operator -(Point a) => new(-a.X, -a.Y, -a.Z);

    public static Point operator *(Point a, double by) => new(a.X * by, a.Y * by, a.Z * by);

    public static Point Between(Point a, Point b, double share) => a + ((b - a) * share);

    public double Dot(Point other) => (X * other.X) + (Y * other.Y) + (Z * other.Z);

    public Point Cross(Point other) =>
        new((Y * other.Z) - (Z * other.Y), (Z * other.X) - (X * other.Z), (X * other.Y) - (Y * other.X));

    /// <summary>Turned about an axis through zero, counter-clockwise for who looks against it.</summary>
    public Point Turned(Point axis, double degrees)
    {
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        return (this * cos) + (axis.Cross(this) * sin) + (axis * (axis.Dot(this) * (1 - cos)));
    }
}
