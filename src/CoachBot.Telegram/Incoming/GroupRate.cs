using CoachBot.Router;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>So many answers a minute in one group; beyond, silence is better than a server that says "too many".</summary>
internal sealed class GroupRate(int perMinute, IAlarmClock clock)
{
    private const int MostGroups = 5_000;

    private readonly Lock gate = new();
    private readonly Recent<long, Queue<Instant>> groups = new(MostGroups);

    public bool TryAnswer(long group)
    {
        lock (gate)
        {
            var now = clock.GetCurrentInstant();
            var answered = groups.Find(group) ?? new();
            while (answered.Count > 0 && answered.Peek() <= now - Duration.FromMinutes(1)) answered.Dequeue();
            if (answered.Count >= perMinute) return false;
            answered.Enqueue(now);
            groups.Put(group, answered);
            return true;
        }
    }
}
