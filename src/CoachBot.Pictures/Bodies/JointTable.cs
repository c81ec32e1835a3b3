namespace CoachBot.Pictures.Bodies;

/// <summary>What each joint is called in a pose file, how far it goes, and how willingly it leaves the written angle.</summary>
/// <param name="Letter">As in coaching.md 5.1; lower case sides are written once, or as [working, other].</param>
/// <param name="Least">Degrees: the end of a healthy adult's range, with a little to spare.</param>
/// <param name="Give">Degrees by which the solver may move it as cheaply as any other joint by its own.</param>
internal sealed record JointRow(Joint Joint, string Letter, double Least, double Most, double Give);

internal static class JointTable
{
    public const int Count = (int)Joint.FarElbow + 1;

    /// <summary>From a near joint to the same joint of the far side.</summary>
    public const int ToFar = Joint.FarHip - Joint.Hip;

    private const double Anywhere = 1_000;

    private static readonly JointRow[] central =
    [
        new(Joint.X, "x", -Anywhere, Anywhere, 500),
        new(Joint.Y, "y", -Anywhere, Anywhere, 500),
        new(Joint.Z, "z", -Anywhere, Anywhere, 0.2),
        new(Joint.Trunk, "T", -60, 180, 6),
        new(Joint.Roll, "roll", -180, 180, 1.5),
        new(Joint.Lean, "lean", -180, 180, 1.5),
        new(Joint.Lumbar, "L", -45, 60, 2),
        new(Joint.Bend, "B", -45, 45, 2),
        new(Joint.Twist, "R", -60, 60, 2),
        new(Joint.Neck, "n", -60, 70, 16),
    ];

    private static readonly JointRow[] sided =
    [
        new(Joint.Hip, "h", -35, 155, 8),
        new(Joint.HipOut, "ab", -35, 60, 3),
        new(Joint.HipTurn, "ro", -50, 95, 3),
        new(Joint.Knee, "k", -2, 160, 8),
        new(Joint.Ankle, "a", -90, 40, 14),
        new(Joint.Shoulder, "s", -70, 190, 14),
        new(Joint.ShoulderOut, "sab", -50, 180, 12),
        new(Joint.ShoulderTurn, "sro", -95, 100, 16),
        new(Joint.Elbow, "e", -2, 155, 14),
    ];

    public static IReadOnlyList<JointRow> Rows { get; } =
        [.. central, .. sided, .. sided.Select(row => row with { Joint = row.Joint + ToFar })];

    /// <summary>The rows that a letter of a pose file sets: one, or near and far.</summary>
    public static IReadOnlyList<JointRow> Of(string letter) => [.. Rows.Where(row => row.Letter == letter)];
}
