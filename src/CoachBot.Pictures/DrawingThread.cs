using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace CoachBot.Pictures;

/// <summary>One thread of its own that draws, one picture after the other, so that neither a lane nor the sender's loop ever does.</summary>
public sealed class DrawingThread : IDisposable
{
    private readonly BlockingCollection<Action> work = [];
    private readonly ILogger log;

    public DrawingThread(ILogger<DrawingThread> log)
    {
        this.log = log;
        new Thread(Run) { IsBackground = true, Name = "pictures", Priority = ThreadPriority.BelowNormal }.Start();
    }

    /// <summary>What was not begun is not drawn any more.</summary>
    public void Dispose() => work.CompleteAdding();

    /// <summary>Null where it could not be drawn.</summary>
    internal Task<T?> Order<T>(string id, Func<T?> draw)
        where T : class
    {
        var done = new TaskCompletionSource<T?>(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            work.Add(() => done.SetResult(Drawn(id, draw)));
        }
        catch (InvalidOperationException)
        {
            // The coach stops, and the words go out alone.
            done.SetResult(null);
        }

        return done.Task;
    }

    private void Run()
    {
        foreach (var next in work.GetConsumingEnumerable()) next();
    }

    private T? Drawn<T>(string id, Func<T?> draw)
        where T : class
    {
        if (work.IsAddingCompleted) return null;
        try
        {
            var drawn = draw();
            if (drawn is null) log.LogWarning("Picture {Id} could not be drawn; it is said in words.", id);
            return drawn;
        }
        catch (Exception e)
        {
            log.LogError("Picture {Id} could not be drawn; it is said in words: {Type}\n{Stack}", id, e.GetType().Name, e.StackTrace);
            return null;
        }
    }
}
