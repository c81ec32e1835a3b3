using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>getUpdates: one poll at a time; a newer one ends the older with 409.</summary>
internal sealed class LongPoll
{
    private const int LongestWaitSeconds = 50;
    private const int MostUpdates = 100;

    private readonly TelegramOptions options;
    private readonly UpdateQueue queue;
    private readonly UpdateFaults faults;
    private readonly Lock gate = new();
    private Waiter? waiter;
    private long? lastOffset;
    private long lastStart;
    private long lastEnd;
    private long? lastConflict;

    public LongPoll(TelegramOptions options, UpdateQueue queue, UpdateFaults faults)
    {
        (this.options, this.queue, this.faults) = (options, queue, faults);
        queue.Added += _ => Wake();
    }

    /// <summary>Whether a poll is waiting right now.</summary>
    public bool IsWaiting
    {
        get { lock (gate) return waiter is not null; }
    }

    public async ValueTask<Answer> Get(Call call, CancellationToken gone)
    {
        var (offset, limit, seconds) = (call.Number("offset") ?? 0, Limit(call), (double)Math.Clamp(call.Number("timeout") ?? 0, 0, LongestWaitSeconds));
        Waiter? mine;
        lock (gate)
        {
            Conflict("terminated by other getUpdates request; make sure that only one bot instance is running");
            (limit, seconds) = Punish(offset, limit, seconds);
            var batch = queue.Take(offset, limit);
            if (batch.Count > 0 || seconds == 0) return Give(batch);
            mine = waiter = new(offset, limit);
        }
        using var timer = options.Time.CreateTimer(_ => Answer(mine, isOver: true), null, options.Scaled(seconds), Timeout.InfiniteTimeSpan);
        await using var left = gone.Register(() => Leave(mine));
        return await mine.Done.Task;
    }

    /// <summary>setWebhook ends a waiting poll.</summary>
    public void EndForWebhook()
    {
        lock (gate) Conflict("terminated by setWebhook request");
    }

    private static int Limit(Call call) => call.Number("limit") is { } limit and >= 1 and <= MostUpdates ? (int)limit : MostUpdates;

    /// <summary>The older poll gets the error; a second conflict within 3 s is told 3 s late.</summary>
    private void Conflict(string why)
    {
        if (waiter is not { } older) return;
        waiter = null;
        var now = options.Time.GetTimestamp();
        var soon = lastConflict is { } last && options.Time.GetElapsedTime(last, now) < options.Scaled(3);
        lastConflict = now;
        var answer = Wire.Answer.Error(409, $"Conflict: {why}");
        if (!soon) older.Done.TrySetResult(answer);
        else older.Late = options.Time.CreateTimer(_ => older.Done.TrySetResult(answer), null, options.Scaled(3), Timeout.InfiniteTimeSpan);
    }

    /// <summary>The same offset again at once: one update at a time; and no short poll for 3 seconds.</summary>
    private (int Limit, double Seconds) Punish(long offset, int limit, double seconds)
    {
        var now = options.Time.GetTimestamp();
        var again = lastOffset == offset;
        if (again && seconds < 3 && options.Time.GetElapsedTime(lastStart, now) < options.Scaled(3)) seconds = 3;
        if (again && options.Time.GetElapsedTime(lastEnd, now) < options.Scaled(0.5)) limit = 1;
        (lastOffset, lastStart) = (offset, now);
        return (limit, seconds);
    }

    private void Wake()
    {
        Waiter? mine;
        lock (gate)
        {
            mine = waiter;
            if (mine is null || mine.IsWoken) return;
            mine.IsWoken = true;
        }
        if (options.LongPollDelay == TimeSpan.Zero) Answer(mine, isOver: false);
        else mine.Late = options.Time.CreateTimer(_ => Answer(mine, isOver: false), null, options.LongPollDelay, Timeout.InfiniteTimeSpan);
    }

    private void Answer(Waiter mine, bool isOver)
    {
        lock (gate)
        {
            if (waiter != mine) return;
            var batch = queue.Take(mine.Offset, mine.Limit);
            // What it was woken for may have gone out, and been confirmed, with the poll before: then nothing is there yet.
            mine.IsWoken = batch.Count > 0;
            if (batch.Count == 0 && !isOver) return;
            waiter = null;
            mine.Done.TrySetResult(Give(batch));
        }
    }

    private void Leave(Waiter mine)
    {
        lock (gate)
            if (waiter == mine) waiter = null;
        mine.Done.TrySetResult(Wire.Answer.NoUpdates);
    }

    private Answer Give(IReadOnlyList<Update> batch)
    {
        // Only what carries updates counts as given: an empty answer is no tight loop.
        if (batch.Count > 0) lastEnd = options.Time.GetTimestamp();
        return batch.Count == 0 ? Wire.Answer.NoUpdates : Batch.Of(faults.Disturb(batch));
    }

    private sealed record Waiter(long Offset, int Limit)
    {
        public TaskCompletionSource<Answer> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public bool IsWoken { get; set; }

        public ITimer? Late { get; set; }
    }
}
