using CoachBot.Router;
using NodaTime;

namespace CoachBot.Tests.Routing;

/// <summary>A store that can be held, made stale and made to refuse; everything else is the least that works.</summary>
internal sealed class FakeStore : IStore
{
    private readonly Lock gate = new();
    private readonly Dictionary<Address, PersonId> persons = [];
    private readonly Dictionary<PersonId, Stored> stored = [];
    private readonly HashSet<ArrivalKey> keys = [];
    private readonly Dictionary<(PersonId, CoachBot.Core.Conversations.TimerKey), DueTimer> timers = [];

    public List<TurnCommit> Commits { get; } = [];

    public Dictionary<long, OutboxRow> Rows { get; } = [];

    public List<OutboxMark> Marks { get; } = [];

    /// <summary>Commits wait for this.</summary>
    public TaskCompletionSource? Held { get; set; }

    /// <summary>Addresses are looked up only when this is done.</summary>
    public TaskCompletionSource? LookUp { get; set; }

    public Func<TurnCommit, Exception?> Refuses { get; set; } = _ => null;

    public int Loads { get; private set; }

    public async ValueTask<PersonId> PersonOf(Address address, CancellationToken stop)
    {
        if (LookUp is { } lookUp) await lookUp.Task;
        lock (gate)
        {
            if (!persons.TryGetValue(address, out var person)) persons[address] = person = new(persons.Count + 1);
            return person;
        }
    }

    public void Link(Address address, PersonId person) => persons[address] = person;

    public ValueTask<Stored> Load(PersonId person, CancellationToken stop)
    {
        lock (gate)
        {
            Loads++;
            return new(stored.GetValueOrDefault(person, Stored.None));
        }
    }

    public ValueTask<bool> IsKnown(string channel, string platformId, CancellationToken stop) =>
        new(keys.Contains(new(channel, platformId)));

    public async Task<CommitResult> Commit(TurnCommit turn, CancellationToken stop)
    {
        if (Held is { } held) await held.Task;
        lock (gate) return CommitNow(turn);
    }

    private CommitResult CommitNow(TurnCommit turn)
    {
        if (Refuses(turn) is { } refusal) throw refusal;
        if (keys.Contains(turn.Key)) return new(CommitOutcome.Known, 0, []);
        var before = stored.GetValueOrDefault(turn.Person, Stored.None);
        if (before.Version != turn.VersionBefore || turn.AlsoKeys.Any(keys.Contains)) return new(CommitOutcome.Stale, 0, []);
        keys.UnionWith([turn.Key, .. turn.AlsoKeys]);
        Commits.Add(turn);
        Store(turn, before);
        return new(CommitOutcome.Committed, turn.VersionBefore + 1, [.. turn.Outbox.Select(row => Born(turn, row))]);
    }

    public void MakeStale(PersonId person) => stored[person] = stored[person] with { Version = stored[person].Version + 1 };

    public void Mark(OutboxMark mark)
    {
        lock (gate)
        {
            Marks.Add(mark);
            Rows[mark.Id] = Rows[mark.Id] with { State = mark.State, Attempts = mark.Attempts };
        }
    }

    public bool IsHealthy => true;

    public Task<bool> Retry(string code, CancellationToken stop) => Task.FromResult(false);

    public SortedDictionary<(string Channel, string Name), string> Noted { get; } = [];

    public ValueTask<string?> NoteOf(string channel, string name, CancellationToken stop)
    {
        lock (gate) return new(Noted.GetValueOrDefault((channel, name)));
    }

    public Task<IReadOnlyList<Note>> Notes(string channel, string prefix, int most, CancellationToken stop)
    {
        lock (gate)
            return Task.FromResult<IReadOnlyList<Note>>(
            [
                .. Noted.Where(note => note.Key.Channel == channel && note.Key.Name.StartsWith(prefix, StringComparison.Ordinal))
                    .Take(most).Select(note => new Note(note.Key.Name, note.Value)),
            ]);
    }

    public void Note(string channel, string name, string? value)
    {
        lock (gate)
        {
            if (value is null) Noted.Remove((channel, name));
            else Noted[(channel, name)] = value;
        }
    }

    public Task Flush(CancellationToken stop) => Task.CompletedTask;

    public Task<IReadOnlyList<OutboxRow>> Unsent(Address? address, int most, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<OutboxRow>>(
        [
            .. Rows.Values.Where(r => r.State is OutboxState.Sending or OutboxState.Waiting or OutboxState.Unreachable or OutboxState.Undelivered)
                .Where(r => address is null || r.Address == address).OrderBy(r => r.Id).Take(most),
        ]);

    public Dictionary<string, LinkOffer> Offers { get; } = [];

    public ValueTask<LinkOffer?> OfferOf(string code, Instant now, CancellationToken stop)
    {
        lock (gate) return new(Offers.GetValueOrDefault(code));
    }

    /// <summary>Reading addresses fails so many times.</summary>
    public int Failures { get; set; }

    public Task<IReadOnlyList<Address>> AddressesOf(PersonId person, CancellationToken stop) => Failures-- > 0
        ? throw new InvalidOperationException("disk")
        : Task.FromResult<IReadOnlyList<Address>>([.. persons.Where(p => p.Value == person).Select(p => p.Key)]);

    public Task<IReadOnlyList<DueTimer>> Due(Instant now, int most, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<DueTimer>>(
        [
            .. timers.Values.Where(t => t.DueAt <= now).OrderByDescending(t => t.IsEscalation).ThenBy(t => t.DueAt).Take(most),
        ]);

    public Task<Instant?> NextDue(Instant now, CancellationToken stop) =>
        Task.FromResult(timers.Values.Where(t => t.DueAt > now).Min(t => (Instant?)t.DueAt));

    public Task<string> Export(PersonId person, CancellationToken stop) => Task.FromResult("{\"person\":\"all\"}");

    public Task<Trouble> Trouble(Instant now, CancellationToken stop) => Task.FromResult(new Trouble([], []));

    public Task Sweep(Instant now, CancellationToken stop) => Task.CompletedTask;

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public OutboxRow Born(TurnCommit turn, NewOutboxRow row)
    {
        var born = new OutboxRow(Rows.Count + 1, turn.Person, row.To ?? turn.Address, row, turn.At, 0, OutboxState.Sending);
        Rows.Add(born.Id, born);
        return born;
    }

    private void Store(TurnCommit turn, Stored before)
    {
        if (turn.Keeping == Keeping.Erase)
        {
            stored.Remove(turn.Person);
            foreach (var address in persons.Where(p => p.Value == turn.Person).Select(p => p.Key).ToList())
                persons[address] = new(1_000 + turn.Person.Value);
            return;
        }

        if (turn.Link is LinkChange.Joins(var dropped, _))
        {
            stored.Remove(dropped);
            foreach (var address in persons.Where(p => p.Value == dropped).Select(p => p.Key).ToList()) persons[address] = turn.Person;
        }

        stored[turn.Person] = new(before.Version + 1, turn.State ?? before.State, false);
        foreach (var change in turn.Timers)
            if (change.At is { } at) timers[(turn.Person, change.Timer)] = new(turn.Person, turn.Address, change.Timer, at, change.IsEscalation);
            else timers.Remove((turn.Person, change.Timer));
    }
}
