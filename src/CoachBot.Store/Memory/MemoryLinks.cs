using CoachBot.Router;
using NodaTime;

namespace CoachBot.Store.Memory;

/// <summary>The codes that are offered, one per person.</summary>
internal sealed class MemoryLinks
{
    readonly Dictionary<PersonId, (string Code, string Channel, Instant Until)> _offers = [];

    public LinkOffer? Find(string code, Instant now)
    {
        foreach (var (person, offer) in _offers)
            if (offer.Code == code && offer.Until > now)
                return new LinkOffer(person, offer.Channel);
        return null;
    }

    public bool IsOffered(string code, PersonId owner) => _offers.TryGetValue(owner, out var offer) && offer.Code == code;

    public void Offer(PersonId person, string channel, LinkChange.Offers offer) => _offers[person] = (offer.Code, channel, offer.Until);

    public void Remove(PersonId person) => _offers.Remove(person);

    public void Sweep(Instant now)
    {
        foreach (var (person, offer) in _offers.ToArray())
            if (offer.Until <= now)
                _offers.Remove(person);
    }
}
