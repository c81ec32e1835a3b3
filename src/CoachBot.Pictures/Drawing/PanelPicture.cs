using CoachBot.Pictures.Bodies;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures.Drawing;

/// <summary>Draws a panel: the body on its floor, marks, and a caption below.</summary>
internal static class PanelPicture
{
    public const double Title = 28, Cue = 23;

    private const double Margin = 26, Chip = 23;

    /// <param name="caption">Height of the caption; 0 for none.</param>
    public static string Draw(Panel panel, Palette colours, Frame frame, double caption)
    {
        var scene = frame with { Height = frame.Height - caption };
        var hasLabel = panel.Words.Label.Length > 0;
        var room = scene with { Left = scene.Left + Margin, Width = scene.Width - (2 * Margin), Top = scene.Top + (hasLabel ? 64 : 22), Height = scene.Height - (hasLabel ? 64 : 22) - 40 };
        var body = panel.Posed.Body(panel.Pose);
        var brush = new Brush(Near(Framing.Fit(panel.Posed, panel.Shown, room), panel, body, scene), colours);
        var isFault = panel.Sign == Sign.Wrong;
        return Backdrop(brush, scene, panel.Posed.Sheet.View) + BodyPicture.Draw(brush, panel.Posed, body, isFault && panel.Mark.At == "low-back")
            + (isFault ? Marks.Glow(brush, panel, body) : "")
            + (panel.Sign is Sign.Right or Sign.Wrong ? Marks.Line(brush, panel, body, !isFault) : "")
            + Marks.Look(brush, panel, body)
            + (isFault ? Marks.WayOut(brush, panel, body, scene) + Inset(panel, colours, scene) : "")
            + (panel.Posed.Sheet.Work is { } work && panel.Pose == panel.Posed.Sheet.Loop[^1] ? Marks.Work(brush, body, work) : "")
            + (hasLabel ? Label(brush, panel, scene, body) : "")
            + (caption > 0 ? Caption(panel, colours, frame with { Top = scene.Bottom, Height = caption }) : SignShape.Draw(panel.Sign, colours, new(scene.Left + 40, scene.Top + 40)));
    }

    private static Camera Near(Camera camera, Panel panel, Skeleton body, Frame scene)
    {
        if (panel.Zoom <= 1) return camera;
        var middle = new Spot((scene.Left + scene.Right) / 2, (scene.Top + scene.Bottom) / 2);
        var way = camera.See(Landmarks.Find(body, Landmarks.Spread(panel.Mark.At)[0]).Place) - camera.See(Point.Zero);
        return camera.At(camera.Scale * panel.Zoom, middle - (way * panel.Zoom));
    }

    /// <summary>In the corner where nobody's body is: above the head of who lies, behind who stands.</summary>
    private static string Inset(Panel panel, Palette colours, Frame scene)
    {
        if (panel.Posed.Sheet.Inset is not { } inset) return "";
        var (wide, high) = (Math.Min(210, scene.Width * 0.42), Math.Min(170, scene.Height * 0.5));
        var frame = new Frame(scene.Right - wide - 10, scene.Top + 10, wide, high);
        if (panel.Posed.Sheet.Facing == Facing.SUP) frame = frame with { Left = scene.Left + 10 };
        var sheet = panel.Posed.Sheet with { View = inset.View, Mark = inset.Mark, Line = [], Inset = null };
        var small = new Panel(new(sheet), inset.Pose, Sign.Wrong, new("")) { Shown = [inset.Pose], Zoom = inset.Zoom };
        return $"<svg x=\"{Curve.Number(frame.Left)}\" y=\"{Curve.Number(frame.Top)}\" width=\"{Curve.Number(wide)}\" height=\"{Curve.Number(high)}\">"
            + Draw(small, colours, frame with { Left = 0, Top = 0 }, 0)
            + $"<rect x=\"1\" y=\"1\" width=\"{Curve.Number(wide - 2)}\" height=\"{Curve.Number(high - 2)}\" fill=\"none\" stroke=\"{colours.GroundEdge}\" stroke-width=\"2\"/></svg>";
    }

