using NodaTime;

namespace CoachBot.Router.Clocks;

/// <summary>The one clock of the process; it can also wake somebody.</summary>
public interface IAlarmClock : IClock
{
    /// <summary>Returns when the clock shows <paramref name="at"/> or later.</summary>
    /// <exception cref="OperationCanceledException">Stopped before.</exception>
    Task WaitUntil(Instant at, CancellationToken stop);
}
