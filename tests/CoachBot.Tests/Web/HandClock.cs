namespace CoachBot.Tests.Web;

/// <summary>A clock that moves by hand, with timers that fire when it passes them.</summary>
public sealed class HandClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<HandTimer> timers = [];
    private DateTimeOffset now = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    /// <summary>Moves on as soon as somebody waits for a timer of this length; else the test would run ahead of what it tests.</summary>
    public async Task MoveOnceWaited(TimeSpan length)
    {
        await Wait.Until(() => IsWaited(length));
        Move(length);
    }

    public void Move(TimeSpan by)
    {
        List<HandTimer> due;
        lock (gate)
        {
            now += by;
            due = timers.FindAll(timer => timer.At <= now);
            foreach (var timer in due)
            {
                timer.Rearm(now);
            }
        }

        due.ForEach(timer => timer.Fire());
    }

    private bool IsWaited(TimeSpan length)
    {
        lock (gate)
        {
            return timers.Exists(timer => timer.DueTime == length);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        lock (gate)
        {
            var timer = new HandTimer(this, () => callback(state), dueTime, period);
            timer.Change(dueTime, period);
            timers.Add(timer);
            return timer;
        }
    }

    private sealed class HandTimer(HandClock clock, Action fire, TimeSpan dueTime, TimeSpan every) : ITimer
    {
        private TimeSpan period = every;

        public DateTimeOffset At { get; private set; }

        public TimeSpan DueTime => dueTime;

        public void Fire() => fire();

        public void Rearm(DateTimeOffset now) => At = period > TimeSpan.Zero ? now + period : DateTimeOffset.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                this.period = period;
                At = dueTime < TimeSpan.Zero ? DateTimeOffset.MaxValue : clock.now + dueTime;
            }

            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
