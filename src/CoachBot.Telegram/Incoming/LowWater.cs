namespace CoachBot.Telegram.Incoming;

/// <summary>Which updates are being taken, and up to where the server may forget them: never past the lowest unfinished.</summary>
internal sealed class LowWater
{
    private const int MostDone = 10_000;

    private readonly Lock gate = new();
    private readonly SortedSet<long> unfinished = [];
    private readonly HashSet<long> done = [];
    private readonly Queue<long> order = new();
    private TaskCompletionSource quiet = Finished();
    private long? next;

    /// <summary>What to ask from: the lowest unfinished, else after the newest; null once the server knows that all is confirmed, for the next ids may be lower.</summary>
    public long? Offset
    {
        get { lock (gate) return unfinished.Count > 0 ? unfinished.Min : next; }
    }

    /// <summary>Completes when nothing is unfinished.</summary>
    public Task Quiet
    {
        get { lock (gate) return quiet.Task; }
    }

    /// <summary>False for an update that is being taken or was taken: the very same id, whether lower or higher than others.</summary>
    public bool TryEnter(long id)
    {
        lock (gate)
        {
            if (done.Contains(id) || !unfinished.Add(id)) return false;
            if (quiet.Task.IsCompleted) quiet = new(TaskCreationOptions.RunContinuationsAsynchronously);
            next = next is { } before ? Math.Max(before, id + 1) : id + 1;
            return true;
        }
    }

    public void Leave(long id)
    {
        TaskCompletionSource? ended = null;
        lock (gate)
        {
            if (!unfinished.Remove(id)) return;
            done.Add(id);
            order.Enqueue(id);
            if (order.Count > MostDone) done.Remove(order.Dequeue());
            if (unfinished.Count == 0) ended = quiet;
        }

        ended?.TrySetResult();
    }

    /// <summary>The server answered a poll from there and had nothing: it has forgotten all before.</summary>
    public void Confirmed(long? offset)
    {
        lock (gate)
            if (unfinished.Count == 0 && next == offset) next = null;
    }

    private static TaskCompletionSource Finished()
    {
        var finished = new TaskCompletionSource();
        finished.SetResult();
        return finished;
    }
}
