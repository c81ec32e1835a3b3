using NodaTime;

namespace CoachBot.Router.Linking;

/// <summary>Over the whole installation so many codes may be tried in vain within a while; then none is looked for.</summary>
internal sealed class WrongCodes
{
    public const int Most = 300;

    public static readonly Duration Within = Duration.FromMinutes(15);

    private readonly Lock gate = new();
    private readonly Queue<Instant> lately = [];

    public bool IsFull(Instant now)
    {
        lock (gate)
        {
            while (lately.TryPeek(out var oldest) && now - oldest >= Within) lately.Dequeue();
            return lately.Count >= Most;
        }
    }

    public void Add(Instant now)
    {
        lock (gate) lately.Enqueue(now);
    }
}
