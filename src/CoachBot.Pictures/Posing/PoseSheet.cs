using CoachBot.Pictures.Bodies;

namespace CoachBot.Pictures.Posing;

/// <summary>Everything that is drawn of one exercise, stretch or form guide, as numbers.</summary>
internal sealed record PoseSheet(
    string Id, Facing Facing, View View, IReadOnlyDictionary<string, Pose> Poses, IReadOnlyList<Thing> Things)
{
    public const string Start = "start", End = "end", Fault = "fault";

    /// <summary>The pose in which things are put in place and feet planted; others keep to it.</summary>
    public required string First { get; init; }

    /// <summary>Poses of the animation: from the first to the last, and back.</summary>
    public required IReadOnlyList<string> Loop { get; init; }

    /// <summary>Landmarks that a good position brings into one line; empty where there is none.</summary>
    public required IReadOnlyList<string> Line { get; init; }

    public required FaultMark Mark { get; init; }

    public required string Source { get; init; }

    /// <summary>The pose that puts the fault right, as a rule the end.</summary>
    public required string Right { get; init; }

    /// <summary>By question; empty where nothing is asked.</summary>
    public IReadOnlyDictionary<string, Choices> Choices { get; init; } = new Dictionary<string, Choices>();

    /// <summary>A landmark at which something tightens that no position shows; null where the positions say it.</summary>
    public string? Work { get; init; }

    /// <summary>A second slip, seen from elsewhere, in a corner beside the first; null where there is none.</summary>
    public Inset? Inset { get; init; }
}

/// <summary>What one question shows side by side.</summary>
/// <param name="Look">Where to look, and nothing more: a line through landmarks, or a ring where the edge of a thing is. Empty: the positions say it.</param>
internal sealed record Choices(IReadOnlyList<string> Poses, IReadOnlyList<string> Look);

/// <param name="Pose">What it shows.</param>
/// <param name="Zoom">How much nearer than to show all of the body.</param>
internal sealed record Inset(string Pose, View View, FaultMark Mark, double Zoom);

/// <summary>Where the fault is.</summary>
/// <param name="At">A landmark.</param>
/// <param name="Fix">Degrees in the picture, counter-clockwise from the right: the way to the correction. Null: as the landmark moves.</param>
internal sealed record FaultMark(string At, double? Fix);

/// <summary>From where the viewer looks: turned about the upright and raised, in degrees.</summary>
internal sealed record View(double Yaw, double Pitch);

/// <summary>Something that holds, loads or supports.</summary>
/// <param name="At">The landmark it is put at; empty for a place of its own.</param>
/// <param name="Top">Height of its upper side.</param>
/// <param name="Right">By how much it is moved to the right of the landmark.</param>
/// <param name="To">The other end of a strap, band or cable, as a landmark.</param>
internal sealed record Thing(string Kind, string At, double Top, double Right, string To)
{
    public double Wide { get; init; }

    public double Up { get; init; }
}
