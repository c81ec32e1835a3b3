using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Router.Outbox;

/// <summary>Delivers outbox rows in order per address, until each ends in a named final state.</summary>
public sealed class Sender : IDisposable
{
    // One read after a restart; whoever waits longer than this line is fetched when they write or come back.
    private const int MostRecovered = 10_000;
    private const int MostFetched = 200;

    private readonly IStore store;
    private readonly Dictionary<string, IChannel> channels;
    private readonly IAlarmClock clock;
    private readonly ILogger log;
    private readonly Lines lines = new();
    private readonly OpenEscalations escalations;
    private readonly Parked parked = new();
    private readonly ChannelPauses pauses;
    private readonly Attempts attempts;
    private readonly Recent<long, bool> finished = new(10_000);
    private readonly CancellationTokenSource stopping = new();

    public Sender(IStore store, IReadOnlyList<IChannel> channels, IAlarmClock clock, ILogger<Sender> log)
    {
        (this.store, this.clock, this.log) = (store, clock, log);
        this.channels = channels.ToDictionary(channel => channel.Name);
        escalations = new(clock, log);
        pauses = new(clock);
        attempts = new(this.channels, clock, log);
    }

    /// <summary>Escalations that have reached nobody for a minute.</summary>
    public int LateEscalations => escalations.Late;

    /// <summary>Nothing is being sent, and nothing waits to be tried again.</summary>
    public bool IsIdle => lines.IsEmpty;

    /// <summary>Takes the rows that one turn has just committed; never throws, never waits for the network.</summary>
    public void Hand(IReadOnlyList<OutboxRow> rows)
    {
        if (rows.Count == 0) return;
        foreach (var row in rows)
            if (SendRule.IsEscalation(row)) escalations.Open(row, stopping.Token);
        foreach (var there in rows.GroupBy(row => row.Address))
            if (parked.Remove(there.Key)) _ = Fetch(rows[0].Person, there.Key, [.. there]);
            else Send(there);
    }

    /// <summary>What waits for this address is sent; escalations that no address would take come first.</summary>
    public void Reachable(Address address)
    {
        parked.Remove(address);
        lines.Call(address);
        _ = Fetch(null, address, []);
    }

    /// <summary>Somebody has just written from there: what was parked has a chance again.</summary>
    public void Heard(PersonId person, Address address)
    {
        if (parked.Remove(address) || escalations.UndeliveredOf(person).Count > 0) _ = Fetch(person, address, []);
    }

    /// <summary>The person was erased: what still waited for them is not sent.</summary>
    public void Forget(PersonId person)
    {
        lines.RemovePerson(person);
        escalations.Forget(person);
    }

    /// <summary>Two people became one: what waits for the one is the other's.</summary>
    public void Join(PersonId from, PersonId to)
    {
        lines.Join(from, to);
        escalations.Join(from, to);
    }

    /// <summary>An address is nobody's any more: its escalations go to another one, the rest is not sent.</summary>
    public void Unlink(Address from, Address to)
    {
        parked.Remove(from);
        Send([.. lines.TakeAll(from).Where(SendRule.IsEscalation).Select(row => row with { Address = to })]);
    }

    /// <summary>After a restart: a row that was being sent is sent again only where the restart rule says so.</summary>
    public async Task Recover(CancellationToken stop)
    {
        var unsent = await store.Unsent(null, MostRecovered, stop);
        var doubtful = SendRule.MayHaveLeft(unsent);
        foreach (var row in unsent)
            switch (row.State)
            {
                case OutboxState.Unreachable:
                    parked.Add(row.Address);
                    break;
                case OutboxState.Undelivered:
                    escalations.Open(row, stopping.Token);
                    escalations.Undelivered(row);
                    parked.Add(row.Address);
                    break;
                case OutboxState.Sending when doubtful.Contains(row.Id) && !IsRepeated(row):
                    Mark(row, OutboxState.Cancelled);
                    break;
                default:
                    Hand([row]);
                    break;
            }
    }

    /// <summary>What is under way counts as unknown at the next start.</summary>
    public void Stop() => stopping.Cancel();

    public void Dispose()
    {
        stopping.Cancel();
        stopping.Dispose();
    }

    private bool IsRepeated(OutboxRow row) => !channels.TryGetValue(row.Address.Channel, out var channel) || SendRule.IsRepeated(row, channel.Capabilities);

    // Not awaited: a line runs on the thread that brought the rows until the network makes it wait, and ends by itself.
    private void Send(IEnumerable<OutboxRow> rows)
    {
        List<Line>? started = null;
        foreach (var row in rows)
            if (lines.Add(row) is { } line)
                (started ??= new(1)).Add(line);
        foreach (var line in started ?? []) _ = Drive(line);
    }

