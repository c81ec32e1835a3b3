using CoachBot.Core.Conversations;
using CoachBot.Router;
using NodaTime;

namespace CoachBot.Store.Memory;

/// <summary>All timers in the order in which they come due; escalations in a row of their own.</summary>
internal sealed class MemoryTimers
{
    readonly SortedSet<Entry> _escalations = new(Comparer<Entry>.Create(Compare));
    readonly SortedSet<Entry> _others = new(Comparer<Entry>.Create(Compare));

    public void Change(MemoryPerson person, TimerChange change)
    {
        Remove(person, change.Timer);
        if (change.At is not { } due) return;
        person.Timers[change.Timer] = change;
        Of(change.IsEscalation).Add(new Entry(due, person.Id, change.Timer));
    }

    /// <summary>Moves one that is set; nothing where it is not.</summary>
    public void Hasten(MemoryPerson person, TimerKey timer, Instant due)
    {
        if (person.Timers.TryGetValue(timer, out var set)) Change(person, set with { At = due });
    }

    public void RemoveAll(MemoryPerson person)
    {
        foreach (var timer in person.Timers.Keys.ToArray()) Remove(person, timer);
    }

    /// <summary>Escalations first, then oldest.</summary>
    public IEnumerable<(PersonId Person, TimerKey Timer, Instant DueAt, bool IsEscalation)> Due(Instant now) =>
        Due(_escalations, now).Select(entry => (entry.Person, entry.Timer, entry.DueAt, true))
            .Concat(Due(_others, now).Select(entry => (entry.Person, entry.Timer, entry.DueAt, false)));

    public Instant? NextDue(Instant now)
    {
        var (escalation, other) = (Next(_escalations, now), Next(_others, now));
        return escalation is null || other < escalation ? other : escalation;
    }

    static IEnumerable<Entry> Due(SortedSet<Entry> entries, Instant now) => entries.TakeWhile(entry => entry.DueAt <= now);

    static Instant? Next(SortedSet<Entry> entries, Instant now)
    {
        if (entries.Count == 0 || entries.Max!.DueAt <= now) return null;
        // The first entry after all that are due now: no person's number reaches this one.
        var border = new Entry(now, new PersonId(long.MaxValue), new TimerKey("", ""));
        return entries.GetViewBetween(border, entries.Max).Min?.DueAt;
    }

    static int Compare(Entry one, Entry other)
    {
        var order = one.DueAt.CompareTo(other.DueAt);
        if (order == 0) order = one.Person.Value.CompareTo(other.Person.Value);
        if (order == 0) order = string.CompareOrdinal(one.Timer.Kind, other.Timer.Kind);
        return order != 0 ? order : string.CompareOrdinal(one.Timer.Key, other.Timer.Key);
    }

    void Remove(MemoryPerson person, TimerKey timer)
    {
        if (person.Timers.Remove(timer, out var set)) Of(set.IsEscalation).Remove(new Entry(set.At!.Value, person.Id, timer));
    }

    SortedSet<Entry> Of(bool isEscalation) => isEscalation ? _escalations : _others;

    sealed record Entry(Instant DueAt, PersonId Person, TimerKey Timer);
}
