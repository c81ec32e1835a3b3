using CoachBot.Router.Clocks;
using NodaTime;

namespace CoachBot.Telegram.Outgoing;

/// <summary>How long to wait while a server is away: each wait about as long as all before it, within limits, never two alike.</summary>
internal sealed class Outage(IAlarmClock clock, Func<double> jitter, Duration first, Duration longest)
{
    private readonly Lock gate = new();
    private Instant? since;

    /// <summary>Since when nothing succeeds; null while all is well.</summary>
    public Instant? Since
    {
        get { lock (gate) return since; }
    }

    /// <summary>Counts a failure.</summary>
    /// <returns>When the next try is due.</returns>
    public Instant NextTry()
    {
        var now = clock.GetCurrentInstant();
        Duration soFar;
        lock (gate) soFar = now - (since ??= now);
        var wait = Duration.Max(first, Duration.Min(soFar, longest));
        return now + wait + (wait * jitter() / 4);
    }

    public void Over()
    {
        if (since is null) return;
        lock (gate) since = null;
    }
}
