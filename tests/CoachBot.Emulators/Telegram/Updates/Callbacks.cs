using System.Collections.Concurrent;

namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>Presses that wait for their answer. Each may be answered once, and only for a while.</summary>
internal sealed class Callbacks(TelegramOptions options)
{
    private readonly ConcurrentDictionary<string, Press> open = new();
    private readonly ConcurrentDictionary<string, TaskCompletionSource<string?>> answers = new();
    private long last = Environment.TickCount64;

    public string Open()
    {
        var id = (4_000_000_000_000_000_000 + Interlocked.Increment(ref last)).ToString();
        open[id] = new(options.Time.GetTimestamp());
        if (options.Records) answers[id] = new(TaskCreationOptions.RunContinuationsAsynchronously);
        return id;
    }

    /// <returns>False when it is too old, answered already, or never was.</returns>
    public bool Answer(string id, string? text)
    {
        if (!open.TryRemove(id, out var press) || options.Time.GetElapsedTime(press.At) > options.CallbackLifetime) return false;
        if (answers.TryGetValue(id, out var answer)) answer.TrySetResult(text);
        return true;
    }

    public Task<string?> AnswerTo(string id) => answers.TryGetValue(id, out var answer)
        ? answer.Task
        : throw new ArgumentException("No such press.", nameof(id));

    /// <summary>Every press so far is now too old.</summary>
    public void Expire() => open.Clear();

    private sealed record Press(long At);
}
