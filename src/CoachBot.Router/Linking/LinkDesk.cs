using System.Security.Cryptography;
using CoachBot.Core.Conversations;
using CoachBot.Core.Linking;
using NodaTime;

namespace CoachBot.Router.Linking;

/// <summary>Brings a turn what it needs to join two people: a code, who offers one, and the other person.</summary>
internal sealed class LinkDesk(IStore store, Func<string> newCode, Func<string, IReadOnlyList<OtherApp>> appsFor)
{
    private readonly WrongCodes wrong = new();

    public static string NewCode() => RandomNumberGenerator.GetString(LinkCode.Alphabet, LinkCode.Length);

    public async ValueTask<Brought> Bring(Need need, Brought soFar, PersonId person, Instant now) => need switch
    {
        Need.FreshCode when newCode() is var code => soFar with { Code = code, Apps = appsFor(code) },
        Need.Owner(var code) => soFar with { Offer = await LookFor(code, person, now) },
        Need.Other(var other) => soFar with { Other = await Read(new(other)) },
        _ => throw new InvalidOperationException($"Nobody brings {need.GetType().Name}."),
    };

    private async ValueTask<LookedUp> LookFor(string code, PersonId person, Instant now)
    {
        if (wrong.IsFull(now)) return new(null, IsRefused: true);
        if (await store.OfferOf(code, now, CancellationToken.None) is { } offer)
            return new(new Offered(offer.Owner.Value, offer.Owner == person, offer.Channel));
        wrong.Add(now);
        return new(null);
    }

    private async ValueTask<OtherPerson> Read(PersonId other)
    {
        var stored = await store.Load(other, CancellationToken.None);
        var addresses = await store.AddressesOf(other, CancellationToken.None);
        return new(other.Value, stored.Version, stored.State is { } state ? ConversationJson.Read(state) : null, [.. addresses.Select(Tags.Of)]);
    }
}
