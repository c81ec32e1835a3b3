using System.Collections.Concurrent;

namespace CoachBot.Router.Health;

/// <summary>Which of the long-running workers run.</summary>
public sealed class Workers
{
    // Null while it runs; else why it does not, or nothing where only the log can say.
    private readonly ConcurrentDictionary<string, string?> running = new();

    /// <summary>Each with its reason where there is one, as in "discord (Discord refuses the token ...)".</summary>
    public IReadOnlyList<string> Stopped =>
        [.. running.Where(w => w.Value is not null).Select(w => w.Value!.Length == 0 ? w.Key : $"{w.Key} ({w.Value})").Order()];

    public int Count => running.Count;

    public void Started(string name) => running[name] = null;

    /// <param name="reason">A sentence for the operator.</param>
    public void Ended(string name, string reason = "") => running[name] = reason;
}
