using CoachBot.Router.Clocks;

namespace CoachBot;

/// <summary>The process's one clock, for parts of the framework that ask a <see cref="TimeProvider"/>. Its timers stay real: they only pace the network.</summary>
internal sealed class ClockTime(IAlarmClock clock) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();
}
