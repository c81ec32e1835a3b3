namespace CoachBot.Router.Turns;

/// <summary>One lane per person with something waiting: one turn at a time each, many lanes at once.</summary>
internal sealed class Lanes(int most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<PersonId, Lane> lanes = [];
    private int waiting;
    private TaskCompletionSource? empty;

    public int Waiting => Volatile.Read(ref waiting);

    /// <summary>Takes a place among the waiting; false when all are taken. A timer's turn is never refused.</summary>
    public bool TryEnter(bool isTimer)
    {
        if (Interlocked.Increment(ref waiting) <= most || isTimer) return true;
        Leave();
        return false;
    }

    public void Leave()
    {
        if (Interlocked.Decrement(ref waiting) == 0) Volatile.Read(ref empty)?.TrySetResult();
    }

    /// <summary>Puts arrivals at the end of a person's lane. The lane is handed back when it is new: somebody has to drive it.</summary>
    public Lane? Join(PersonId person, ReadOnlySpan<Waiting> arrivals)
    {
        lock (gate)
        {
            var isNew = !lanes.TryGetValue(person, out var lane);
            if (isNew) lanes.Add(person, lane = new(person));
            lane!.Incoming.AddRange(arrivals);
            return isNew ? lane : null;
        }
    }

    /// <summary>What came in since; empty, and the lane is closed, when nothing did.</summary>
    public IReadOnlyList<Waiting> Next(Lane lane)
    {
        lock (gate)
        {
            if (lane.Incoming.Count == 0) lanes.Remove(lane.Person);
            return lane.TakeIncoming();
        }
    }

    /// <summary>Closes the lane of a person who is no more, and hands back what came in since.</summary>
    public IReadOnlyList<Waiting> Close(Lane lane)
    {
        lock (gate)
        {
            lanes.Remove(lane.Person);
            return lane.TakeIncoming();
        }
    }

    /// <summary>Returns when nothing waits any more.</summary>
    public Task WhenEmpty()
    {
        var signal = Interlocked.CompareExchange(ref empty, new(), null) ?? empty;
        if (Waiting == 0) signal.TrySetResult();
        return signal.Task;
    }

    /// <summary>When the one who waits longest came in; null when nobody waits.</summary>
    public NodaTime.Instant? Oldest()
    {
        lock (gate)
        {
            var firsts = lanes.Values.Select(lane => lane.Oldest).OfType<NodaTime.Instant>().ToList();
            return firsts.Count == 0 ? null : firsts.Min();
        }
    }
}

/// <summary>What waits for one person.</summary>
internal sealed class Lane(PersonId person)
{
    public PersonId Person { get; } = person;

    /// <summary>Guarded by the gate of <see cref="Lanes"/>.</summary>
    public List<Waiting> Incoming { get; private set; } = [];

    /// <summary>Came in first of what is being answered.</summary>
    public NodaTime.Instant? Oldest { get; private set; }

    internal IReadOnlyList<Waiting> TakeIncoming()
    {
        var taken = Incoming;
        Oldest = taken.Count == 0 ? null : taken[0].Since;
        if (taken.Count > 0) Incoming = [];
        return taken;
    }
}
