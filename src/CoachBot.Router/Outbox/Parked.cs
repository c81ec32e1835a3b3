namespace CoachBot.Router.Outbox;

/// <summary>Addresses that could not be reached and have something waiting in the store.</summary>
internal sealed class Parked
{
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
