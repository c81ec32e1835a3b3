using NodaTime;

namespace CoachBot.Router.Clocks;

/// <summary>The machine's clock.</summary>
public sealed class SystemAlarmClock : IAlarmClock
{
    // Naps are short, so that a clock that is set right while we sleep is noticed.
    private static readonly Duration LongestNap = Duration.FromMinutes(1);

    public Instant GetCurrentInstant() => SystemClock.Instance.GetCurrentInstant();

    public async Task WaitUntil(Instant at, CancellationToken stop)
    {
        for (var left = at - GetCurrentInstant(); left > Duration.Zero; left = at - GetCurrentInstant())
            await Task.Delay(Nap(left), stop);
    }

    private static TimeSpan Nap(Duration left)
    {
        // Rounded up: a nap that ends a moment early would spin.
        var milliseconds = Math.Ceiling(Duration.Min(left, LongestNap).TotalMilliseconds);
        return TimeSpan.FromMilliseconds(milliseconds);
    }
}
