using CoachBot.Router;
using CoachBot.Store.Reading;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using CoachBot.Store.Writing;
using NodaTime;

namespace CoachBot.Store;

/// <summary>The store in one SQLite file, sealed row by row.</summary>
public sealed class SqliteStore : IStore
{
    readonly Opening _parts;
    readonly People _people;
    readonly WriterThread _writer;
    readonly Sweeper _sweeper;
    int _isDisposed;

    SqliteStore(Opening parts, int mostTurnsInGroup)
    {
        (_parts, _people) = (parts, parts.People);
        _writer = new WriterThread(parts.Ledger, mostTurnsInGroup);
        _sweeper = new Sweeper(_writer);
    }

    public bool IsHealthy => _writer.IsHealthy;

    /// <summary>Opens the database, or makes it; afterwards this process owns it.</summary>
    /// <exception cref="StoreBusyException">Another process owns it.</exception>
    /// <exception cref="StoreStartException">No SQLite, no key or another key, a newer file, or no place to write.</exception>
    public static async Task<SqliteStore> Open(StoreOptions options, IClock clock, CancellationToken stop)
    {
        var parts = await Task.Run(() => Opening.Open(options, clock.GetCurrentInstant()), stop);
        return new SqliteStore(parts, options.MostTurnsInGroup);
    }

    public ValueTask<PersonId> PersonOf(Address address, CancellationToken stop) => new(_people.NumberOf(address).Person);

    public ValueTask<Stored> Load(PersonId person, CancellationToken stop) =>
        new(_people.Read(reader => Opened.Conversation(_people, reader, person)));

    public ValueTask<bool> IsKnown(string channel, string platformId, CancellationToken stop) =>
        new(IsKnown(_people.Installation.HashOf(new ArrivalKey(channel, platformId))));

    /// <remarks>Once it is handed to the writer it cannot be stopped any more: the caller must learn what became of it.</remarks>
    public Task<CommitResult> Commit(TurnCommit turn, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        ObjectDisposedException.ThrowIf(_isDisposed != 0, this);
        var arrival = _people.Installation.HashOf(turn.Key);
        if (_parts.Sealer.Seal(turn, arrival) is not { } ready)
            return Task.FromResult(new CommitResult(
                IsKnown(arrival) ? CommitOutcome.Known : CommitOutcome.Stale, turn.VersionBefore, []));
        if (turn.AlsoKeys.Count > 0) ready.AlsoHashes = [.. turn.AlsoKeys.Select(key => _people.Installation.HashOf(key))];
        return _writer.Commit(ready);
    }

    public void Mark(OutboxMark mark) => _writer.Mark(mark);

    public ValueTask<string?> NoteOf(string channel, string name, CancellationToken stop) =>
        new(_people.Read(reader => NoteRows.Find(_people.Installation, reader, channel, name)));

    public Task<IReadOnlyList<Note>> Notes(string channel, string prefix, int most, CancellationToken stop) =>
        Task.FromResult(_people.Read(reader => NoteRows.Of(_people.Installation, reader, channel, prefix, most)));

    public void Note(string channel, string name, string? value) => _writer.Note(channel, name, value);

    public Task Flush(CancellationToken stop) => _writer.Flush();

    public Task<IReadOnlyList<OutboxRow>> Unsent(Address? address, int most, CancellationToken stop)
    {
        var hash = address is null ? null : _people.Installation.HashOf(address);
        return Task.FromResult(_people.Read(reader =>
            Opened.Rows(_people, reader, hash is null ? reader.Unsent(most) : reader.Unsent(hash, most))));
    }

    public ValueTask<LinkOffer?> OfferOf(string code, Instant now, CancellationToken stop)
    {
        var hash = _people.Installation.HashOfLink(code);
        return new(_people.Read(reader => reader.OfferOf(hash, now)));
    }

    public Task<IReadOnlyList<Address>> AddressesOf(PersonId person, CancellationToken stop) =>
        Task.FromResult(_people.Read(reader => Opened.Addresses(_people, reader, person)));

    public Task<IReadOnlyList<DueTimer>> Due(Instant now, int most, CancellationToken stop) =>
        Task.FromResult(_people.Read(reader => Opened.Timers(_people, reader, reader.Due(now, most))));

    public Task<Instant?> NextDue(Instant now, CancellationToken stop) => Task.FromResult(_people.Read(reader => reader.NextDue(now)));

    public Task<string> Export(PersonId person, CancellationToken stop) =>
        Task.FromResult(_people.Read(reader => ExportDocument.Write(PersonRows.Of(_people, reader, person))));

    public Task<Trouble> Trouble(Instant now, CancellationToken stop) => Task.FromResult(_people.Read(reader => TroubleRows.Of(reader, now)));

    public async Task<bool> Retry(string code, CancellationToken stop)
    {
        if (!TroubleRows.TryRead(code, out var row)) return false;
        var isFound = false;
        await _writer.Do(ledger => ledger.Do((connection, _) => isFound = TroubleRows.Retry(connection, row)));
        return isFound;
    }

    public Task Sweep(Instant now, CancellationToken stop) => _sweeper.Sweep(now);

    /// <summary>What was handed over is still written, marks too.</summary>
    public async ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref _isDisposed, 1) != 0) return;
        try
        {
            await _writer.Flush();
        }
        catch (StoreUnavailableException)
        {
            // Marks are lost: their rows stay as they are, and the next start asks what became of them.
        }
        finally
        {
            await _writer.Stop();
            _parts.Dispose();
        }
    }

    /// <summary>Work between two groups, as the writer does it.</summary>
    internal Task OnWriter(Action<Ledger> work) => _writer.Do(work);

    bool IsKnown(byte[] arrivalHash) => _people.Read(reader => reader.IsKnown(arrivalHash));
}
