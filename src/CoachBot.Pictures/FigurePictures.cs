using System.Text;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;
using CoachBot.Pictures.Posing;

namespace CoachBot.Pictures;

/// <summary>Figures of a pose book, as SVG for a page and as files for a chat.</summary>
public sealed class FigurePictures(PoseBook book)
{
    private static readonly PanelWords none = new("");

    public IEnumerable<string> Ids => book.Ids.SelectMany(id => FigureNames.Of(book.Find(id)!));

    public bool IsOf(PoseBook other) => other.Key == book.Key;

    /// <summary>Draws and solves nothing.</summary>
    public bool Has(string id) => FigureNames.Has(book, id);

    /// <summary>Of everything that pictures are drawn from: the poses, and this room's code.</summary>
    public string Key { get; } = PictureShelf.KeyOf(Encoding.UTF8.GetBytes($"{typeof(FigurePictures).Module.ModuleVersionId} {book.Key}"));

    /// <summary>A drawing that a page can show as it is; null when there is no such picture.</summary>
    /// <param name="first">Words of the first panel; <paramref name="second"/> of the second, where there are two.</param>
    public string? Svg(string id, PanelWords? first = null, PanelWords? second = null) => Still(id, first, second)?.ToString();

    /// <summary>The loop moved by the page's own style: it stands still as two panels where the person asked for less motion.</summary>
    public string? Film(string id) => FigureNames.Find(book, id) is { Posed: { } posed } ? FilmSvg.Draw(posed) : null;

    /// <summary>PNG; null when there is no such picture, or it cannot be drawn here.</summary>
    public byte[]? Png(string id, PanelWords? first = null, PanelWords? second = null) =>
        Still(id, first, second) is { } svg && Rasteriser.Render(svg) is Rendered.Done done ? PngWriter.Write(done.Pixels) : null;

    /// <summary>The endless loop; null as for <see cref="Png"/>.</summary>
    public byte[]? Gif(string id) => FigureNames.Find(book, id) is { Posed: { } posed } found ? new Figures(posed, Of(found.IsDark)).Loop() : null;

    /// <summary>Hundredths of a second that a loop lasts, there and back; 0 when there is none.</summary>
    public int LoopTime(string id) => FigureNames.Find(book, id) is { Posed: not null } ? Figures.LoopTimes.Sum() : 0;

    private Svg? Still(string id, PanelWords? first, PanelWords? second)
    {
        if (FigureNames.Find(book, id) is not { Posed: { } posed } found) return null;
        var (figures, one, two) = (new Figures(posed, Of(found.IsDark)), first ?? none, second ?? none);
        return found.Part switch
        {
            "" or FigureNames.Strip => figures.Strip(one, two),
            FigureNames.Pair => figures.Pair(one, two),
            var part when FigureNames.ChoicesOf(posed.Sheet, part) is { } choices => figures.Choose(choices),
            var pose => figures.Pose(pose, SignOf(posed, pose), one),
        };
    }

    private static Sign SignOf(Posed posed, string pose) =>
        pose.StartsWith(PoseSheet.Fault, StringComparison.Ordinal) ? Sign.Wrong : pose == posed.Sheet.Right || posed.Sheet.Loop[^1] == pose ? Sign.Right : Sign.Start;

    private static Palette Of(bool isDark) => isDark ? Palette.Dark : Palette.Light;
}
