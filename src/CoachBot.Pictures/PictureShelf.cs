using System.Security.Cryptography;
using CoachBot.Core.Charts;
using CoachBot.Core.Dialogs;
using CoachBot.Pictures.Drawing;
using CoachBot.Pictures.Files;
using CoachBot.Router;

namespace CoachBot.Pictures;

/// <summary>Picture files for the channels. Who waits too long sends the words alone, and the picture is ready for the next one.</summary>
/// <param name="patience">How long a message waits for its picture.</param>
public sealed class PictureShelf(Album album, DrawingThread thread, TimeSpan patience) : IPictureFiles
{
    private const int MostKept = 512;

    private static readonly Task<PictureFile?> none = Task.FromResult<PictureFile?>(null);

    private readonly Drawings<PictureFile> drawn = new(thread, MostKept);

    public async Task<PictureFile?> Find(PictureUse picture, CancellationToken stop)
    {
        if (!Rasteriser.Available) return null;
        try
        {
            return await Order(picture).WaitAsync(patience, stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Of its bytes, so that a platform's own id of an uploaded file stays good for as long as the picture is the same.</summary>
    internal static string KeyOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    /// <summary>One person's chart is drawn for one message, and forgotten.</summary>
    private Task<PictureFile?> Order(PictureUse picture)
    {
        var figures = album.Figures;
        return picture switch
        {
            { Chart: { } chart } => thread.Order(picture.Id, () => Make(picture.Id, chart)),
            _ when figures.Has(picture.Id) => drawn.Find(figures.Key, $"{picture.Id} {picture.Captions}", () => Make(figures, picture)),
            _ => none,
        };
    }

    private static PictureFile? Make(string id, Chart chart) =>
        ChartPictures.Png(chart) is { } bytes ? new(KeyOf(bytes), PictureKind.Photo, $"{id}.png", bytes) { IsPersonal = true } : null;

    private static PictureFile? Make(FigurePictures figures, PictureUse picture)
    {
        var (id, isLoop, words) = (picture.Id, FigureNames.IsLoop(picture.Id), picture.Captions);
        if ((isLoop ? figures.Gif(id) : figures.Png(id, new(words.First), new(words.Second))) is not { } bytes) return null;
        return new(KeyOf(bytes), isLoop ? PictureKind.Animation : PictureKind.Photo, $"{id.ToLowerInvariant()}.{(isLoop ? "gif" : "png")}", bytes);
    }
}
