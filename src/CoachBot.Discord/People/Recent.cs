namespace CoachBot.Discord.People;

/// <summary>Remembers the newest values: between <paramref name="most"/> and half of that.</summary>
internal sealed class Recent<T>(int most)
    where T : class
{
    private readonly Lock gate = new();
    private Dictionary<string, T> young = [];
    private Dictionary<string, T> old = [];

    public int Count
    {
        get { lock (gate) return young.Count + old.Count; }
    }

    public void Set(string key, T value)
    {
        lock (gate)
        {
            old.Remove(key);
            if (young.Count >= most / 2) (young, old) = ([], young);
            young[key] = value;
        }
    }

    public T? Find(string key)
    {
        lock (gate) return young.GetValueOrDefault(key) ?? old.GetValueOrDefault(key);
    }

    public T? Remove(string key)
    {
        lock (gate)
        {
            var found = young.GetValueOrDefault(key) ?? old.GetValueOrDefault(key);
            young.Remove(key);
            old.Remove(key);
            return found;
        }
    }
}
