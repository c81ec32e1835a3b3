using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>Time that passes only when a test says so, for timers too.</summary>
internal sealed class HandTime : TimeProvider
{
    private readonly ManualClock clock = new(Instant.FromUtc(2026, 1, 5, 12, 0));

    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(clock, () => callback(state));
        timer.Change(dueTime, period);
        return timer;
    }

    public void Pass(TimeSpan by) => clock.Advance(Duration.FromTimeSpan(by));

    private sealed class HandTimer(ManualClock clock, Action ring) : ITimer
    {
        private CancellationTokenSource over = new();

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            over.Cancel();
            over = new();
            if (dueTime != Timeout.InfiniteTimeSpan) _ = Ring(dueTime, period, over.Token);
            return true;
        }

        public void Dispose() => over.Cancel();

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }

        private async Task Ring(TimeSpan dueTime, TimeSpan period, CancellationToken stop)
        {
            for (var wait = dueTime; !stop.IsCancellationRequested; wait = period)
            {
                await clock.WaitUntil(clock.GetCurrentInstant() + Duration.FromTimeSpan(wait), stop);
                ring();
                if (period == Timeout.InfiniteTimeSpan) return;
            }
        }
    }
}
