using System.Collections.Concurrent;
using System.IO.Compression;
using System.Text;
using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;
using CoachBot.Router;

namespace CoachBot.Pictures;

/// <summary>Drawings for the page, each made and packed once.</summary>
public sealed class PageShelf(Album album, DrawingThread thread) : IPageDrawings
{
    private const int MostKept = 2_000;

    private static readonly Task<PackedDrawing?> none = Task.FromResult<PackedDrawing?>(null);

    private readonly Drawings<PackedDrawing> drawn = new(thread, MostKept);

    /// <summary>Words that stand on stills, by their mark in an id. They are the dialogs' own, so there are only so many.</summary>
    private readonly ConcurrentDictionary<string, Captions> captions = new(StringComparer.Ordinal);

    public string Key => album.Figures.Key;

    public string? Inline(Chart chart) => ChartPictures.Inline(chart);

    /// <summary>A loop is dark by itself on a dark page, and is a strip for who asked for less motion.</summary>
    public PageDrawing? Of(PictureUse picture)
    {
        var id = picture.Id;
        if (!album.Figures.Has(id)) return null;
        var (words, calm) = (Mark(picture.Captions), FigureNames.IsLoop(id) ? $"{id}.{FigureNames.Strip}" : id);
        string Light(string still) => still + words;
        string Dark(string still) => $"{still}.{FigureNames.Dark}{words}";
        return FigureNames.IsLoop(id) ? new(id, id, Light(calm), Dark(calm)) : new(Light(id), Dark(id), Light(id), Dark(id));
    }

    public Task<PackedDrawing?> Find(string id)
    {
        var (figures, parts) = (album.Figures, id.Split('~'));
        if (parts.Length > 2 || !figures.Has(parts[0])) return none;
        var words = parts.Length == 1 ? Captions.None : captions.GetValueOrDefault(parts[1]);
        // A mark of before the last start: the drawing is right, but for its words.
        return words is null ? Drawn(figures, parts[0], Captions.None, isLasting: false) : Drawn(figures, parts[0], words, isLasting: true);
    }

    private Task<PackedDrawing?> Drawn(FigurePictures figures, string id, Captions words, bool isLasting) => drawn.Find(
        figures.Key, $"{id} {words} {isLasting}",
        () => (FigureNames.IsLoop(id) ? figures.Film(id) : figures.Svg(id, new(words.First), new(words.Second))) is { } svg ? new(Packed(svg), isLasting) : null);

    private string Mark(Captions words)
    {
        if (words == Captions.None) return "";
        var mark = PictureShelf.KeyOf(Encoding.UTF8.GetBytes($"{words.First}\n{words.Second}"))[..12];
        captions[mark] = words;
        return $"~{mark}";
    }

    private static byte[] Packed(string svg)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.SmallestSize)) zip.Write(Encoding.UTF8.GetBytes(svg));
        return packed.ToArray();
    }
}
