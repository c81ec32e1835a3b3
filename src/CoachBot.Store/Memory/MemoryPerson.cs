using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Store.Reading;
using NodaTime;

namespace CoachBot.Store.Memory;

/// <summary>One person's rows, as lists.</summary>
internal sealed class MemoryPerson(PersonId id, Address address)
{
    public PersonId Id => id;

    public long Version { get; set; }

    public byte[]? State { get; set; }

    public bool IsKept { get; set; }

    public Instant HeardAt { get; set; } = Instant.MinValue;

    /// <summary>Where they wrote from last.</summary>
    public Address Address { get; set; } = address;

    public List<Address> Addresses { get; } = [address];

    public List<JournalRow> Journal { get; } = [];

    public List<DeadLetter> DeadLetters { get; } = [];

    public Dictionary<TimerKey, TimerChange> Timers { get; } = [];

    public bool HasEscalationTimer => Timers.Values.Any(timer => timer.IsEscalation);
}
