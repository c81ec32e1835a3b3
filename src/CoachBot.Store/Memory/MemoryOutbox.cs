using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Store.Reading;
using NodaTime;

namespace CoachBot.Store.Memory;

/// <summary>Rows that are not sent yet, or were given up.</summary>
internal sealed class MemoryOutbox
{
    readonly SortedDictionary<long, Entry> _rows = [];
    long _lastId;

    public OutboxRow[] Add(TurnCommit turn)
    {
        var rows = new OutboxRow[turn.Outbox.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new OutboxRow(++_lastId, turn.Person, turn.Outbox[i].To ?? turn.Address, turn.Outbox[i], turn.At, 0, OutboxState.Sending);
            _rows[_lastId] = new Entry(rows[i], turn.At, turn.Keeping == Keeping.Erase);
        }

        return rows;
    }

    public void Mark(OutboxMark mark)
    {
        if (!_rows.TryGetValue(mark.Id, out var entry)) return;
        var isFinal = mark.State is OutboxState.Sent or OutboxState.Cancelled;
        if (isFinal || (mark.State == OutboxState.GivenUp && entry.IsFarewell)) _rows.Remove(mark.Id);
        else _rows[mark.Id] = entry with
        {
            Row = entry.Row with { State = mark.State, Attempts = mark.Attempts, NextAt = mark.NextAt },
            ChangedAt = mark.At,
        };
    }

    public bool Retry(long id)
    {
        if (!_rows.TryGetValue(id, out var entry) || entry.Row.State == OutboxState.Sending) return false;
        _rows[id] = entry with { Row = entry.Row with { State = OutboxState.Waiting, Attempts = 0, NextAt = null } };
        return true;
    }

    public IReadOnlyList<OutboxRow> Unsent(Func<OutboxRow, bool> isWanted, int most) =>
    [
        .. _rows.Values.Select(entry => entry.Row).Where(row => row.State != OutboxState.GivenUp && isWanted(row))
            .OrderByDescending(IsEscalation).ThenBy(row => row.Id).Take(most)
    ];

    /// <summary>All but last words.</summary>
    public IEnumerable<OutboxRow> Of(PersonId person) =>
        _rows.Values.Where(entry => !entry.IsFarewell && entry.Row.Person == person).Select(entry => entry.Row);

    /// <summary>What waits for the one person is the other's.</summary>
    public void Join(PersonId from, PersonId to)
    {
        foreach (var (id, entry) in _rows.ToArray())
            if (entry.Row.Person == from && !entry.IsFarewell)
                _rows[id] = entry with { Row = entry.Row with { Person = to } };
    }

    /// <summary>Escalations go to another address, the rest goes.</summary>
    public void Unlink(Address from, Address to)
    {
        foreach (var (id, entry) in _rows.ToArray())
            if (entry.Row.Address == from && !entry.IsFarewell)
                if (IsEscalation(entry.Row)) _rows[id] = entry with { Row = entry.Row with { Address = to } };
                else _rows.Remove(id);
    }

    public void RemoveAll(Func<PersonId, bool> isGone) =>
        RemoveWhere(entry => !entry.IsFarewell && isGone(entry.Row.Person));

    public void Sweep(Instant now) => RemoveWhere(entry =>
        (entry.Row.State == OutboxState.GivenUp && entry.ChangedAt <= now - Retention.FinalRow)
        || (entry.IsFarewell && entry.Row.BornAt <= now - Retention.Farewell));

    public IReadOnlyList<StuckRow> Undelivered(Instant now) => Stuck(row => IsEscalation(row)
        && (row.State == OutboxState.Undelivered || (row.State != OutboxState.GivenUp && row.BornAt <= now - Retention.EscalationLate)));

    public IReadOnlyList<StuckRow> GivenUp() => Stuck(row => row.State == OutboxState.GivenUp);

    static bool IsEscalation(OutboxRow row) => row.Content.Message.Urgency == Urgency.Escalation;

    IReadOnlyList<StuckRow> Stuck(Func<OutboxRow, bool> isStuck) =>
    [
        .. _rows.Values.Select(entry => entry.Row).Where(isStuck).Take(TroubleRows.Most)
            .Select(row => new StuckRow(row.Id, row.Person, row.Address.Channel, row.BornAt))
    ];

    void RemoveWhere(Func<Entry, bool> isGone)
    {
        foreach (var (id, entry) in _rows.ToArray())
            if (isGone(entry))
                _rows.Remove(id);
    }

    sealed record Entry(OutboxRow Row, Instant ChangedAt, bool IsFarewell);
}
