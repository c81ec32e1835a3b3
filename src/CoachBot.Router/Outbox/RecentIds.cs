namespace CoachBot.Router.Outbox;

/// <summary>Remembers the last ids it was given.</summary>
internal sealed class RecentIds(int most)
{
    private readonly Recent<long, bool> ids = new(most);

    public void Add(long id) => ids.Put(id, true);

    public bool Contains(long id) => ids.Find(id);
}
