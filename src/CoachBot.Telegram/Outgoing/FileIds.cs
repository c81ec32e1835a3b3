using System.Collections.Concurrent;
using CoachBot.Router;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Files that the platform has already, by the key of their content; they are this bot's alone.</summary>
internal sealed class FileIds(INotes notes, Bot bot)
{
    private readonly ConcurrentDictionary<string, string> known = new();

    public async ValueTask<string?> Of(string key, CancellationToken stop)
    {
        if (known.TryGetValue(key, out var id)) return id;
        if (await notes.NoteOf(TelegramChannel.ChannelName, NameOf(key), stop) is { } noted) return known.GetOrAdd(key, noted);
        return null;
    }

    public void Keep(string key, string id)
    {
        known[key] = id;
        notes.Note(TelegramChannel.ChannelName, NameOf(key), id);
    }

    /// <summary>The platform does not know it any longer.</summary>
    public void Forget(string key)
    {
        known.TryRemove(key, out _);
        notes.Note(TelegramChannel.ChannelName, NameOf(key), null);
    }

    private string NameOf(string key) => $"file:{bot.Key}:{key}";
}
