using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Drawing;

/// <summary>Whether a panel shows what to do or what not to: said by a sign, not by colour alone.</summary>
public enum Sign
{
    None,

    /// <summary>A triangle, as on a player: where it begins.</summary>
    Start,

    /// <summary>A tick.</summary>
    Right,

    /// <summary>A cross.</summary>
    Wrong,
}

/// <summary>The words of one panel, in the person's language. Any may be empty.</summary>
/// <param name="Label">Names the fault, beside the joint.</param>
public sealed record PanelWords(string Title, string Cue = "", string Label = "");

/// <summary>One pose with its caption.</summary>
internal sealed record Panel(Posed Posed, string Pose, Sign Sign, PanelWords Words)
{
    /// <summary>Poses that must fit, so that a series keeps one scale.</summary>
    public required IReadOnlyList<string> Shown { get; init; }

    /// <summary>How much nearer than to show all of the body; the mark is in the middle then.</summary>
    public double Zoom { get; init; } = 1;

    /// <summary>Where to look, without saying what is right.</summary>
    public IReadOnlyList<string> Look { get; init; } = [];

    public FaultMark Mark => Posed.Sheet.Poses[Pose].Mark ?? Posed.Sheet.Mark;
}
