using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Router;

/// <summary>One platform, as the router sees it.</summary>
public interface IChannel
{
    /// <summary>As in <see cref="Address.Channel"/>.</summary>
    string Name { get; }

    Capabilities Capabilities { get; }

    /// <summary>One sentence for the operator while something keeps the platform away; null while all is well.</summary>
    string? Trouble => null;

    /// <summary>Opens the chat with the coach here and brings a word along; null where the platform has no such address, or while it is not known.</summary>
    /// <param name="payload">Letters and digits.</param>
    string? DeepLink(string payload) => null;

    /// <summary>Runs until stopped; hands every arrival to <paramref name="arrivals"/> and acknowledges it to the platform only when that returns.</summary>
    /// <exception cref="ChannelStoppedException">Only another setting can help.</exception>
    Task Run(IArrivals arrivals, CancellationToken stop);

    /// <summary>Sends one message. Never throws for what the platform answers; only for our own bugs.</summary>
    Task<Delivery> Deliver(Delivered message, CancellationToken stop);
}

/// <summary>What the router offers a channel.</summary>
public interface IArrivals
{
    /// <summary>Returns when the arrival's turn is committed (or known to have been before): only then may the platform be acknowledged.</summary>
    Task<Accepted> Accept(Arrival arrival, CancellationToken stop);

    /// <summary>An address that was unreachable can be reached again: what waits for it is sent.</summary>
    void Reachable(Address address);
}

public enum Accepted
{
    Committed,

    /// <summary>The same platform id was turned before.</summary>
    Known,

    /// <summary>Too much is waiting: the platform should be asked to wait. Nothing was kept.</summary>
    Busy,

    /// <summary>Store or script refuse (disk full, stopping): the channel answers with the service-failure text. Nothing was kept.</summary>
    Unavailable,
}

/// <summary>A message on its way out.</summary>
/// <param name="Key">Dedupe key of the outbox row: the same on every attempt.</param>
/// <param name="Closes">Askings answered by the same turn: their buttons may be taken away.</param>
public sealed record Delivered(Address Address, string Key, Message Message, IReadOnlyList<int> Closes, string? ReplyHandle)
{
    /// <summary>What the message encloses, in the order it is shown.</summary>
    public IReadOnlyList<EnclosedFile> Files { get; init; } = [];
}

/// <summary>What became of a delivery. A closed family.</summary>
public abstract record Delivery
{
    private Delivery() { }

    public sealed record Sent(string PlatformId) : Delivery;

    /// <summary>Try again then; with <paramref name="WholeChannel"/> nothing of this channel goes out before.</summary>
    public sealed record RetryAt(Instant At, bool WholeChannel = false) : Delivery;

    /// <summary>The person cannot be reached there until <see cref="IArrivals.Reachable"/> (page closed, bot blocked).</summary>
    public sealed record Unreachable(string Reason) : Delivery;

    /// <summary>The platform refuses this message for good: our bug.</summary>
    public sealed record Refused(string Code) : Delivery;

    /// <summary>It may or may not have arrived.</summary>
    public sealed record Unknown : Delivery;
}

/// <param name="ButtonsPerMessage">How many fit.</param>
/// <param name="TextLength">Characters in one message.</param>
/// <param name="HasDedupeKey">True where a repeated send with the same key is shown once.</param>
public sealed record Capabilities(int ButtonsPerMessage, int TextLength, bool CanEdit, bool HasPictures, bool HasDedupeKey);
