namespace CoachBot.Emulators.Discord;

/// <summary>Ids as the platform makes them: milliseconds since 2015, then a counter.</summary>
internal sealed class Snowflakes(DiscordClock clock)
{
    private const long Epoch = 1_420_070_400_000;
    private const int CounterBits = 22;
    private long counter;

    public string Next()
    {
        var low = Interlocked.Increment(ref counter) & ((1 << CounterBits) - 1);
        return (((clock.Now.ToUnixTimeMilliseconds() - Epoch) << CounterBits) | low).ToString();
    }

    public static DateTimeOffset TimeOf(string id) => DateTimeOffset.FromUnixTimeMilliseconds((long.Parse(id) >> CounterBits) + Epoch);
}
