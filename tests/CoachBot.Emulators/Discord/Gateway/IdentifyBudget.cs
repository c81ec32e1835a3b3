namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>So many identifies a day, and one in five seconds for each key.</summary>
internal sealed class IdentifyBudget(DiscordOptions options, DiscordClock clock)
{
    private static readonly TimeSpan day = TimeSpan.FromHours(24);
    private readonly Dictionary<int, DateTimeOffset> lastByKey = [];
    private DateTimeOffset? since;

    public int Used { get; private set; }

    public int Remaining => Math.Max(0, options.IdentifiesADay - Used);

    public TimeSpan ResetAfter => since is { } start ? start + clock.Scaled(day) - clock.Now : TimeSpan.Zero;

    /// <summary>Test settings: as if so many were left.</summary>
    public void Leave(int remaining)
    {
        since ??= clock.Now;
        Used = options.IdentifiesADay - remaining;
    }

    /// <summary>False when the day's are used up: the platform takes the token away.</summary>
    public bool Spend()
    {
        if (ResetAfter <= TimeSpan.Zero) (since, Used) = (clock.Now, 0);
        Used++;
        return Used <= options.IdentifiesADay;
    }

    public bool IsTooFast(int shard)
    {
        var key = shard % options.MaxConcurrency;
        var isTooFast = lastByKey.TryGetValue(key, out var last) && clock.Now - last < clock.Scaled(options.IdentifyPause);
        if (!isTooFast) lastByKey[key] = clock.Now;
        return isTooFast;
    }
}
