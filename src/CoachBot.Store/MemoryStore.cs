using CoachBot.Router;
using CoachBot.Store.Memory;
using CoachBot.Store.Reading;
using NodaTime;

namespace CoachBot.Store;

/// <summary>The store of <c>talk</c> and <c>simulate</c>: the same rules, nothing on disk, nothing sealed.</summary>
public sealed class MemoryStore : IStore
{
    readonly Lock _gate = new();
    readonly Dictionary<Address, PersonId> _numbers = [];
    readonly Dictionary<PersonId, MemoryPerson> _people = [];
    readonly Dictionary<ArrivalKey, Instant> _arrivals = [];
    readonly Queue<(ArrivalKey Key, Instant At)> _oldestArrivals = [];
    readonly MemoryTimers _timers = new();
    readonly MemoryOutbox _outbox = new();
    readonly MemoryNotes _notes = new();
    readonly MemoryLinks _links = new();
    long _lastPerson;
    bool _isDisposed;

    public bool IsHealthy => true;

    public ValueTask<PersonId> PersonOf(Address address, CancellationToken stop)
    {
        lock (_gate)
        {
            if (!_numbers.TryGetValue(address, out var person)) _numbers[address] = person = new PersonId(++_lastPerson);
            return new(person);
        }
    }

    public ValueTask<Stored> Load(PersonId person, CancellationToken stop)
    {
        lock (_gate)
            return new(_people.TryGetValue(person, out var found) ? new Stored(found.Version, found.State, found.IsKept) : Stored.None);
    }

    public ValueTask<bool> IsKnown(string channel, string platformId, CancellationToken stop)
    {
        lock (_gate) return new(_arrivals.ContainsKey(new ArrivalKey(channel, platformId)));
    }

