using System.Diagnostics.CodeAnalysis;

namespace CoachBot.Router;

/// <summary>A bounded memory of what was put in or asked for lately: at most <paramref name="most"/>, and at least half of that.</summary>
/// <remarks>Two generations: what is not asked for while one fills up is forgotten with the older.</remarks>
public sealed class Recent<TKey, TValue>(int most)
    where TKey : notnull
{
    private readonly Lock gate = new();
    private Dictionary<TKey, TValue> young = [];
    private Dictionary<TKey, TValue> old = [];

    public TValue? Find(TKey key) => TryFind(key, out var value) ? value : default;

    public bool TryFind(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (gate)
        {
            if (young.TryGetValue(key, out value)) return true;
            if (!old.Remove(key, out value)) return false;
            Add(key, value);
            return true;
        }
    }

    public void Put(TKey key, TValue value)
    {
        lock (gate)
        {
            old.Remove(key);
            Add(key, value);
        }
    }

    /// <returns>What is there after the call.</returns>
    public TValue FindOrPut(TKey key, Func<TValue> make)
    {
        lock (gate)
        {
            if (TryFind(key, out var known)) return known;
            var made = make();
            Add(key, made);
            return made;
        }
    }

    /// <returns>What was there.</returns>
    public TValue? Take(TKey key)
    {
        lock (gate) return young.Remove(key, out var value) || old.Remove(key, out value) ? value : default;
    }

    /// <summary>Walks through everything; for rare events.</summary>
    public void RemoveWhere(Func<TValue, bool> isGone)
    {
        lock (gate)
            foreach (var generation in (Dictionary<TKey, TValue>[])[young, old])
                foreach (var (key, value) in generation)
                    if (isGone(value))
                        generation.Remove(key);
    }

    private void Add(TKey key, TValue value)
    {
        if (young.Count >= Math.Max(1, most / 2) && !young.ContainsKey(key)) (young, old) = ([], young);
        young[key] = value;
    }
}
