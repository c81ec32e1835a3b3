using CoachBot.Router;

namespace CoachBot.Store.Memory;

/// <summary>What channels remember.</summary>
internal sealed class MemoryNotes
{
    readonly Dictionary<string, SortedDictionary<string, string>> _channels = [];

    public string? Find(string channel, string name) => _channels.GetValueOrDefault(channel)?.GetValueOrDefault(name);

    public IReadOnlyList<Note> Of(string channel, string prefix, int most) => _channels.TryGetValue(channel, out var notes)
        ? [.. notes.Where(note => note.Key.StartsWith(prefix, StringComparison.Ordinal)).Take(most).Select(note => new Note(note.Key, note.Value))]
        : [];

    public IReadOnlyList<string> ChannelsWith(string name) =>
        [.. _channels.Where(channel => channel.Value.ContainsKey(name)).Select(channel => channel.Key).Order(StringComparer.Ordinal)];

    public void Set(string channel, string name, string? value)
    {
        if (!_channels.TryGetValue(channel, out var notes)) _channels[channel] = notes = new(StringComparer.Ordinal);
        if (value is null) notes.Remove(name);
        else notes[name] = value;
    }
}