    /// <param name="born">Rows that were just committed for the address; they go out even if the store cannot be read.</param>
    private async Task Fetch(PersonId? person, Address address, IReadOnlyList<OutboxRow> born)
    {
        var rows = born;
        try
        {
            // Marks that still wait would make a sent row look unsent.
            await store.Flush(stopping.Token);
            var undelivered = escalations.UndeliveredOf(person ?? await store.PersonOf(address, stopping.Token));
            var waiting = await store.Unsent(address, MostFetched, stopping.Token);
            rows = [.. undelivered.Select(row => row with { Address = address }), .. waiting, .. born];
        }
        catch (Exception e) when (!stopping.IsCancellationRequested)
        {
            log.LogError("What waits for an address of {Channel} could not be read: {Type}", address, e.GetType().Name);
            parked.Add(address);
        }

        Send(rows.DistinctBy(row => row.Id).Where(row => !finished.Find(row.Id)));
    }

    private async Task Drive(Line line)
    {
        while (lines.Head(line) is { } row)
            try
            {
                await SendHead(line, row);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError("Row {Row} of person {Person} could not be sent on: {Type}\n{Stack}", row.Id, row.Person, e.GetType().Name, e.StackTrace);
                var tried = row with { Attempts = row.Attempts + 1 };
                Again(line, tried, clock.GetCurrentInstant() + SendRule.WaitAfter(tried.Attempts));
            }
    }

    private async Task SendHead(Line line, OutboxRow row)
    {
        if (row.NextAt is { } until && until > clock.GetCurrentInstant())
        {
            await Nap(line, row, until);
            return;
        }

        await pauses.Wait(line.Address.Channel, stopping.Token);
        lines.TakeCall(line);
        var (next, tried) = await attempts.Try(row, stopping.Token);
        switch (next)
        {
            case Next.Over(OutboxState.Unreachable, _) or Next.Elsewhere(null) when lines.TakeCall(line):
                // It became reachable while we tried.
                break;
            case Next.Over(var state, var sentAs):
                Finish(line, tried, state, sentAs);
                break;
            case Next.Again(var at, var wholeChannel):
                if (wholeChannel) pauses.Until(line.Address.Channel, at);
                Again(line, tried, at);
                break;
            case Next.Elsewhere(var againAt):
                await Elsewhere(line, tried, againAt);
                break;
        }
    }

    private void Again(Line line, OutboxRow row, Instant at)
    {
        lines.Replace(line, row with { State = OutboxState.Waiting, NextAt = at });
        store.Mark(new(row.Id, OutboxState.Waiting, row.Attempts, clock.GetCurrentInstant(), at));
    }

    private async Task Nap(Line line, OutboxRow row, Instant until)
    {
        using var woken = CancellationTokenSource.CreateLinkedTokenSource(lines.Nap(line, row), stopping.Token);
        try
        {
            await clock.WaitUntil(until, woken.Token);
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            // An escalation has come into the line and goes first.
        }
    }

    private async Task Elsewhere(Line line, OutboxRow row, Instant? againAt)
    {
        foreach (var address in await store.AddressesOf(row.Person, stopping.Token))
        {
            if (address == row.Address) continue;
            var (next, _) = await attempts.Try(row with { Address = address }, stopping.Token);
            if (next is not Next.Over(OutboxState.Sent, var sentAs)) continue;
            Finish(line, row, OutboxState.Sent, sentAs);
            return;
        }

        if (againAt is { } at) Again(line, row, at);
        else Finish(line, row, OutboxState.Undelivered, null);
    }

    private void Finish(Line line, OutboxRow row, OutboxState state, string? sentAs)
    {
        if (state is not (OutboxState.Unreachable or OutboxState.Undelivered)) finished.Put(row.Id, true);
        lines.Remove(line, row);
        Mark(row, state, sentAs);
        if (state == OutboxState.Undelivered) escalations.Undelivered(row);
        else if (SendRule.IsEscalation(row)) escalations.Close(row);
        if (state is not (OutboxState.Unreachable or OutboxState.Undelivered)) return;
        parked.Add(line.Address);
        foreach (var behind in lines.TakeOrdinary(line)) Mark(behind, OutboxState.Unreachable);
    }

    private void Mark(OutboxRow row, OutboxState state, string? sentAs = null) =>
        store.Mark(new(row.Id, state, row.Attempts, clock.GetCurrentInstant(), SentAs: sentAs));
}
