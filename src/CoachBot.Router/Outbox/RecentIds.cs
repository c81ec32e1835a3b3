namespace CoachBot.Router.Outbox;

/// <summary>Remembers the last ids it was given: between <paramref name="most"/> and half of that.</summary>
internal sealed class RecentIds(int most)
{
    private readonly Lock gate = new();
    private HashSet<long> young = [];
    private HashSet<long> old = [];

    public void Add(long id)
    {
        lock (gate)
        {
            if (young.Count >= most / 2) (young, old) = ([], young);
            young.Add(id);
        }
    }

    public bool Contains(long id)
    {
        lock (gate) return young.Contains(id) || old.Contains(id);
    }
}
