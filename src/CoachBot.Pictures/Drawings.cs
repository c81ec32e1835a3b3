using System.Collections.Concurrent;

namespace CoachBot.Pictures;

/// <summary>What was drawn, each once; of other poses it is drawn anew.</summary>
/// <param name="most">More than these are not kept.</param>
internal sealed class Drawings<T>(DrawingThread thread, int most)
    where T : class
{
    private readonly ConcurrentDictionary<(string Key, string Id), Lazy<Task<T?>>> kept = new();
    private string current = "";

    /// <param name="key">Of everything that figures are drawn from.</param>
    public Task<T?> Find(string key, string id, Func<T?> draw)
    {
        if (Interlocked.Exchange(ref current, key) != key || kept.Count > most) kept.Clear();
        return kept.GetOrAdd((key, id), _ => new(() => thread.Order(id, draw))).Value;
    }
}
