namespace CoachBot.Telegram.Outgoing;

/// <summary>A bounded memory: what was put in longest ago is forgotten first.</summary>
internal sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private readonly Dictionary<TKey, (TValue Value, long Number)> values = [];
    private readonly Queue<(TKey Key, long Number)> order = new();
    private long number;

    public TValue? Find(TKey key)
    {
        lock (gate) return values.TryGetValue(key, out var found) ? found.Value : default;
    }

    public void Put(TKey key, TValue value)
    {
        lock (gate)
        {
            values[key] = (value, ++number);
            order.Enqueue((key, number));
            while (values.Count > most || order.Count > most * 2) Drop();
        }
    }

    public TValue? Take(TKey key)
    {
        lock (gate) return values.Remove(key, out var found) ? found.Value : default;
    }

    // A key that was put again since then stands further back too.
    private void Drop()
    {
        var (key, at) = order.Dequeue();
        if (values.TryGetValue(key, out var found) && found.Number == at) values.Remove(key);
    }
}
