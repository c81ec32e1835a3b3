namespace CoachBot.Emulators.Discord.Gateway;

/// <summary>120 frames in any 60 seconds, heartbeats too.</summary>
internal sealed class SendBudget
{
    private const int Most = 120;
    private static readonly TimeSpan window = TimeSpan.FromSeconds(60);
    private readonly Queue<DateTimeOffset> sent = new();

    public bool Takes(DiscordClock clock)
    {
        var now = clock.Now;
        while (sent.TryPeek(out var oldest) && now - oldest >= clock.Scaled(window)) sent.Dequeue();
        sent.Enqueue(now);
        return sent.Count <= Most;
    }
}
