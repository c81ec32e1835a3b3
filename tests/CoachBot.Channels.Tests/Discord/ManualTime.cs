using CoachBot.Router.Clocks;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>The hand-moved clock, for whoever asks a <see cref="TimeProvider"/>. Its timers stay real: they only pace loopback.</summary>
internal sealed class ManualTime(ManualClock clock) : TimeProvider
{
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => clock.GetCurrentInstant().ToDateTimeOffset();

    public override long GetTimestamp() => clock.GetCurrentInstant().ToUnixTimeTicks();
}