    public Task<CommitResult> Commit(TurnCommit turn, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            if (_arrivals.ContainsKey(turn.Key)) return Refused(CommitOutcome.Known, turn);
            var isStored = _people.TryGetValue(turn.Person, out var person);
            var joins = turn.Link as LinkChange.Joins;
            var isTheirs = _numbers.TryGetValue(turn.Address, out var number) && (number == turn.Person || number == joins?.Dropped);
            if (!isTheirs || !IsAsTaken(turn.Link) || (isStored ? person!.Version : 0) != turn.VersionBefore) return Refused(CommitOutcome.Stale, turn);
            if (turn.AlsoKeys.Any(_arrivals.ContainsKey)) return Refused(CommitOutcome.Stale, turn);
            foreach (var key in (IEnumerable<ArrivalKey>)[turn.Key, .. turn.AlsoKeys])
            {
                _arrivals[key] = turn.At;
                _oldestArrivals.Enqueue((key, turn.At));
            }

            var version = turn.Keeping == Keeping.Erase
                ? Erase(turn.Person, turn.Address)
                : Write(person ?? (_people[turn.Person] = new MemoryPerson(turn.Person, turn.Address)), turn);
            return Task.FromResult(new CommitResult(CommitOutcome.Committed, version, _outbox.Add(turn)));
        }
    }

    public void Mark(OutboxMark mark)
    {
        lock (_gate) _outbox.Mark(mark);
    }

    public ValueTask<string?> NoteOf(string channel, string name, CancellationToken stop)
    {
        lock (_gate) return new(_notes.Find(channel, name));
    }

    public Task<IReadOnlyList<Note>> Notes(string channel, string prefix, int most, CancellationToken stop)
    {
        lock (_gate) return Task.FromResult(_notes.Of(channel, prefix, most));
    }

    public void Note(string channel, string name, string? value)
    {
        lock (_gate) _notes.Set(channel, name, value);
    }

    public Task Flush(CancellationToken stop) => Task.CompletedTask;

    public Task<IReadOnlyList<OutboxRow>> Unsent(Address? address, int most, CancellationToken stop)
    {
        lock (_gate) return Task.FromResult(_outbox.Unsent(row => address is null || row.Address == address, most));
    }

    public ValueTask<LinkOffer?> OfferOf(string code, Instant now, CancellationToken stop)
    {
        lock (_gate) return new(_links.Find(code, now));
    }

    public Task<IReadOnlyList<Address>> AddressesOf(PersonId person, CancellationToken stop)
    {
        lock (_gate) return Task.FromResult<IReadOnlyList<Address>>(_people.TryGetValue(person, out var found) ? [.. found.Addresses] : []);
    }

    public Task<IReadOnlyList<DueTimer>> Due(Instant now, int most, CancellationToken stop)
    {
        lock (_gate)
            return Task.FromResult<IReadOnlyList<DueTimer>>(
            [
                .. _timers.Due(now).Take(most).Select(due => new DueTimer(due.Person, _people[due.Person].Address, due.Timer, due.DueAt, due.IsEscalation))
            ]);
    }

    public Task<Instant?> NextDue(Instant now, CancellationToken stop)
    {
        lock (_gate) return Task.FromResult(_timers.NextDue(now));
    }

    public Task<string> Export(PersonId person, CancellationToken stop)
    {
        lock (_gate) return Task.FromResult(ExportDocument.Write(RowsOf(person)));
    }

    public Task<Trouble> Trouble(Instant now, CancellationToken stop)
    {
        lock (_gate)
        {
            var letters = _people.Values.SelectMany(person => person.DeadLetters).OrderByDescending(letter => letter.At);
            var trouble = new Trouble([.. letters.Take(TroubleRows.Most)], _outbox.Undelivered(now));
            return Task.FromResult(trouble with { GivenUp = _outbox.GivenUp(), StoppedChannels = _notes.ChannelsWith(Router.Trouble.StoppedNote) });
        }
    }

    public Task<bool> Retry(string code, CancellationToken stop)
    {
        lock (_gate) return Task.FromResult(TroubleRows.TryRead(code, out var row) && _outbox.Retry(row));
    }

    public Task Sweep(Instant now, CancellationToken stop)
    {
        lock (_gate)
        {
            while (_oldestArrivals.TryPeek(out var oldest) && oldest.At <= now - Retention.ArrivalKey)
                _arrivals.Remove(_oldestArrivals.Dequeue().Key);
            _outbox.Sweep(now);
            _links.Sweep(now);
            foreach (var person in _people.Values) person.DeadLetters.RemoveAll(letter => letter.At <= now - Retention.DeadLetter);
            foreach (var person in _people.Values.Where(person => IsPastTime(person, now)).ToArray()) Erase(person.Id, person.Address);
            return Task.CompletedTask;
        }
    }

    public ValueTask DisposeAsync()
    {
        _isDisposed = true;
        return ValueTask.CompletedTask;
    }

    /// <summary>A visitor with a follow-up of an emergency pending is kept until it has fired: they tapped for it.</summary>
    static bool IsPastTime(MemoryPerson person, Instant now) => person.IsKept
        ? person.HeardAt <= now - Retention.Silent
        : person.HeardAt <= now - Retention.Visitor && !person.HasEscalationTimer;

    static Task<CommitResult> Refused(CommitOutcome outcome, TurnCommit turn) =>
        Task.FromResult(new CommitResult(outcome, turn.VersionBefore, []));

    long Write(MemoryPerson person, TurnCommit turn)
    {
        person.Version++;
        person.State = turn.State ?? person.State;
        person.IsKept |= turn.Keeping == Keeping.Keep;
        if (turn.Link is { } link) Link(person, turn, link);
        if (turn.IsFromPerson || person.Version == 1) (person.HeardAt, person.Address) = (Instant.Max(person.HeardAt, turn.At), turn.Address);
        foreach (var change in turn.Timers) _timers.Change(person, change);
        foreach (var entry in turn.Journal) person.Journal.Add(new JournalRow(turn.At, entry.Kind, entry.Data));
        if (turn.DeadLetter is { } code) person.DeadLetters.Add(new DeadLetter(code, person.Id, turn.At));
        return person.Version;
    }

    bool IsAsTaken(LinkChange? link) => link switch
    {
        LinkChange.Uses(var code, var owner, _) => _links.IsOffered(code, owner),
        LinkChange.Joins(var dropped, var version) => _people.TryGetValue(dropped, out var other) && other.Version == version,
        LinkChange.Unlinks(var address) => _numbers.ContainsKey(address),
        _ => true,
    };

    void Link(MemoryPerson person, TurnCommit turn, LinkChange link)
    {
        switch (link)
        {
            case LinkChange.Offers offer:
                _links.Offer(person.Id, turn.Address.Channel, offer);
                break;
            case LinkChange.Uses(_, var owner, var timer):
                _links.Remove(owner);
                _timers.Change(_people[owner], new TimerChange(timer, turn.At, IsEscalation: false));
                break;
            case LinkChange.Refuses(var other, var timer):
                if (_people.TryGetValue(other, out var asking)) _timers.Hasten(asking, timer, turn.At);
                break;
            case LinkChange.Joins(var dropped, _):
                Join(person, _people[dropped]);
                break;
            case LinkChange.Unlinks(var address):
                person.Addresses.Remove(address);
                _numbers.Remove(address);
                _outbox.Unlink(address, turn.Address);
                break;
        }
    }

    void Join(MemoryPerson person, MemoryPerson dropped)
    {
        foreach (var address in dropped.Addresses) _numbers[address] = person.Id;
        person.Addresses.AddRange(dropped.Addresses);
        dropped.Addresses.Clear();
        _outbox.Join(dropped.Id, person.Id);
        Erase(dropped.Id, address: null);
    }

    /// <param name="address">Of somebody who has no rows yet.</param>
    long Erase(PersonId id, Address? address)
    {
        if (address is not null) _numbers.Remove(address);
        _links.Remove(id);
        _outbox.RemoveAll(person => person == id);
        if (!_people.Remove(id, out var person)) return 0;
        foreach (var theirs in person.Addresses) _numbers.Remove(theirs);
        _timers.RemoveAll(person);
        return 0;
    }

    PersonRows RowsOf(PersonId id) => !_people.TryGetValue(id, out var person)
        ? new PersonRows(id, IsKept: false, State: null)
        : new PersonRows(id, person.IsKept, person.State)
        {
            Channels = [.. person.Addresses.Select(address => address.Channel)],
            Journal = person.Journal,
            Timers =
            [
                .. person.Timers.Values.Select(timer => new TimerRow(timer.Timer, timer.At!.Value))
                    .OrderBy(timer => timer.DueAt).ThenBy(timer => timer.Timer.Kind).ThenBy(timer => timer.Timer.Key)
            ],
            Messages = [.. _outbox.Of(id).Select(row => row.Content.Message.Text)],
            DeadLetters = person.DeadLetters,
        };
}
