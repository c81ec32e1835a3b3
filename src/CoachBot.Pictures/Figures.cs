using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>Composes the pictures of one pose sheet: a pose, start and end, fault beside correction, the loop.</summary>
internal sealed class Figures(Posed posed, Palette colours)
{
    public const int Wide = 800, Narrow = 640;

    private const double Caption = 124, Letter = 56;

    private static readonly PanelWords none = new("");

    private const int LoopWide = 480, LoopHigh = 336, Steps = 10, StepTime = 6, HoldStart = 60, HoldEnd = 120;

    /// <summary>One pose: lying bodies on a wide picture, upright ones on a tall one.</summary>
    public Svg Pose(string pose, Sign sign, PanelWords words)
    {
        var (width, height) = IsWide() ? (Wide, 560) : (Narrow, 760);
        return new(width, height, Draw(new(posed, pose, sign, words) { Shown = Shown(pose) }, new(0, 0, width, height), words.Title.Length > 0 ? Caption : 0));
    }

    /// <summary>Where it begins and where it goes.</summary>
    public Svg Strip(PanelWords start, PanelWords end) =>
        Two(new(posed, posed.Sheet.Loop[0], Sign.Start, start) { Shown = posed.Sheet.Loop }, new(posed, posed.Sheet.Loop[^1], Sign.Right, end) { Shown = posed.Sheet.Loop });

    /// <summary>The usual slip, and what puts it right.</summary>
    public Svg Pair(PanelWords wrong, PanelWords right)
    {
        string[] shown = [PoseSheet.Fault, posed.Sheet.Right];
        return Two(new(posed, PoseSheet.Fault, Sign.Wrong, wrong) { Shown = shown }, new(posed, posed.Sheet.Right, Sign.Right, right) { Shown = shown });
    }

    /// <summary>What a question asks about: A, B, C, and nothing that gives away which is right.</summary>
    public Svg Choose(Choices choices)
    {
        const int high = 300, gap = 8;
        var all = choices.Poses.Select((pose, i) => Draw(new(posed, pose, Sign.None, none) { Shown = choices.Poses, Look = choices.Look }, new(0, i * (high + gap), Wide, high), 0)
            + Lettering.Write(((char)('A' + i)).ToString(), new(26, (i * (high + gap)) + 66), Letter, colours.Text, " font-weight=\"bold\"")).ToList();
        var whole = (all.Count * (high + gap)) - gap;
        return new(Wide, whole, Box(Wide, whole) + string.Concat(all));
    }

    /// <summary>There and back, with a rest at both ends; the wall is flat, so that few colours do.</summary>
    public byte[]? Loop()
    {
        var frames = new List<GifFrame>();
        foreach (var (svg, hundredths) in LoopSteps())
        {
            if (Rasteriser.Render(svg) is not Rendered.Done done) return null;
            frames.Add(new(done.Pixels, hundredths));
        }

        return GifWriter.Write(frames);
    }

    /// <summary>Each step of the loop, and its hundredths of a second.</summary>
    public IEnumerable<(Svg Svg, int Hundredths)> LoopSteps()
    {
        var loop = posed.Sheet.Loop;
        var frame = new Frame(0, 0, LoopWide, LoopHigh);
        var brush = new Brush(Framing.Fit(posed, loop, new(18, 16, LoopWide - 36, LoopHigh - 46)), colours);
        var back = PanelPicture.Backdrop(brush, frame, posed.Sheet.View);
        var way = Enumerable.Range(0, Steps + 1).Select(i => Eased(i / (double)Steps)).ToList();
        var drawn = way.Select(share => new Svg(LoopWide, LoopHigh, back + Step(brush, posed.Between(loop[0], loop[^1], share), share))).ToList();
        foreach (var (time, i) in LoopTimes.Select((time, i) => (time, i))) yield return (drawn[i <= Steps ? i : (2 * Steps) - i], time);
    }

    /// <summary>Hundredths of a second of each step: there, a rest, and back.</summary>
    public static IReadOnlyList<int> LoopTimes { get; } =
        [.. Enumerable.Range(0, 2 * Steps).Select(i => i switch { 0 => HoldStart, Steps => HoldEnd, _ => StepTime })];

    private string Step(Brush brush, Skeleton body, double share) =>
        BodyPicture.Draw(brush, posed, body, isBackAtFault: false) + (posed.Sheet.Work is { } work && share > 0.5 ? Marks.Work(brush, body, work) : "");

    private static double Eased(double share) => share * share * (3 - (2 * share));

    private IReadOnlyList<string> Shown(string pose) =>
        pose == PoseSheet.Fault ? [PoseSheet.Fault, posed.Sheet.Right] : posed.Sheet.Loop.Contains(pose) ? posed.Sheet.Loop : [pose];

    private Svg Two(Panel one, Panel two)
    {
        var isSpoken = one.Words.Title.Length + two.Words.Title.Length > 0;
        if (IsWide())
        {
            var (high, caption) = isSpoken ? (430, 92) : (340, 0);
            return new(Wide, (2 * high) + 8, Box(Wide, (2 * high) + 8) + Draw(one, new(0, 0, Wide, high), caption) + Draw(two, new(0, high + 8, Wide, high), caption));
        }

        const int half = (Wide - 8) / 2;
        var (tall, below) = isSpoken ? (640, 150) : (500, 0);
        return new(Wide, tall, Box(Wide, tall) + Draw(one, new(0, 0, half, tall), below) + Draw(two, new(half + 8, 0, half, tall), below));
    }

    private string Box(double width, double height) => PanelPicture.Box(new(0, 0, width, height), colours.GroundEdge);

    /// <summary>One answer for all poses of a sheet, so that its pictures have one shape.</summary>
    private bool IsWide()
    {
        var camera = new Camera(posed.Sheet.View);
        var spots = posed.Sheet.Loop.Append(posed.Sheet.Right).SelectMany(pose => Framing.Edges(camera, posed.Body(pose))).ToList();
        return spots.Max(spot => spot.X) - spots.Min(spot => spot.X) > 1.05 * (spots.Max(spot => spot.Y) - spots.Min(spot => spot.Y));
    }

    /// <summary>An inner drawing, which cuts off what would run into its neighbour.</summary>
    private string Draw(Panel panel, Frame frame, double caption) =>
        $"<svg x=\"{Curve.Number(frame.Left)}\" y=\"{Curve.Number(frame.Top)}\" width=\"{Curve.Number(frame.Width)}\" height=\"{Curve.Number(frame.Height)}\">"
        + PanelPicture.Draw(panel, colours, frame with { Left = 0, Top = 0 }, caption) + "</svg>";
}
