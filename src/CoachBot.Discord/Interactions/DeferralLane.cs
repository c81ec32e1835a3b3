using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>Watches interactions from a thread of its own, so that neither store nor coach nor a crowded thread pool keeps it from saying "thinking" in time.</summary>
/// <param name="monotonic">Counts on when the clock is set.</param>
internal sealed class DeferralLane(IAlarmClock clock, TimeProvider monotonic) : IDisposable
{
    // The clock is asked this often while anything waits: it may be moved.
    private static readonly TimeSpan look = TimeSpan.FromMilliseconds(20);

    private readonly object gate = new();
    private readonly PriorityQueue<Watched, Instant> waiting = new();
    private Thread? thread;
    private bool isOver;

    /// <summary>Calls <paramref name="due"/> on the lane when the interaction has waited for <paramref name="patience"/>. It must not block: what it begins runs on elsewhere.</summary>
    public void Watch(LiveInteraction live, Duration patience, Action<LiveInteraction> due)
    {
        var watched = new Watched(live, due, patience, monotonic.GetTimestamp());
        lock (gate)
        {
            if (isOver) return;
            waiting.Enqueue(watched, watched.At);
            if (thread is null) Start();
            Monitor.Pulse(gate);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isOver = true;
            Monitor.Pulse(gate);
        }

        thread?.Join();
    }

    private void Start()
    {
        thread = new(Run) { IsBackground = true, Name = "discord deferrals", Priority = ThreadPriority.AboveNormal };
        thread.Start();
    }

    private void Run()
    {
        while (Next() is { } watched)
            if (watched.Live.State == AnswerState.None) watched.Due(watched.Live);
    }

    /// <summary>Null when it is over.</summary>
    private Watched? Next()
    {
        lock (gate)
            while (true)
            {
                if (isOver) return null;
                if (!waiting.TryPeek(out var first, out _)) Monitor.Wait(gate);
                else if (IsDue(first)) return waiting.Dequeue();
                else Monitor.Wait(gate, look);
            }
    }

    private bool IsDue(Watched one) =>
        one.At <= clock.GetCurrentInstant()
        || monotonic.GetElapsedTime(one.Seen) >= one.Patience.ToTimeSpan();

    private sealed record Watched(LiveInteraction Live, Action<LiveInteraction> Due, Duration Patience, long Seen)
    {
        public Instant At => Live.Start + Patience;
    }
}
