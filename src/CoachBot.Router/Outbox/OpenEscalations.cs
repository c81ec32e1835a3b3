using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Router.Outbox;

/// <summary>Escalations that nobody has received yet; it cries out when one stays so.</summary>
internal sealed class OpenEscalations(IAlarmClock clock, ILogger log)
{
    /// <summary>Later than this, an operator has to know.</summary>
    public static readonly Duration Patience = Duration.FromSeconds(60);

    private readonly Lock gate = new();
    private readonly Dictionary<long, OutboxRow> open = [];

    public void Open(OutboxRow row, CancellationToken stop)
    {
        lock (gate)
            if (!open.TryAdd(row.Id, row))
                return;
        _ = Watch(row, stop);
    }

    public void Undelivered(OutboxRow row)
    {
        // The person may have become another one while it was tried.
        lock (gate) open[row.Id] = row with { State = OutboxState.Undelivered, Person = open.GetValueOrDefault(row.Id, row).Person };
    }

    public void Close(OutboxRow row)
    {
        lock (gate) open.Remove(row.Id);
    }

    public void Forget(PersonId person)
    {
        lock (gate)
            foreach (var row in open.Values.Where(r => r.Person == person).ToList())
                open.Remove(row.Id);
    }

    public void Join(PersonId from, PersonId to)
    {
        lock (gate)
            foreach (var row in open.Values.Where(r => r.Person == from).ToList())
                open[row.Id] = row with { Person = to };
    }

    /// <summary>What no address of this person would take.</summary>
    public IReadOnlyList<OutboxRow> UndeliveredOf(PersonId person)
    {
        lock (gate)
            return open.Count == 0 ? [] : [.. open.Values.Where(r => r.Person == person && r.State == OutboxState.Undelivered)];
    }

    /// <summary>How many are open for longer than <see cref="Patience"/>.</summary>
    public int Late
    {
        get
        {
            var limit = clock.GetCurrentInstant() - Patience;
            lock (gate) return open.Values.Count(r => r.BornAt <= limit);
        }
    }

    private async Task Watch(OutboxRow row, CancellationToken stop)
    {
        try
        {
            await clock.WaitUntil(row.BornAt + Patience, stop);
        }
        catch (OperationCanceledException)
        {
            return;
        }

        lock (gate)
            if (!open.ContainsKey(row.Id))
                return;
        log.LogCritical("Escalation {Row} for person {Person} has reached nobody for {Seconds} s.",
            row.Id, row.Person, Patience.TotalSeconds);
    }
}
