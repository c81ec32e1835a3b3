using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Drawing;

/// <summary>A shoe that bends at the ball of the foot, so that the toes stay on the floor when the heel leaves it.</summary>
internal sealed class ShoeShape(Brush brush, bool isFar)
{
    private const double HalfWidth = 2, Ball = 5.6, Toes = 3.8, Rim = 0.9, Sole = -Skeleton.AnkleHeight;

    public string Draw(Limb leg)
    {
        var foot = leg.Last;
        var ball = leg.End + foot.At(Sole, Ball, 0);
        var toes = foot.Tipped(Math.Clamp(ToeBend(foot, ball), 0, 70));
        Point[] back = [At(-3.2, Sole), At(-3.4, -1), At(-2.6, 1.4), At(2.4, 1.4), At(5, -1.2), At(Ball, -1.5), At(Ball, Sole)];
        Point[] front = [ball, ball + toes.At(2.5, -0.6, 0), ball + toes.At(1.9, 2.2, 0), ball + toes.At(0.9, Toes, 0), ball + toes.At(0, Toes - 0.2, 0)];
        Point[] sole = [At(-3.2, Sole), At(-3.3, Sole + Rim), At(Ball, Sole + Rim), At(Ball, Sole)];
        Point[] tip = [ball, ball + toes.At(Rim, 0, 0), ball + toes.At(0.8, Toes, 0), ball + toes.At(0, Toes - 0.2, 0)];
        var colour = isFar ? brush.Colours.ShoeFar : brush.Colours.Shoe;
        var (heel, toe) = (Around(back, foot.Right), Around(front, foot.Right));
        var rubber = Brush.Filled(Around(sole, foot.Right), brush.Colours.Sole) + Brush.Filled(Around(tip, toes.Right), brush.Colours.Sole);
        var upper = Brush.Filled(heel, colour) + Brush.Filled(toe, colour);
        if (foot.Up.Dot(brush.Camera.Toward) <= 0.04) return brush.Edged(heel) + brush.Edged(toe) + upper + rubber;

        // Seen from above, the upper hides all of the sole but its rim.
        var above = Brush.Filled(Around(Above(back, foot.Up), foot.Right), colour) + Brush.Filled(Around(Above(front, toes.Up), foot.Right), colour);
        return brush.Edged(heel) + brush.Edged(toe) + upper + rubber + above;

        IEnumerable<Point> Above(Point[] shoe, Point up) => shoe.Select(place => place + (up * Math.Max(0, Sole + Rim - (place - leg.End).Dot(up))));
        Point At(double front, double up) => leg.End + foot.At(up, front, 0);
    }

    /// <summary>Degrees by which the toes turn up, so that their tip is not below the floor.</summary>
    private static double ToeBend(Axes foot, Point ball)
    {
        if (foot.Front.Y >= 0 || ball.Y > 3 || foot.Up.Y < 0) return 0;
        var down = Math.Asin(Math.Clamp(-foot.Front.Y, 0, 1)) * 180 / Math.PI;
        return down - (Math.Asin(Math.Clamp(ball.Y / Toes, 0, 1)) * 180 / Math.PI);
    }

    private string Around(IEnumerable<Point> places, Point right) =>
        Curve.Straight(Curve.Hull(places.SelectMany(place => new[] { brush.See(place + (right * HalfWidth)), brush.See(place - (right * HalfWidth)) })));
}
