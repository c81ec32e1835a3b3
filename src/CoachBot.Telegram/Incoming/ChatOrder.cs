namespace CoachBot.Telegram.Incoming;

/// <summary>Keeps the order of a chat while one of its updates cannot be taken: what comes after it waits for it.</summary>
internal sealed class ChatOrder
{
    private readonly Lock gate = new();
    private readonly Dictionary<long, Place> last = [];

    public Place Enter(long chat)
    {
        lock (gate) return last[chat] = new(chat, last.GetValueOrDefault(chat));
    }

    public void Leave(Place place)
    {
        lock (gate)
            if (last.GetValueOrDefault(place.Chat) == place) last.Remove(place.Chat);
        place.End();
    }
}

/// <summary>An update's place in its chat.</summary>
internal sealed class Place(long chat, Place? before)
{
    private readonly TaskCompletionSource ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile Place? before = before;
    private volatile bool isStuck;

    public long Chat => chat;

    /// <summary>The update could not be taken at once.</summary>
    public bool IsStuck => isStuck;

    public bool IsBehindStuck => before is { IsStuck: true };

    /// <summary>Until the update before it is finished.</summary>
    public Task Wait()
    {
        isStuck = true;
        return before?.ended.Task ?? Task.CompletedTask;
    }

    public void End()
    {
        isStuck = false;
        before = null;
        ended.TrySetResult();
    }
}
