using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Router.Turns;

/// <summary>A conversation as it was last committed.</summary>
internal sealed record Committed(Conversation Conversation, long Version, Instant? LastAt);

/// <summary>A bounded memory of what was last committed, for people who wrote lately.</summary>
/// <remarks>Two generations: what is not asked for while one fills up is forgotten with the older.</remarks>
internal sealed class CommittedCache(int most)
{
    private readonly Lock gate = new();
    private Dictionary<PersonId, Committed> young = [];
    private Dictionary<PersonId, Committed> old = [];

    public Committed? Find(PersonId person)
    {
        lock (gate)
        {
            if (young.TryGetValue(person, out var found)) return found;
            if (old.Remove(person, out found)) Add(person, found);
            return found;
        }
    }

    public void Keep(PersonId person, Committed committed)
    {
        lock (gate) Add(person, committed);
    }

    public void Forget(PersonId person)
    {
        lock (gate)
        {
            young.Remove(person);
            old.Remove(person);
        }
    }

    private void Add(PersonId person, Committed committed)
    {
        if (young.Count >= Math.Max(1, most / 2) && !young.ContainsKey(person)) (young, old) = ([], young);
        young[person] = committed;
    }
}
