using System.Collections.Concurrent;
using CoachBot.Router;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>Notes that outlive a gateway, as a store's do.</summary>
internal sealed class MemoryNotes : INotes
{
    private readonly ConcurrentDictionary<string, string> notes = new();

    public IReadOnlyDictionary<string, string> All => notes;

    public ValueTask<string?> NoteOf(string channel, string name, CancellationToken stop) =>
        ValueTask.FromResult(notes.GetValueOrDefault(name));

    public Task<IReadOnlyList<Note>> Notes(string channel, string prefix, int most, CancellationToken stop) =>
        Task.FromResult<IReadOnlyList<Note>>([.. notes.Where(n => n.Key.StartsWith(prefix, StringComparison.Ordinal)).OrderBy(n => n.Key).Take(most).Select(n => new Note(n.Key, n.Value))]);

    public void Note(string channel, string name, string? value)
    {
        if (value is null) notes.TryRemove(name, out _);
        else notes[name] = value;
    }

    public Task Flush(CancellationToken stop) => Task.CompletedTask;
}
