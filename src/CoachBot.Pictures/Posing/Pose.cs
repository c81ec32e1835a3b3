using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>One position as it is written: angles to come near to, and what must touch.</summary>
/// <param name="Angles">Degrees by joint; what is not written is 0.</param>
/// <param name="Keep">Landmarks that stay where they are in the drawing's first pose.</param>
/// <param name="Loose">Joints that follow from the contacts: their angle is only a place to begin.</param>
internal sealed record Pose(
    IReadOnlyDictionary<Joint, double> Angles, IReadOnlyList<Touch> Touches, IReadOnlyList<string> Keep, IReadOnlyList<Joint> Loose)
{
    public IReadOnlyList<double> Written { get; } =
        [.. JointTable.Rows.Select(row => Angles.GetValueOrDefault(row.Joint, 0))];

    /// <summary>Where this pose is at fault, when not where the sheet says.</summary>
    public FaultMark? Mark { get; init; }
}

/// <summary>A landmark that lies on a surface, or meets another landmark.</summary>
/// <param name="On">"floor", the kind of a thing, or a landmark.</param>
internal sealed record Touch(string Landmark, string On)
{
    /// <summary>"balance feet": no contact, but the weight is above the feet.</summary>
    public const string Balance = "balance";
}
