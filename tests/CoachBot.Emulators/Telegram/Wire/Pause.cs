namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>Waits that the platform itself makes, by its own clock.</summary>
internal static class Pause
{
    /// <summary>Returns early, and without an error, when stopped.</summary>
    public static async Task For(TimeSpan wait, TimeProvider time, CancellationToken stop)
    {
        var over = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var timer = time.CreateTimer(_ => over.TrySetResult(), null, wait, Timeout.InfiniteTimeSpan);
        await using var stopped = stop.Register(() => over.TrySetResult());
        await over.Task;
    }
}
