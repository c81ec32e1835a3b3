using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>A clock that is moved by hand, to alarms that somebody has set.</summary>
internal sealed class WatchedClock : IAlarmClock
{
    private readonly ManualClock clock = new(Instant.FromUtc(2026, 1, 5, 12, 0));
    private readonly Lock gate = new();
    private readonly List<Instant> set = [];
    private Duration offset;
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Instant GetCurrentInstant() => clock.GetCurrentInstant() + Offset();

    public async Task WaitUntil(Instant at, CancellationToken stop)
    {
        var waiting = clock.WaitUntil(at - Offset(), stop);
        if (waiting.IsCompleted)
        {
            await waiting;
            return;
        }

        lock (gate)
        {
            set.Add(at);
            Change();
        }

        try
        {
            await waiting;
        }
        finally
        {
            lock (gate) set.Remove(at);
        }
    }

    /// <summary>Waits until somebody sleeps for exactly so long from now, and lets that time pass.</summary>
    /// <param name="over">Ends the waiting as well, and then no time passes.</param>
    public async Task Pass(Duration after, Task? over = null)
    {
        var at = GetCurrentInstant() + after;
        await Asleep(after, over);
        if (over is not { IsCompleted: true }) clock.AdvanceTo(at - Offset());
    }

    /// <summary>Waits until somebody sleeps for exactly so long from now.</summary>
    public async Task Asleep(Duration after, Task? over = null)
    {
        var at = GetCurrentInstant() + after;
        while (true)
        {
            Task next;
            lock (gate)
            {
                if (set.Contains(at)) return;
                next = changed.Task;
            }

            await Task.WhenAny(next, over ?? next).WaitAsync(Patience.Limit);
            if (over is { IsCompleted: true }) return;
        }
    }

    public void Advance(Duration by) => clock.Advance(by);

    /// <summary>Somebody sets the clock: it shows another time, and no alarm rings for that.</summary>
    public void Set(Duration by)
    {
        lock (gate) offset += by;
    }

    private Duration Offset()
    {
        lock (gate) return offset;
    }

    private void Change()
    {
        var before = changed;
        changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
        before.SetResult();
    }
}

internal static class Patience
{
    /// <summary>Only a fault makes a test wait for so long.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);
}
