using NodaTime;

namespace CoachBot.Router.Clocks;

/// <summary>A clock that is moved by hand: terminal, simulation and tests.</summary>
public sealed class ManualClock(Instant start) : IAlarmClock
{
    private readonly Lock gate = new();
    private readonly List<Alarm> alarms = [];
    private Instant now = start;

    public Instant GetCurrentInstant()
    {
        lock (gate) return now;
    }

    public async Task WaitUntil(Instant at, CancellationToken stop)
    {
        Alarm alarm;
        lock (gate)
        {
            if (at <= now) return;
            alarm = new(at, new());
            alarms.Add(alarm);
        }

        await using var registration = stop.Register(() => Cancel(alarm, stop));
        await alarm.Rung.Task;
    }

    /// <summary>How many are asleep; lets a test know that somebody waits.</summary>
    public int Sleepers
    {
        get { lock (gate) return alarms.Count; }
    }

    /// <summary>Moves on; everybody whose time has come is woken in order, each at their own time. Never moves back.</summary>
    public void AdvanceTo(Instant target)
    {
        while (NextBy(target) is { } alarm) alarm.Rung.TrySetResult();
    }

    public void Advance(Duration by) => AdvanceTo(GetCurrentInstant() + by);

    private Alarm? NextBy(Instant target)
    {
        lock (gate)
        {
            var next = alarms.Where(a => a.At <= target).MinBy(a => a.At);
            now = Instant.Max(now, next?.At ?? target);
            if (next is not null) alarms.Remove(next);
            return next;
        }
    }

    private void Cancel(Alarm alarm, CancellationToken stop)
    {
        lock (gate) alarms.Remove(alarm);
        alarm.Rung.TrySetCanceled(stop);
    }

    private sealed record Alarm(Instant At, TaskCompletionSource Rung);
}
