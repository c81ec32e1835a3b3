using CoachBot.Router.Turns;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Router.Clocks;

/// <summary>The channel "clock": due timers become arrivals. The table is the truth, memory a hint.</summary>
public sealed class DueTimers
{
    private const int MostAtOnce = 100;

    // The table is asked at least this often, whatever memory believes.
    private static readonly Duration LongestWait = Duration.FromMinutes(1);
    private static readonly Duration ShortestWait = Duration.FromSeconds(1);

    private readonly IStore store;
    private readonly TurnRouter router;
    private readonly IAlarmClock clock;
    private readonly ILogger log;
    private readonly Lock gate = new();
    private TaskCompletionSource woken = new();
    private Instant hint = Instant.MaxValue;
    private Instant wakesAt = Instant.MinValue;

    public DueTimers(IStore store, TurnRouter router, IAlarmClock clock, ILogger<DueTimers> log)
    {
        (this.store, this.router, this.clock, this.log) = (store, router, clock, log);
        router.TimerSet = Wake;
    }

    /// <summary>How long the oldest due timer has been waiting, when last looked.</summary>
    public Duration Lag { get; private set; }

    public async Task Run(CancellationToken stop)
    {
        var failures = 0;
        while (!stop.IsCancellationRequested)
            try
            {
                failures = await TakeDue(stop) ? 0 : failures + 1;
                await Sleep(failures, stop);
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                return;
            }
            catch (Exception e)
            {
                log.LogError("Due timers could not be read: {Type}\n{Stack}", e.GetType().Name, e.StackTrace);
                await Nap(clock.GetCurrentInstant() + Outbox.SendRule.WaitAfter(++failures), stop);
            }
    }

    /// <summary>Takes everything that is due now, escalations first. False when some of it could not be taken.</summary>
    public async Task<bool> TakeDue(CancellationToken stop)
    {
        while (true)
        {
            var now = clock.GetCurrentInstant();
            var due = await store.Due(now, MostAtOnce, stop);
            Lag = due.Count == 0 ? Duration.Zero : now - due.Min(timer => timer.DueAt);
            if (due.Count == 0) return true;
            var accepted = await Task.WhenAll(due.Select(timer => router.Accept(timer, stop)));
            if (accepted.Any(a => a != Accepted.Committed)) return false;
        }
    }

    private async Task Sleep(int failures, CancellationToken stop)
    {
        lock (gate) hint = Instant.MaxValue;
        var now = clock.GetCurrentInstant();
        var least = failures == 0 ? ShortestWait : Outbox.SendRule.WaitAfter(failures);
        var next = await store.NextDue(now, stop) ?? Instant.MaxValue;
        await Nap(Instant.Max(Instant.Min(next, now + LongestWait), now + least), stop);
    }

    /// <summary>Until then, or until a turn sets a timer that comes due sooner.</summary>
    private async Task Nap(Instant at, CancellationToken stop)
    {
        TaskCompletionSource signal;
        lock (gate)
        {
            signal = woken = new(TaskCreationOptions.RunContinuationsAsynchronously);
            wakesAt = at;
            if (hint < at) signal.SetResult();
        }

        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await await Task.WhenAny(clock.WaitUntil(at, over.Token), signal.Task);
        await over.CancelAsync();
    }

    private void Wake(Instant at)
    {
        lock (gate)
        {
            hint = Instant.Min(hint, at);
            if (at < wakesAt) woken.TrySetResult();
        }
    }
}
