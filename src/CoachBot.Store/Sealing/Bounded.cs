using System.Diagnostics.CodeAnalysis;

namespace CoachBot.Store.Sealing;

/// <summary>A cache that forgets what was not asked for lately: two generations, the older one is dropped when the younger is full.</summary>
internal sealed class Bounded<TKey, TValue>(int most) where TKey : notnull
{
    readonly Lock _gate = new();
    Dictionary<TKey, TValue> _young = [];
    Dictionary<TKey, TValue> _old = [];

    public bool TryGet(TKey key, [MaybeNullWhen(false)] out TValue value)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out value)) return true;
            if (!_old.Remove(key, out value)) return false;
            Put(key, value);
            return true;
        }
    }

    public void Set(TKey key, TValue value)
    {
        lock (_gate)
        {
            _old.Remove(key);
            Put(key, value);
        }
    }

    /// <returns>What is there after the call.</returns>
    public TValue GetOrAdd(TKey key, Func<TValue> make)
    {
        lock (_gate)
        {
            if (_young.TryGetValue(key, out var value)) return value;
            if (!_old.Remove(key, out value)) value = make();
            Put(key, value);
            return value;
        }
    }

    public void Remove(TKey key)
    {
        lock (_gate)
        {
            _young.Remove(key);
            _old.Remove(key);
        }
    }

    /// <summary>Walks through everything; for rare events.</summary>
    public void RemoveWhere(Func<TValue, bool> isGone)
    {
        lock (_gate)
            foreach (var generation in (Dictionary<TKey, TValue>[])[_young, _old])
                foreach (var (key, value) in generation)
                    if (isGone(value))
                        generation.Remove(key);
    }

    void Put(TKey key, TValue value)
    {
        if (_young.Count >= most) (_old, _young) = (_young, []);
        _young[key] = value;
    }
}
