namespace CoachBot.Pictures.Bodies;

/// <summary>The one body of all pictures, in one position: forward kinematics of coaching.md 5.1, in space.</summary>
internal sealed class Skeleton
{
    /// <summary>Lengths in percent of the height; coaching.md 5.1, with the trunk in two halves.</summary>
    public const double HalfTrunk = 15, Thigh = 25, Shin = 24, UpperArm = 17, Forearm = 14.5, Neck = 6, HeadUp = 5.2;
    public const double HipWidth = 4.6, ShoulderWidth = 8.6, AnkleHeight = 4;

    public Skeleton(Facing facing, IReadOnlyList<double> joints)
    {
        double At(Joint joint) => joints[(int)joint];
        var whole = FacingAxes.Of(facing, At(Joint.Trunk));
        whole = whole.Turned(whole.Front, At(Joint.Lean));
        whole = whole.Turned(whole.Up, At(Joint.Roll));
        Hips = new(At(Joint.X), At(Joint.Y), At(Joint.Z));
        var bent = Bent(whole, At(Joint.Bend) / 2);
        Pelvis = Bent(whole, -At(Joint.Bend) / 2).Tipped(At(Joint.Lumbar) / 2);
        var chest = bent.Turned(bent.Up, At(Joint.Twist));
        Thorax = chest.Tipped(-At(Joint.Lumbar) / 2);
        Waist = Hips + (Pelvis.Up * HalfTrunk);
        Shoulders = Waist + (Thorax.Up * HalfTrunk);
        Head = chest.Tipped(-At(Joint.Neck));
        NeckTop = Shoulders + (Axes.Between(Thorax, Head, 0.5).Up * Neck);
        HeadCentre = NeckTop + Head.At(HeadUp, 0.9, 0);
        Near = Leg(joints, 0, 1);
        Far = Leg(joints, JointTable.ToFar, -1);
        NearArm = Arm(chest, joints, 0, 1);
        FarArm = Arm(chest, joints, JointTable.ToFar, -1);
    }

    public Point Hips { get; }

    public Point Waist { get; }

    /// <summary>Midway between the shoulder joints.</summary>
    public Point Shoulders { get; }

    public Point NeckTop { get; }

    public Point HeadCentre { get; }

    public Axes Pelvis { get; }

    public Axes Thorax { get; }

    public Axes Head { get; }

    public Limb Near { get; }

    public Limb Far { get; }

    public Limb NearArm { get; }

    public Limb FarArm { get; }

    /// <summary>Where the weight is: head and trunk, thighs, shins with feet, arms.</summary>
    public Point Weight =>
        (HeadCentre * 0.08) + (OnTrunk(0.55) * 0.5) + Half(Near, 0.1, 0.06) + Half(Far, 0.1, 0.06) + Half(NearArm, 0.03, 0.02) + Half(FarArm, 0.03, 0.02);

    /// <summary>A place on the curve from the hips (0) over the waist (0.5) to the shoulders (1), and a little beyond.</summary>
    public Point OnTrunk(double share)
    {
        if (share < 0) return Hips + (Pelvis.Up * (share * 2 * HalfTrunk));
        if (share > 1) return Shoulders + (Thorax.Up * ((share - 1) * 2 * HalfTrunk));
        var turn = (Waist * 2) - Point.Between(Hips, Shoulders, 0.5);
        return Point.Between(Point.Between(Hips, turn, share), Point.Between(turn, Shoulders, share), share);
    }

    public Axes AxesOnTrunk(double share) => Axes.Between(Pelvis, Thorax, Math.Clamp(share, 0, 1));

    private static Point Half(Limb limb, double first, double second) =>
        (Point.Between(limb.Root, limb.Middle, 0.45) * first) + (Point.Between(limb.Middle, limb.End, 0.5) * second);

    private static Axes Bent(Axes axes, double degrees) => axes.Turned(axes.Front, degrees);

    private static Axes Swung(Axes from, IReadOnlyList<double> joints, int first, int side)
    {
        var turned = from.Turned(from.Up, -side * joints[first + 2]);
        return turned.Turned(from.Front, -side * joints[first + 1]).Turned(from.Right, joints[first]);
    }

    private Limb Leg(IReadOnlyList<double> joints, int far, int side)
    {
        var first = (int)Joint.Hip + far;
        var root = Hips + (Pelvis.Right * (side * HipWidth));
        var thigh = Swung(Pelvis, joints, first, side);
        var shin = thigh.Tipped(-joints[first + 3]);
        var knee = root - (thigh.Up * Thigh);
        return new(root, knee, knee - (shin.Up * Shin), thigh, shin, shin.Tipped(joints[first + 4]));
    }

    private Limb Arm(Axes chest, IReadOnlyList<double> joints, int far, int side)
    {
        var first = (int)Joint.Shoulder + far;
        var root = Shoulders + (Thorax.Right * (side * ShoulderWidth)) - (Thorax.Up * 1.5);
        var upper = Swung(chest, joints, first, side);
        var lower = upper.Tipped(joints[first + 3]);
        var elbow = root - (upper.Up * UpperArm);
        return new(root, elbow, elbow - (lower.Up * Forearm), upper, lower, lower);
    }
}
