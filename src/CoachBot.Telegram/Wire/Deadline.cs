using System.Collections.Concurrent;
using NodaTime;

namespace CoachBot.Telegram.Wire;

/// <summary>A token that is cancelled after a while, or by whoever stops the work; its source is used again and again.</summary>
internal readonly struct Deadline : IDisposable
{
    private const int MostShelved = 128;

    private static readonly ConcurrentBag<CancellationTokenSource> shelf = [];

    private readonly CancellationTokenSource source;
    private readonly CancellationTokenRegistration stopped;

    public Deadline(Duration within, CancellationToken stop)
    {
        source = shelf.TryTake(out var shelved) ? shelved : new();
        source.CancelAfter(within.ToTimeSpan());
        stopped = stop.UnsafeRegister(static s => ((CancellationTokenSource)s!).Cancel(), source);
    }

    public CancellationToken Token => source.Token;

    public void Dispose()
    {
        stopped.Dispose();
        if (shelf.Count < MostShelved && source.TryReset()) shelf.Add(source);
        else source.Dispose();
    }
}
