using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Counts refused requests: ten thousand in ten minutes ban the whole address, so we stop far below.</summary>
internal sealed class InvalidRequests(IAlarmClock clock)
{
    public const int Most = 1_000;

    private static readonly Duration window = Duration.FromMinutes(10);
    private readonly Lock gate = new();
    private readonly Queue<Instant> seen = [];

    /// <summary>401, 403 and a 429 that is not the whole resource's count.</summary>
    public static bool Counts(int status, Limits limits) =>
        status is 401 or 403 || (status == 429 && limits.Scope != "shared");

    public void Add()
    {
        lock (gate)
        {
            seen.Enqueue(clock.GetCurrentInstant());
            if (seen.Count > Most) seen.Dequeue();
        }
    }

    /// <summary>Until when nothing more is risked; null while there is room.</summary>
    public Instant? BrokenUntil()
    {
        lock (gate)
        {
            while (seen.TryPeek(out var oldest) && oldest + window <= clock.GetCurrentInstant()) seen.Dequeue();
            return seen.Count < Most ? null : seen.Peek() + window;
        }
    }
}
