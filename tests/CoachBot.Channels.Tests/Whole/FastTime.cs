using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Channels.Tests.Whole;

/// <summary>Time that runs so many times faster: half an hour passes in seconds, for the coach and the platform alike.</summary>
internal sealed class FastTime(double factor) : TimeProvider, IAlarmClock
{
    private readonly DateTimeOffset start = System.GetUtcNow();

    public override DateTimeOffset GetUtcNow() => start + ((System.GetUtcNow() - start) * factor);

    public Instant GetCurrentInstant() => Instant.FromDateTimeOffset(GetUtcNow());

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        System.CreateTimer(callback, state, Slowed(dueTime), Slowed(period));

    public async Task WaitUntil(Instant at, CancellationToken stop)
    {
        for (var left = at - GetCurrentInstant(); left > Duration.Zero; left = at - GetCurrentInstant())
        {
            var rung = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            await using var timer = CreateTimer(_ => rung.TrySetResult(), null, Duration.Min(left, Duration.FromDays(1)).ToTimeSpan(), Timeout.InfiniteTimeSpan);
            await rung.Task.WaitAsync(stop);
        }
    }

    private TimeSpan Slowed(TimeSpan wait) => wait == Timeout.InfiniteTimeSpan ? wait : TimeSpan.FromMilliseconds(Math.Ceiling(wait.TotalMilliseconds / factor));
}
