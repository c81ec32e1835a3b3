using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>A token that is cancelled when the time is up, by the clock of the process, or when all stops.</summary>
internal sealed class Limit : IDisposable
{
    private readonly CancellationTokenSource done = new();

    public Limit(IAlarmClock clock, Duration limit, CancellationToken stop)
    {
        var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Token = over.Token;
        Reached = Wait(clock, clock.GetCurrentInstant() + limit, over, done.Token);
    }

    public CancellationToken Token { get; }

    /// <summary>True when the time was up, false when it was disposed of before.</summary>
    public Task<bool> Reached { get; }

    public void Dispose()
    {
        done.Cancel();
        done.Dispose();
    }

    private static async Task<bool> Wait(IAlarmClock clock, Instant at, CancellationTokenSource over, CancellationToken done)
    {
        using (over)
            try
            {
                await clock.WaitUntil(at, done);
                await over.CancelAsync();
                return true;
            }
            catch (OperationCanceledException) when (done.IsCancellationRequested)
            {
                return false;
            }
    }
}
