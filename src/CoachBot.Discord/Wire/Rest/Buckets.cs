using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>What is known of the server's limits, per bucket and major id. Bounded: what has run out is swept.</summary>
internal sealed class Buckets(IAlarmClock clock)
{
    private const int SweptAbove = 1_000;

    // Of one window, two answers tell the end this much apart at most: the network's doing.
    private static readonly Duration window = Duration.FromMilliseconds(250);

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> names = [];
    private readonly Dictionary<string, Bucket> buckets = [];
    private int sweptAbove = SweptAbove;

    public int Count
    {
        get { lock (gate) return buckets.Count; }
    }

    /// <summary>Takes one place. Null: go. Else there is none before that instant.</summary>
    public Instant? TryTake(Call call)
    {
        lock (gate)
        {
            if (!buckets.TryGetValue(KeyOf(call), out var bucket)) return null;
            var now = clock.GetCurrentInstant();
            if (bucket.ResetAt <= now) return null;
            if (bucket.Remaining <= 0) return bucket.ResetAt;
            bucket.Remaining--;
            return null;
        }
    }

    public void Learn(Call call, Limits limits)
    {
        lock (gate)
        {
            // The server may rename a bucket between two answers: the newest name counts.
            if (limits.Bucket is { } name) names[RouteOf(call)] = name;
            if (limits is { Remaining: { } remaining, ResetAfterSeconds: { } seconds })
                Set(call, remaining, Waits.Of(seconds));
        }
    }

    /// <summary>A 429 for this bucket alone.</summary>
    public void Block(Call call, Duration wait)
    {
        lock (gate) Set(call, 0, wait);
    }

    private void Set(Call call, int remaining, Duration wait)
    {
        var (key, resetAt) = (KeyOf(call), clock.GetCurrentInstant() + wait);
        if (!buckets.TryGetValue(key, out var bucket)) buckets.Add(key, bucket = new());
        // Answers overtake each other: within one window, which ends at the same time, the smaller number is the newer one.
        var isSameWindow = bucket.ResetAt > clock.GetCurrentInstant() && remaining > bucket.Remaining && resetAt - bucket.ResetAt < window;
        bucket.Remaining = isSameWindow ? bucket.Remaining : remaining;
        bucket.ResetAt = Instant.Max(resetAt, isSameWindow ? bucket.ResetAt : resetAt);
        if (buckets.Count > sweptAbove) Sweep();
    }

    private void Sweep()
    {
        var now = clock.GetCurrentInstant();
        foreach (var (key, bucket) in buckets)
            if (bucket.ResetAt <= now) buckets.Remove(key);
        sweptAbove = Math.Max(SweptAbove, buckets.Count * 2);
    }

    private string KeyOf(Call call) => names.GetValueOrDefault(RouteOf(call), RouteOf(call)) + "|" + call.Major;

    private static string RouteOf(Call call) => $"{call.Method} {call.Route}";

    private sealed class Bucket
    {
        public int Remaining { get; set; }

        public Instant ResetAt { get; set; } = Instant.MinValue;
    }
}
