using System.Text.Json;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>Updates that the bot has not confirmed. They are kept for 24 hours, presses for 150 seconds.</summary>
internal sealed class UpdateQueue(TelegramOptions options)
{
    private static readonly TimeSpan keep = TimeSpan.FromHours(24);
    private static readonly TimeSpan keepPress = TimeSpan.FromSeconds(150);
    private static readonly string[] notByDefault = ["chat_member", "message_reaction", "message_reaction_count"];

    private readonly Lock gate = new();
    private readonly LinkedList<Update> waiting = [];
    private IReadOnlyList<string> allowed = [];
    private int lastId = 700_000_000;

    /// <summary>Told outside the lock after every new update.</summary>
    public Action<Update>? Added { get; set; }

    /// <summary>Told outside the lock of every update that the bot confirmed or took by webhook.</summary>
    public Action<Update>? Confirmed { get; set; }

    public IReadOnlyList<string> Allowed
    {
        get { lock (gate) return allowed; }
        set { lock (gate) allowed = value; }
    }

    public int Count
    {
        get { lock (gate) return waiting.Count; }
    }

    public int LastId
    {
        get { lock (gate) return lastId; }
    }

    /// <summary>The id after the next is this one plus one; the platform does that after a week without updates, also downwards.</summary>
    public void JumpTo(int id)
    {
        lock (gate) lastId = id;
    }

    public void Add(string kind, long chat, Action<Utf8JsonWriter> write)
    {
        Update update;
        lock (gate)
        {
            if (allowed.Count == 0 ? notByDefault.Contains(kind) : !allowed.Contains(kind)) return;
            var id = ++lastId;
            var bytes = Json.Object(json =>
            {
                json.WriteNumber("update_id"u8, id);
                json.WritePropertyName(kind);
                write(json);
            });
            update = new(id, kind, (kind == "callback_query", chat), bytes, options.Time.GetTimestamp());
            waiting.AddLast(update);
        }
        Added?.Invoke(update);
    }

    /// <summary>Forgets what is below the offset (all but the newest k for -k), and gives the first of the rest.</summary>
    public IReadOnlyList<Update> Take(long offset, int limit)
    {
        var gone = Confirmed is null ? null : new List<Update>();
        var batch = new List<Update>();
        lock (gate)
        {
            DropOld();
            // An offset far above every id is one from before the ids were dealt anew.
            while (waiting.First is { } first && (offset < 0 ? waiting.Count > -offset : first.Value.Id < offset && offset <= lastId + 10L))
            {
                gone?.Add(first.Value);
                waiting.RemoveFirst();
            }

            for (var node = waiting.First; node is not null && batch.Count < limit; node = node.Next) batch.Add(node.Value);
        }

        foreach (var update in gone ?? []) Confirmed?.Invoke(update);
        return batch;
    }

    public IReadOnlyList<Update> All()
    {
        lock (gate) return [.. waiting];
    }

    public void Remove(Update update)
    {
        lock (gate) waiting.Remove(update);
        Confirmed?.Invoke(update);
    }

    public void Clear()
    {
        lock (gate) waiting.Clear();
    }

    private void DropOld()
    {
        while (waiting.First is { } first && IsOld(first.Value)) waiting.RemoveFirst();
    }

    private bool IsOld(Update update) => options.Time.GetElapsedTime(update.At) > (update.Kind == "callback_query" ? keepPress : keep);
}
