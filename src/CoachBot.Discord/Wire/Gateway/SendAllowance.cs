using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>Discord cuts a connection that sends more than 120 times in 60 seconds. Regular beats always go; the rest leaves room for them.</summary>
internal sealed class SendAllowance(IClock clock)
{
    private const int Most = 115;
    private static readonly Duration Window = Duration.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly Queue<Instant> sent = new();

    public void Count()
    {
        lock (gate) sent.Enqueue(Recent());
    }

    public bool TryTake()
    {
        lock (gate)
        {
            var now = Recent();
            if (sent.Count >= Most) return false;
            sent.Enqueue(now);
            return true;
        }
    }

    private Instant Recent()
    {
        var now = clock.GetCurrentInstant();
        while (sent.TryPeek(out var oldest) && oldest <= now - Window) sent.Dequeue();
        return now;
    }
}
