namespace CoachBot.Emulators.Discord;

/// <summary>Wakes whoever waits for something to become true.</summary>
internal sealed class Changes
{
    private static readonly TimeSpan longest = TimeSpan.FromSeconds(60);
    private TaskCompletionSource next = New();

    public void Tell() => Interlocked.Exchange(ref next, New()).TrySetResult();

    /// <exception cref="TimeoutException">It did not become true.</exception>
    public async Task Until(Func<bool> isSo, string what, TimeSpan? limit)
    {
        using var late = new CancellationTokenSource(limit ?? longest);
        while (true)
        {
            var waiting = Volatile.Read(ref next).Task;
            if (isSo()) return;
            try
            {
                await waiting.WaitAsync(late.Token);
            }
            catch (OperationCanceledException e)
            {
                throw new TimeoutException($"Waited in vain for: {what}", e);
            }
        }
    }

    private static TaskCompletionSource New() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
