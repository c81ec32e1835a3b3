namespace CoachBot.Emulators.Discord;

/// <summary>The emulator's time: the given one, moved ahead by tests, with waits that are scaled.</summary>
public sealed class DiscordClock
{
    private readonly TimeProvider time;
    private readonly double scale;
    private readonly Changes changes;
    private long aheadTicks;

    internal DiscordClock(TimeProvider time, double scale, Changes changes) => (this.time, this.scale, this.changes) = (time, scale, changes);

    public DateTimeOffset Now => time.GetUtcNow() + TimeSpan.FromTicks(Interlocked.Read(ref aheadTicks));

    /// <summary>Moves the emulator's time alone: deadlines, tokens and sessions run out, and nobody waits.</summary>
    public void Advance(TimeSpan by)
    {
        Interlocked.Add(ref aheadTicks, by.Ticks);
        changes.Tell();
    }

    /// <summary>A wait of the platform, as long as it is here.</summary>
    internal TimeSpan Scaled(TimeSpan wait) => wait * scale;

    internal ITimer Repeat(TimeSpan wait, Action then) => time.CreateTimer(_ => then(), null, Scaled(wait), Scaled(wait));

    internal void Later(TimeSpan wait, Action then)
    {
        ITimer? timer = null;
        timer = time.CreateTimer(_ =>
        {
            then();
            timer?.Dispose();
        }, null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        timer.Change(Scaled(wait) + TimeSpan.FromMilliseconds(1), Timeout.InfiniteTimeSpan);
    }
}
