using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Router;

/// <summary>Anything that comes in, from any channel; the clock is just one more channel.</summary>
/// <param name="PlatformId">Unique within the channel: the same id again is the same arrival, and is answered once.</param>
/// <param name="ReplyHandle">Opaque, sealed, expiring: only the channel that made it looks inside.</param>
public sealed record Arrival(
    Address Address, string PlatformId, Input Input, ClientHints Hints, Instant SentAt, string? ReplyHandle = null);

/// <summary>Where a person can be reached on one channel.</summary>
/// <param name="Channel">"web", "telegram", "discord", "terminal".</param>
/// <param name="External">The channel's own id of it; never logged, sealed at rest.</param>
public sealed record Address(string Channel, string External)
{
    /// <summary>An address is never printed.</summary>
    public override string ToString() => Channel;
}

/// <summary>A person's number: clear, logged, meaningless outside.</summary>
public readonly record struct PersonId(long Value)
{
    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
