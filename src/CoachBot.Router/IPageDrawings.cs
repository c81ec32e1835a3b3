using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;

namespace CoachBot.Router;

/// <summary>Pictures as SVG, for a page that shows them by itself. They need nothing installed.</summary>
public interface IPageDrawings
{
    /// <summary>Of the content of all drawings: what was fetched under it stays right for good.</summary>
    string Key { get; }

    /// <summary>Null where there is no such picture. Draws nothing, so anybody may ask.</summary>
    PageDrawing? Of(PictureUse picture);

    /// <summary>A chart as SVG whose colours the page's own style names; null where it is said in words. There is something of a person in it, so it has no address.</summary>
    string? Inline(Chart chart);

    /// <summary>Null where there is none of this id, or where it could not be drawn.</summary>
    Task<PackedDrawing?> Find(string id);
}

/// <summary>The ids of a picture's drawings, by what the person's device asks for.</summary>
/// <param name="Shown">May move.</param>
/// <param name="Calm">Stands still.</param>
public sealed record PageDrawing(string Shown, string Dark, string Calm, string CalmDark);

/// <param name="Gzip">UTF-8, packed: a film is a tenth of its size.</param>
/// <param name="IsLasting">What is fetched under its address stays right for good.</param>
public sealed record PackedDrawing(ReadOnlyMemory<byte> Gzip, bool IsLasting);

/// <summary>No drawings: the page says every picture in words.</summary>
public sealed class NoPageDrawings : IPageDrawings
{
    private static readonly Task<PackedDrawing?> none = Task.FromResult<PackedDrawing?>(null);

    public string Key => "";

    public PageDrawing? Of(PictureUse picture) => null;

    public string? Inline(Chart chart) => null;

    public Task<PackedDrawing?> Find(string id) => none;
}
