using System.Text;
using CoachBot.Router;
using CoachBot.Store.Sealing;

namespace CoachBot.Store.Reading;

/// <summary>Rows, opened.</summary>
/// <remarks>What has lost its key (a visitor's, 24 hours after their last message) is passed over: nobody can read it any more.</remarks>
internal static class Opened
{
    public static Stored Conversation(People people, Reader reader, PersonId person)
    {
        if (reader.ConversationOf(person) is not { } row || people.KeyOf(person, reader) is not { } key) return Stored.None;
        var place = new Place(Table.Conversation, person.Value, 0, row.Version);
        return new Stored(row.Version, row.State is { } state ? Seal.Open(key.Bytes, place, state) : null, key.IsKept);
    }

    public static Address Address(PersonKey key, PersonId person, ClosedAddress address) =>
        new(address.Channel, Encoding.UTF8.GetString(Seal.Open(key.Bytes, Place.OfAddress(person.Value, address.Hash), address.Sealed)));

    public static IReadOnlyList<Address> Addresses(People people, Reader reader, PersonId person) =>
        people.KeyOf(person, reader) is { } key
            ? [.. reader.AddressesOf(person).Select(address => Address(key, person, address))]
            : [];

    public static IReadOnlyList<OutboxRow> Rows(People people, Reader reader, IReadOnlyList<ClosedRow> closed)
    {
        var rows = new List<OutboxRow>(closed.Count);
        foreach (var row in closed)
        {
            var key = row.Farewell != 0 ? people.FarewellKey(row.Farewell) : people.KeyOf(row.Person, reader);
            if (key is null) continue;
            var plain = Seal.Open(key.Bytes, new Place(Table.Outbox, row.Person.Value, row.Id, 0), row.Sealed);
            var (external, content) = OutboxJson.Read(plain);
            rows.Add(new OutboxRow(
                row.Id, row.Person, new Address(row.Channel, external), content, row.BornAt, row.Attempts, row.State, row.NextAt));
        }

        return rows;
    }

    public static IReadOnlyList<DueTimer> Timers(People people, Reader reader, IReadOnlyList<ClosedTimer> closed)
    {
        var due = new List<DueTimer>(closed.Count);
        foreach (var timer in closed)
            if (people.KeyOf(timer.Person, reader) is { } key)
                due.Add(new DueTimer(
                    timer.Person, Address(key, timer.Person, timer.Address), timer.Timer, timer.DueAt, timer.IsEscalation));
        return due;
    }
}
