using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Discord.Wire.Gateway;

/// <summary>Waits for one thing at a time, and ends the connection when it does not come.</summary>
internal sealed class Watchdog(IAlarmClock clock, Action<string> bark) : IDisposable
{
    private readonly Lock gate = new();
    private Limit? limit;

    /// <summary>What is waited for, and from now how long; what was waited for before is forgotten.</summary>
    public void Arm(string waitedFor, Duration within)
    {
        var next = new Limit(clock, within, CancellationToken.None);
        Replace(next);
        _ = Watch(next, waitedFor);
    }

    public void Disarm() => Replace(null);

    public void Dispose() => Disarm();

    private void Replace(Limit? next)
    {
        Limit? before;
        lock (gate) (before, limit) = (limit, next);
        before?.Dispose();
    }

    private async Task Watch(Limit mine, string waitedFor)
    {
        if (!await mine.Reached) return;
        lock (gate)
            if (limit != mine) return;
        bark(waitedFor);
    }
}
