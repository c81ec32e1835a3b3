using System.Runtime.InteropServices;

namespace CoachBot.Pictures.Drawing;

/// <summary>A place on the picture: x to the right, y down, in pixels.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Spot(double X, double Y)
{
    public double Length => Math.Sqrt((X * X) + (Y * Y));

    public Spot Unit => Length is > 1e-6 and var length ? this * (1 / length) : new(0, -1);

    /// <summary>A quarter turn.</summary>
    public Spot Across => new(-Y, X);

    public static Spot operator +(Spot a, Spot b) => new(a.X + b.X, a.Y + b.Y);

    public static Spot operator -(Spot a, Spot b) => new(a.X - b.X, a.Y - b.Y);

    public static Spot operator *(Spot a, double by) => new(a.X * by, a.Y * by);

    public double Dot(Spot other) => (X * other.X) + (Y * other.Y);
}
