using System.Collections.Concurrent;
using System.Security.Cryptography;
using CoachBot.Core.Dialogs;
using CoachBot.Pictures.Files;
using CoachBot.Router;

namespace CoachBot.Pictures;

/// <summary>
/// Picture files for the channels. One thread of its own draws, one picture after the other, so that neither a lane nor the
/// sender's loop ever does; who waits too long sends the words alone, and the picture is ready for the next one.
/// </summary>
public sealed class PictureShelf : IPictureFiles, IDisposable
{
    private const int MostKept = 512;

    private readonly FigurePictures figures;
    private readonly TimeSpan patience;
    private readonly ConcurrentDictionary<string, Lazy<Task<PictureFile?>>> kept = new(StringComparer.Ordinal);
    private readonly BlockingCollection<Action> work = [];

    /// <param name="patience">How long a message waits for its picture.</param>
    public PictureShelf(FigurePictures figures, TimeSpan patience)
    {
        (this.figures, this.patience) = (figures, patience);
        new Thread(Draw) { IsBackground = true, Name = "pictures", Priority = ThreadPriority.BelowNormal }.Start();
    }

    public async Task<PictureFile?> Find(PictureUse picture, CancellationToken stop)
    {
        if (!Rasteriser.Available || !figures.Has(picture.Id)) return null;
        var drawn = kept.GetOrAdd(picture.Id, id => new(() => Ordered(id))).Value;
        try
        {
            return await drawn.WaitAsync(patience, stop);
        }
        catch (TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => work.CompleteAdding();

    /// <summary>Of its bytes, so that a platform's own id of an uploaded file stays good for as long as the picture is the same.</summary>
    internal static string KeyOf(ReadOnlySpan<byte> bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16));

    private Task<PictureFile?> Ordered(string id)
    {
        if (kept.Count > MostKept) kept.Clear();
        var done = new TaskCompletionSource<PictureFile?>(TaskCreationOptions.RunContinuationsAsynchronously);
        work.Add(() => done.SetResult(Make(id)));
        return done.Task;
    }

    private void Draw()
    {
        foreach (var next in work.GetConsumingEnumerable()) next();
    }

    private PictureFile? Make(string id)
    {
        var isLoop = !id.Contains('.', StringComparison.Ordinal);
        if ((isLoop ? figures.Gif(id) : figures.Png(id)) is not { } bytes) return null;
        return new(KeyOf(bytes), isLoop ? PictureKind.Animation : PictureKind.Photo, $"{id.ToLowerInvariant()}.{(isLoop ? "gif" : "png")}", bytes);
    }
}
