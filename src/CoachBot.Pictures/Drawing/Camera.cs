using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Drawing;

/// <summary>Looks at the body from a little in front and a little above, without perspective.</summary>
internal sealed class Camera
{
    private readonly Point right, up;

    public Camera(View view)
    {
        Point y = new(0, 1, 0), z = new(0, 0, 1);
        var level = z.Turned(y, view.Yaw);
        right = y.Cross(level);
        Toward = (level * Math.Cos(view.Pitch * Math.PI / 180)) + (y * Math.Sin(view.Pitch * Math.PI / 180));
        up = Toward.Cross(right);
    }

    private Camera(Camera other) => (right, up, Toward) = (other.right, other.up, other.Toward);

    /// <summary>From the body to the viewer.</summary>
    public Point Toward { get; }

    /// <summary>Pixels for one percent of the body's height.</summary>
    public double Scale { get; private init; } = 1;

    private Spot Corner { get; init; }

    public Spot See(Point place) => Corner + Way(place);

    /// <summary>A direction in the picture.</summary>
    public Spot Way(Point way) => new(way.Dot(right) * Scale, -way.Dot(up) * Scale);

    public double Depth(Point place) => place.Dot(Toward);

    public Camera At(double scale, Spot corner) => new(this) { Scale = scale, Corner = corner };
}
