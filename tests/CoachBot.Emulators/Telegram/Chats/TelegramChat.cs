using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;

namespace CoachBot.Emulators.Telegram.Chats;

/// <summary>A chat as seen from its people's side: everything that the bot sent into it, in order.</summary>
public abstract class TelegramChat
{
    private const int KeptWithoutRecords = 4;

    private readonly Channel<TelegramMessage> fresh = Channel.CreateUnbounded<TelegramMessage>();
    private readonly Channel<TelegramMessage> edits = Channel.CreateUnbounded<TelegramMessage>();
    private readonly ConcurrentDictionary<long, TelegramMessage> messages = new();
    private readonly Queue<long> kept = new();
    private readonly List<TelegramMessage> sent = [];

    private protected TelegramChat(TelegramState state, long id) => (State, Id) = (state, id);

    public long Id { get; internal set; }

    internal TelegramState State { get; }

    /// <summary>What the bot sent here, oldest first, as it was when it was sent.</summary>
    public IReadOnlyList<TelegramMessage> Sent
    {
        get { lock (sent) return [.. sent]; }
    }

    /// <summary>The bot's newest message here as it is now; null before the first.</summary>
    public TelegramMessage? Last
    {
        get { lock (sent) return sent.Count == 0 ? null : Now(sent[^1].Id); }
    }

    /// <summary>The next message of the bot that nobody has asked for yet; waits for it.</summary>
    public Task<TelegramMessage> Next(TimeSpan? most = null) => Wait(fresh, most);

    /// <summary>The next edit by the bot that nobody has asked for yet; waits for it.</summary>
    public Task<TelegramMessage> NextEdit(TimeSpan? most = null) => Wait(edits, most);

    /// <summary>A message with all edits so far; null when it is not (or no longer) there.</summary>
    public TelegramMessage? Now(long messageId) => messages.GetValueOrDefault(messageId);

    internal abstract void Write(Utf8JsonWriter json);

    /// <summary>Whether the bot may write here; throws what the platform says when it may not.</summary>
    internal abstract void EnsureWritable();

    internal void Keep(TelegramMessage message)
    {
        messages[message.Id] = message;
        if (State.Options.Records) return;
        kept.Enqueue(message.Id);
        if (kept.Count > KeptWithoutRecords) messages.TryRemove(kept.Dequeue(), out _);
    }

    internal void KeepSent(TelegramMessage message)
    {
        Keep(message);
        if (!State.Options.Records) return;
        lock (sent) sent.Add(message);
        fresh.Writer.TryWrite(message);
    }

    internal void Change(TelegramMessage message)
    {
        messages[message.Id] = message;
        if (message.From is null && State.Options.Records) edits.Writer.TryWrite(message);
    }

    internal bool Delete(long messageId) => messages.TryRemove(messageId, out _);

    private static Task<TelegramMessage> Wait(Channel<TelegramMessage> channel, TimeSpan? most) =>
        channel.Reader.ReadAsync().AsTask().WaitAsync(most ?? TelegramEmulator.Patience);
}
