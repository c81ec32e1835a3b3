using CoachBot.Discord.Wire.Rest;
using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Interactions;

/// <summary>The interactions of the last fifteen minutes. Bounded: what has run out is swept, and above the bound the oldest go.</summary>
internal sealed class LiveInteractions(IAlarmClock clock, int most = LiveInteractions.Most)
{
    private const int Most = 20_000;

    private readonly Lock gate = new();
    private readonly Dictionary<string, LiveInteraction> byId = [];
    private readonly Queue<LiveInteraction> oldestFirst = [];
    private readonly Dictionary<string, LiveInteraction> doors = [];

    public int Count
    {
        get { lock (gate) return byId.Count; }
    }

    /// <summary>One that has just come in; not new where it came twice.</summary>
    public (LiveInteraction Live, bool IsNew) Arrived(ReplyRoute.Interaction route, bool isPress)
    {
        lock (gate)
        {
            if (byId.TryGetValue(route.Id, out var known)) return (known, false);
            return (Keep(new(route, InteractionTimes.StartOf(route.Id, clock.GetCurrentInstant()), isPress)), true);
        }
    }

    /// <summary>One that a reply handle speaks of; after a restart nobody knows how far it has been answered.</summary>
    public LiveInteraction Of(ReplyRoute.Interaction route)
    {
        lock (gate)
        {
            if (byId.TryGetValue(route.Id, out var known)) return known;
            var start = Snowflake.TimeOf(route.Id) ?? Instant.MinValue;
            return Keep(new(route, start, isPress: false) { State = AnswerState.Unsure });
        }
    }

    /// <summary>Through this interaction a person is reached whose private messages are closed.</summary>
    public void OpenDoor(string user, LiveInteraction live)
    {
        lock (gate) doors[user] = live;
    }

    /// <summary>Null where none is open.</summary>
    public LiveInteraction? DoorTo(string user)
    {
        lock (gate)
        {
            if (!doors.TryGetValue(user, out var live)) return null;
            if (live.State != AnswerState.Lost && live.IsAlive(clock.GetCurrentInstant())) return live;
            doors.Remove(user);
            return null;
        }
    }

    private LiveInteraction Keep(LiveInteraction live)
    {
        byId.Add(live.Route.Id, live);
        oldestFirst.Enqueue(live);
        var now = clock.GetCurrentInstant();
        while (oldestFirst.TryPeek(out var oldest) && (!oldest.IsAlive(now) || byId.Count > most))
            byId.Remove(oldestFirst.Dequeue().Route.Id);
        if (doors.Count > byId.Count) SweepDoors(now);
        return live;
    }

    private void SweepDoors(Instant now)
    {
        foreach (var (user, live) in doors)
            if (!live.IsAlive(now)) doors.Remove(user);
    }
}
