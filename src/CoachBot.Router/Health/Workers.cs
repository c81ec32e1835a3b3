using System.Collections.Concurrent;

namespace CoachBot.Router.Health;

/// <summary>Which of the long-running workers run.</summary>
public sealed class Workers
{
    private readonly ConcurrentDictionary<string, bool> running = new();

    public IReadOnlyList<string> Stopped => [.. running.Where(w => !w.Value).Select(w => w.Key).Order()];

    public int Count => running.Count;

    public void Started(string name) => running[name] = true;

    public void Ended(string name) => running[name] = false;
}
