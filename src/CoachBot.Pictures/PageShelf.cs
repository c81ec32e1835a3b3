using System.Collections.Concurrent;
using System.Text;
using CoachBot.Router;

namespace CoachBot.Pictures;

/// <summary>Drawings for the page, each made once. There are only so many ids, so all that were ever asked for are kept.</summary>
public sealed class PageShelf(FigurePictures figures, DrawingThread thread) : IPageDrawings
{
    private static readonly Task<byte[]?> none = Task.FromResult<byte[]?>(null);

    private readonly ConcurrentDictionary<string, Lazy<Task<byte[]?>>> kept = new(StringComparer.Ordinal);

    public string Key => figures.Key;

    /// <summary>A loop is dark by itself on a dark page, and is a strip for who asked for less motion.</summary>
    public PageDrawing? Of(string id)
    {
        if (!figures.Has(id)) return null;
        var calm = FigureNames.IsLoop(id) ? $"{id}.{FigureNames.Strip}" : id;
        return new(id, FigureNames.IsLoop(id) ? id : Dark(id), calm, Dark(calm));
    }

    public Task<byte[]?> Find(string id) =>
        figures.Has(id) ? kept.GetOrAdd(id, known => new(() => thread.Order(known, () => Draw(known)))).Value : none;

    private byte[]? Draw(string id) =>
        (FigureNames.IsLoop(id) ? figures.Film(id) : figures.Svg(id)) is { } svg ? Encoding.UTF8.GetBytes(svg) : null;

    private static string Dark(string id) => $"{id}.{FigureNames.Dark}";
}
