using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>What the heart needs of its connection.</summary>
/// <param name="Beat">Sends one.</param>
/// <param name="IsListening">False while the reader is busy with what it has read: an answer may lie unread.</param>
/// <param name="Failed">Called once, with what was missing, when the line is dead.</param>
internal sealed record HeartWork(Func<Task> Beat, Func<bool> IsListening, Action<string> Failed);

/// <summary>
/// The heartbeat, on a thread of its own, so that a starved pool cannot stop it. A beat that was not answered when the next one is due means a dead line.
/// </summary>
internal sealed class Heart(HeartWork work, IAlarmClock clock, Duration interval) : IDisposable
{
    // The clock wakes us; where the pool is too busy for its alarms, we look ourselves.
    private static readonly TimeSpan LongestLook = TimeSpan.FromMilliseconds(200);

    private readonly object gate = new();
    private bool isStopped;
    private Instant? unanswered;
    private Instant lastAnswer = clock.GetCurrentInstant();
    private Duration latency;
    private Instant beatAt;
    private long beats;
    private long beatsSeenByPool;

    /// <summary>When the last answer came; before the first, when we began.</summary>
    public Instant LastAnswer
    {
        get { lock (gate) return lastAnswer; }
    }

    /// <summary>From the last answered beat to its answer.</summary>
    public Duration Latency
    {
        get { lock (gate) return latency; }
    }

    /// <param name="share">Of the interval, before the first beat: 0 to 1.</param>
    public void Start(double share) =>
        new Thread(() => Run(clock.GetCurrentInstant() + (interval * share))) { IsBackground = true, Name = "discord heart" }.Start();

    /// <summary>Op 11. One that nobody waits for does no harm.</summary>
    public void Answered()
    {
        lock (gate)
        {
            lastAnswer = clock.GetCurrentInstant();
            if (unanswered is { } sentAt) latency = lastAnswer - sentAt;
            unanswered = null;
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            isStopped = true;
            Monitor.PulseAll(gate);
        }
    }

    private void Run(Instant first)
    {
        for (var due = first; Sleep(ref due); due = After(due))
            if ((IsDead() ? "answer to a heartbeat" : Beat()) is { } missing)
            {
                if (!IsStopped()) work.Failed(missing);
                return;
            }
    }

    /// <summary>Every interval; but after a late beat, or a clock that was set forward, its answer has some time as well.</summary>
    private Instant After(Instant due) => Instant.Max(due + interval, beatAt + (interval / 2));

    /// <summary>False when stopped.</summary>
    private bool Sleep(ref Instant due)
    {
        while (true)
        {
            using var over = new CancellationTokenSource();
            _ = clock.WaitUntil(due, over.Token).ContinueWith(
                _ => Wake(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            var isDue = Look(due);
            over.Cancel();
            if (isDue || IsStopped()) return isDue;
            due = clock.GetCurrentInstant() + interval;
        }
    }

    /// <summary>True when it is due, false when stopped, or when the clock was set back: that must not silence us.</summary>
    private bool Look(Instant due)
    {
        lock (gate)
            while (!isStopped)
            {
                var now = clock.GetCurrentInstant();
                if (now >= due) return true;
                if (due - now > interval) return false;
                Monitor.Wait(gate, LongestLook);
            }

        return false;
    }

    private bool IsStopped()
    {
        lock (gate) return isStopped;
    }

    private void Wake()
    {
        lock (gate) Monitor.PulseAll(gate);
    }

    /// <summary>Judged only when an answer would have been seen: the reader listens, and the pool has run something since the last beat.</summary>
    private bool IsDead()
    {
        lock (gate)
            if (unanswered is null) return false;
        return work.IsListening() && Volatile.Read(ref beatsSeenByPool) == beats;
    }

    /// <summary>Null when sent; otherwise what was missing.</summary>
    private string? Beat()
    {
        var beat = ++beats;
        beatAt = clock.GetCurrentInstant();
        lock (gate) unanswered = beatAt;
        ThreadPool.UnsafeQueueUserWorkItem(_ => Volatile.Write(ref beatsSeenByPool, beat), null);
        var sending = work.Beat();
        while (Task.WaitAny([sending], LongestLook) < 0)
            if (IsStopped() || clock.GetCurrentInstant() >= beatAt + interval) return "way out for a heartbeat";
        return sending.IsCompletedSuccessfully ? null : $"way out for a heartbeat ({sending.Exception?.InnerException?.GetType().Name})";
    }
}