    /// <summary>A wall and a floor; from above, only the floor.</summary>
    public static string Backdrop(Brush brush, Frame scene, View view)
    {
        var far = view.Pitch > 45 ? scene.Top : Math.Max(scene.Top, brush.See(new(0, 0, 0)).Y - brush.Pixels(20 * Math.Sin(view.Pitch * Math.PI / 180)));
        return Box(scene, brush.Colours.Wall) + Box(scene with { Top = far, Height = scene.Bottom - far }, brush.Colours.Ground)
            + (view.Pitch > 45 ? "" : Box(scene with { Top = far, Height = 2 }, brush.Colours.GroundEdge));
    }

    public static string Box(Frame frame, string colour, double round = 0) =>
        $"<rect x=\"{Curve.Number(frame.Left)}\" y=\"{Curve.Number(frame.Top)}\" width=\"{Curve.Number(frame.Width)}\" height=\"{Curve.Number(frame.Height)}\" rx=\"{Curve.Number(round)}\" fill=\"{colour}\"/>";

    /// <summary>Above the joint; beside it when the arrow comes from above.</summary>
    private static string Label(Brush brush, Panel panel, Frame scene, Skeleton body)
    {
        var (label, joint, way) = (panel.Words.Label, Marks.Place(brush, panel, body), Marks.Way(brush, panel, body));
        var aside = brush.Pixels(24) * (Math.Abs(way.Y) < 0.6 ? Math.Sign(way.X) : way.Y < 0 ? 0 : joint.X > (scene.Left + scene.Right) / 2 ? -1 : 1);
        var width = Math.Min(scene.Width - 20, Lettering.Width(label, Chip, isBold: true) + 34);
        var left = Math.Clamp(joint.X + aside - (width / 2), scene.Left + 10, scene.Right - 10 - width);
        var chip = new Frame(left, scene.Top + 10, width, 42);
        var from = new Spot(Math.Clamp(joint.X + aside, left + 20, left + width - 20), chip.Bottom);
        var along = (joint - from).Unit;
        var to = joint - (along * brush.Pixels(8));
        var leader = (to - from).Dot(along) > 4 ? Brush.Stroked(Curve.Straight([from, to], closed: false), brush.Colours.Bad, 3) : "";
        return leader + Box(chip, brush.Colours.Bad, 12) + Box(new(chip.Left + 2.5, chip.Top + 2.5, chip.Width - 5, chip.Height - 5), brush.Colours.Wall, 10)
            + Lettering.Write(label, new(chip.Left + (width / 2), chip.Top + 29), Chip, brush.Colours.Bad, " font-weight=\"bold\" text-anchor=\"middle\"");
    }

    private static string Caption(Panel panel, Palette colours, Frame frame)
    {
        var isNarrow = frame.Width < 600;
        var (size, cue) = isNarrow ? (Title - 3, Cue - 1) : (Title, Cue);
        var left = frame.Left + (panel.Sign == Sign.None ? 26 : 84);
        var cues = Lettering.Wrap(panel.Words.Cue, frame.Right - 16 - left, cue, isBold: false, isNarrow ? 3 : 2);
        var lines = Lettering.Wrap(panel.Words.Title, frame.Right - 16 - left, size, isBold: true, (isNarrow ? 2 : 1) + (cues.Count == 0 ? 1 : 0));
        var text = Box(frame, colours.Paper) + SignShape.Draw(panel.Sign, colours, new(frame.Left + 46, frame.Top + 46));
        var y = frame.Top + (cues.Count == 0 && lines.Count < 2 ? 56 : 40);
        foreach (var line in lines)
        {
            text += Lettering.Write(line, new(left, y), size, colours.Text, " font-weight=\"bold\"");
            y += size + 5;
        }

        foreach (var line in cues)
        {
            text += Lettering.Write(line, new(left, y), cue, colours.Soft);
            y += cue + 6;
        }

        return text;
    }
}
