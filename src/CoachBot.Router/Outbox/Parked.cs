namespace CoachBot.Router.Outbox;

/// <summary>Addresses that could not be reached and have something waiting in the store.</summary>
internal sealed class Parked
{
    /// <summary>What a channel can do that is not there.</summary>
    public static readonly Capabilities NoChannel = new(0, 0, CanEdit: false, HasPictures: false, HasDedupeKey: false);

    private readonly Lock gate = new();
    private readonly HashSet<Address> addresses = [];
    private volatile bool hasAny;

    public void Add(Address address)
    {
        lock (gate)
        {
            addresses.Add(address);
            hasAny = true;
        }
    }

    public bool Remove(Address address)
    {
        if (!hasAny) return false;
        lock (gate)
        {
            var wasThere = addresses.Remove(address);
            hasAny = addresses.Count > 0;
            return wasThere;
        }
    }
}
