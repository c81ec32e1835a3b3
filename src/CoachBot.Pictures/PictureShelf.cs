using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoachBot.Core.Dialogs;
using CoachBot.Pictures.Files;
using CoachBot.Router;

namespace CoachBot.Pictures;

/// <summary>Picture files for the channels. Who waits too long sends the words alone, and the picture is ready for the next one.</summary>
/// <param name="patience">How long a message waits for its picture.</param>
public sealed class PictureShelf(FigurePictures figures, DrawingThread thread, TimeSpan patience) : IPictureFiles
{
    private const int MostKept = 512;

    private readonly ConcurrentDictionary<string, Lazy<Task<PictureFile?>>> kept = new(StringComparer.Ordinal);

    public async Task<PictureFile?> Find(PictureUse picture, CancellationToken stop)
    {
        if (!Rasteriser.Available || !figures.Has(picture.Id)) return null;
        if (kept.Count > MostKept) kept.Clear();
        var drawn = kept.GetOrAdd(picture.Id, id => new(() => thread.Order(id, () => Make(id)))).Value;
        try
        {
            return await drawn.WaitAsync(patience, stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    /// <summary>Of its bytes, so that a platform's own id of an uploaded file stays good for as long as the picture is the same.</summary>
    internal static string KeyOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    private PictureFile? Make(string id)
    {
        var isLoop = FigureNames.IsLoop(id);
        if ((isLoop ? figures.Gif(id) : figures.Png(id)) is not { } bytes) return null;
        return new(KeyOf(bytes), isLoop ? PictureKind.Animation : PictureKind.Photo, $"{id.ToLowerInvariant()}.{(isLoop ? "gif" : "png")}", bytes);
    }
}
