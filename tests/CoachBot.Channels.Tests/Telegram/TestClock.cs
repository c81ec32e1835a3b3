using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Short waits are over at once, and move the clock; longer ones wait until the test moves it.</summary>
internal sealed class TestClock(Duration? hasty = null) : IAlarmClock
{
    public static readonly Instant Start = Instant.FromUtc(2026, 3, 2, 9, 0);

    private readonly Lock gate = new();
    private readonly ManualClock inner = new(Start);
    private readonly List<Duration> waits = [];
    private readonly List<(Duration Wait, TaskCompletionSource Came)> watchers = [];

    /// <summary>Every wait that anybody asked for.</summary>
    public IReadOnlyList<Duration> Waits
    {
        get { lock (gate) return [.. waits]; }
    }

    public Instant GetCurrentInstant() => inner.GetCurrentInstant();

    public async Task WaitUntil(Instant at, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        var wait = at - inner.GetCurrentInstant();
        var waiting = wait <= (hasty ?? Duration.FromSeconds(60)) ? Task.CompletedTask : inner.WaitUntil(at, stop);
        Note(wait);
        if (waiting.IsCompleted) inner.AdvanceTo(at);
        // Never on the caller's stack: two loops that wait for nothing would never let a third one run.
        await Task.Yield();
        await waiting;
    }

    public void Advance(Duration by) => inner.Advance(by);

    /// <summary>Completes when somebody has asked for this wait, to the second.</summary>
    public Task Asked(Duration wait)
    {
        lock (gate)
        {
            if (waits.Exists(w => IsAbout(w, wait))) return Task.CompletedTask;
            var came = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            watchers.Add((wait, came));
            return came.Task.WaitAsync(TimeSpan.FromSeconds(30));
        }
    }

    private void Note(Duration wait)
    {
        lock (gate)
        {
            if (wait > Duration.Zero) waits.Add(wait);
            foreach (var watcher in watchers.Where(w => IsAbout(wait, w.Wait)).ToList())
            {
                watchers.Remove(watcher);
                watcher.Came.TrySetResult();
            }
        }
    }

    private static bool IsAbout(Duration wait, Duration wanted) => Math.Abs((wait - wanted).TotalSeconds) < 0.5;
}
