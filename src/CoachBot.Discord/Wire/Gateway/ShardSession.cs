namespace CoachBot.Discord.Wire.Gateway;

/// <summary>The session that a shard is in, and how far it has read.</summary>
internal sealed class ShardSession(Sessions stored, int shard, int shards)
{
    private readonly Lock gate = new();
    private Session? current;
    private long? last;

    public Session? Current
    {
        get { lock (gate) return current; }
    }

    /// <summary>The last sequence that was read; null before the first. 0 is a number like any other.</summary>
    public long? Last
    {
        get { lock (gate) return last; }
    }

    public bool CanResume
    {
        get { lock (gate) return current is not null && last is not null; }
    }

    public async Task Load(CancellationToken stop)
    {
        if (await stored.Load(shard, shards, stop) is not { } found) return;
        lock (gate) (current, last) = (found.Session, found.Sequence);
    }

    /// <summary>READY: a new session, null when it cannot be resumed.</summary>
    public void Begin(Session? session)
    {
        lock (gate) (current, last) = (session, null);
    }

    public void Heard(long? sequence)
    {
        lock (gate) last = sequence ?? last;
    }

    /// <summary>Everything of that session up to there is dealt with.</summary>
    public void DealtWith(Session? session, long sequence)
    {
        lock (gate)
            if (session is not null && ReferenceEquals(session, current)) stored.Keep(session, shard, shards, sequence);
    }

    /// <summary>The session is gone, and its address with it.</summary>
    public void Drop()
    {
        lock (gate)
        {
            if (current is not null) stored.Forget(shard);
            (current, last) = (null, null);
        }
    }
}
