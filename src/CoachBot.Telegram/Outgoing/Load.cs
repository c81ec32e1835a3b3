namespace CoachBot.Telegram.Outgoing;

/// <summary>How many messages are on their way right now.</summary>
internal sealed class Load
{
    private const int High = 8;

    private int sending;

    public bool IsHigh => Volatile.Read(ref sending) > High;

    public void Begin() => Interlocked.Increment(ref sending);

    public void End() => Interlocked.Decrement(ref sending);
}
