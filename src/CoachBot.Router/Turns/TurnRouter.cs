using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router.Clocks;
using CoachBot.Router.Outbox;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Router.Turns;

/// <summary>Takes every arrival through one turn, exactly once; one turn at a time per person, many persons at once.</summary>
public sealed class TurnRouter : IArrivals
{
    /// <summary>Arrivals in memory; above, a platform is asked to wait.</summary>
    public const int MostWaiting = 2_000;

    private static readonly Duration Doubt = Duration.FromMinutes(1);

    private readonly IStore store;
    private readonly Sender sender;
    private readonly IAlarmClock clock;
    private readonly TurnTaker taker;
    private readonly Lanes lanes;
    private readonly Lock gate = new();
    private readonly Dictionary<Address, List<Waiting>> resolving = [];
    private readonly ILogger log;
    private Instant doubtfulUntil = Instant.MinValue;
    private volatile bool isStopping;

    public TurnRouter(IStore store, Coaching coaching, Sender sender, IAlarmClock clock, ILogger<TurnRouter> log)
    {
        (this.store, this.sender, this.clock, this.log) = (store, sender, clock, log);
        taker = new(store, coaching, clock, log);
        lanes = new(MostWaiting);
    }

    /// <summary>Called after a commit that sets a timer, with the earliest instant it sets.</summary>
    public Action<Instant>? TimerSet { get; set; }

    /// <summary>False for a minute after a turn that neither store nor script would take, or until one is taken again.</summary>
    public bool IsTaking => clock.GetCurrentInstant() >= doubtfulUntil;

    /// <summary>How many wait, and how long the one who waits longest.</summary>
    public (int Waiting, Duration Longest) Lag
    {
        get
        {
            var now = clock.GetCurrentInstant();
            return (lanes.Waiting, now - (lanes.Oldest() ?? now));
        }
    }

    public Task<Accepted> Accept(Arrival arrival, CancellationToken stop)
    {
        var one = Waiting.For(arrival, clock.GetCurrentInstant());
        if (isStopping) return Task.FromResult(Accepted.Unavailable);
        if (!lanes.TryEnter(isTimer: false)) return Task.FromResult(Accepted.Busy);
        Seat(one);
        return stop.CanBeCanceled ? one.Done.WaitAsync(stop) : one.Done;
    }

    /// <summary>Takes a due timer as the arrival that it is.</summary>
    public Task<Accepted> Accept(DueTimer due, CancellationToken stop)
    {
        if (isStopping) return Task.FromResult(Accepted.Unavailable);
        var one = Waiting.For(due, ClientHints.None, clock.GetCurrentInstant());
        lanes.TryEnter(isTimer: true);
        Start(lanes.Join(due.Person, [one]));
        return one.Done.WaitAsync(stop);
    }

    public void Reachable(Address address) => sender.Reachable(address);

    /// <summary>What a channel answers when an arrival is <see cref="Accepted.Unavailable"/> (coaching.md 8.3).</summary>
    public Message Sorry(Arrival arrival) => taker.Sorry(arrival);

    /// <summary>Takes nothing new, and returns when everything that waits is answered.</summary>
    public Task Drain()
    {
        isStopping = true;
        return lanes.WhenEmpty();
    }

    private void Seat(Waiting one)
    {
        var address = one.Arrival.Address;
        lock (gate)
            if (resolving.TryGetValue(address, out var before))
            {
                before.Add(one);
                return;
            }

        var person = PersonOf(address);
        if (person.IsCompletedSuccessfully) Start(lanes.Join(person.Result, [one]));
        else _ = SeatLater(one, person);
    }

    private async ValueTask<PersonId> PersonOf(Address address) => await store.PersonOf(address, CancellationToken.None);

    /// <summary>Who writes while the store still looks up the address keeps their place.</summary>
    private async Task SeatLater(Waiting one, ValueTask<PersonId> asked)
    {
        var address = one.Arrival.Address;
        lock (gate)
            if (!resolving.TryAdd(address, [one]))
            {
                resolving[address].Add(one);
                return;
            }

        PersonId? person = null;
        try
        {
            person = await asked;
        }
        catch (Exception e)
        {
            log.LogError("No person could be found for an address of {Channel}: {Type}", address, e.GetType().Name);
        }

        SeatAll(address, person);
    }

    private void SeatAll(Address address, PersonId? person)
    {
        List<Waiting>? all;
        Lane? lane = null;
        lock (gate)
        {
            resolving.Remove(address, out all);
            if (person is { } known) lane = lanes.Join(known, all!.ToArray());
        }

        Start(lane);
        if (person is not null) return;
        foreach (var one in all!) Finish([one], TurnEnd.Unavailable);
    }

    // Not awaited: a lane runs on the thread that brought the arrival until it first has to wait, and ends by itself.
    private void Start(Lane? lane)
    {
        if (lane is not null) _ = Drive(lane);
    }

    private async Task Drive(Lane lane)
    {
        for (var batch = lanes.Next(lane); batch.Count > 0; batch = lanes.Next(lane))
        {
            var groups = new Queue<IReadOnlyList<Waiting>>(Crowd.Arrange(batch, taker.LevelOf));
            while (groups.TryDequeue(out var group))
            {
                if (group[0].Timer is null) sender.Heard(lane.Person, group[0].Arrival.Address);
                var end = await taker.Take(lane.Person, group);
                TellSender(lane.Person, end);
                if (!end.IsMoved) Finish(group, end);
                if (!end.IsErased && !end.IsMoved && end.Joined?.From != lane.Person) continue;
                Reseat([.. end.IsMoved ? group : [], .. groups.SelectMany(g => g), .. lanes.Close(lane)]);
                return;
            }
        }
    }

    private void TellSender(PersonId person, TurnEnd end)
    {
        if (end.IsErased) sender.Forget(person);
        if (end.Joined is { } joined) sender.Join(joined.From, joined.To);
        if (end.Unlinked is { } unlinked) sender.Unlink(unlinked.From, unlinked.To);
    }

    /// <summary>Whoever still waits behind an erasure is somebody new, behind a join the person they became; a timer of who is no more is nobody's.</summary>
    private void Reseat(IReadOnlyList<Waiting> left)
    {
        foreach (var one in left)
            if (one.Timer is null) Seat(one);
            else Finish([one], TurnEnd.Known);
    }

    private void Finish(IReadOnlyList<Waiting> group, TurnEnd end)
    {
        var isRefused = end.Accepted == Accepted.Unavailable;
        doubtfulUntil = isRefused ? clock.GetCurrentInstant() + Doubt : Instant.MinValue;
        if (end.Alarm is { } alarm) TimerSet?.Invoke(alarm);
        sender.Hand(end.Rows);
        foreach (var one in group)
        {
            one.Finish(end.Accepted);
            lanes.Leave();
        }
    }
}
