namespace CoachBot.Pictures.Bodies;

/// <summary>How the body lies to the viewer (coaching.md 5.1).</summary>
internal enum Facing
{
    /// <summary>Upright, looking to the right.</summary>
    UPR,

    /// <summary>On the back, head left.</summary>
    SUP,

    /// <summary>On the front or on hands and knees, head right.</summary>
    PRO,

    /// <summary>On the far side, head right, looking at the viewer.</summary>
    SIDE,

    /// <summary>Upright, looking at the viewer.</summary>
    FRONT,
}

internal static class FacingAxes
{
    private static readonly Point x = new(1, 0, 0), y = new(0, 1, 0), z = new(0, 0, 1);

    /// <param name="trunk">Degrees by which the shoulders are higher than the hips: 90 upright, 0 level.</param>
    public static Axes Of(Facing facing, double trunk) => facing switch
    {
        Facing.UPR => new Axes(y, x).Turned(z, trunk - 90),
        Facing.SUP => new Axes(-x, y).Turned(z, -trunk),
        Facing.PRO => new Axes(x, -y).Turned(z, trunk),
        Facing.SIDE => new Axes(x, z).Turned(z, trunk),
        Facing.FRONT => new Axes(y, z).Turned(x, 90 - trunk),
        _ => throw new ArgumentOutOfRangeException(nameof(facing)),
    };
}
