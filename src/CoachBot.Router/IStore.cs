using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Router;

/// <summary>Keeps people, conversations, keys of arrivals, outbox, timers and journal; decides nothing.</summary>
/// <remarks>One process owns it. Every implementation passes StoreContract.</remarks>
public interface IStore : INotes, IAsyncDisposable
{
    /// <summary>The person behind an address. An unknown address is given a number that becomes durable with its first commit.</summary>
    /// <remarks>A commit for somebody new is taken only under a number that was asked for here.</remarks>
    ValueTask<PersonId> PersonOf(Address address, CancellationToken stop);

    /// <summary>What is stored of a person; <see cref="Stored.None"/> for somebody new.</summary>
    ValueTask<Stored> Load(PersonId person, CancellationToken stop);

    /// <summary>True when this arrival's turn was committed within the last 48 hours.</summary>
    ValueTask<bool> IsKnown(string channel, string platformId, CancellationToken stop);

    /// <summary>All of the turn, or nothing. Returns when it is durable.</summary>
    /// <exception cref="StoreUnavailableException">Disk full, lease lost or stopping: nothing of it happened.</exception>
    Task<CommitResult> Commit(TurnCommit turn, CancellationToken stop);

    /// <summary>What became of outbox rows; rides in the next group and never makes a commit of its own wait.</summary>
    void Mark(OutboxMark mark);

    /// <summary>False from a failure of the disk on until a commit or a flush succeeds again; then no new turn should be accepted.</summary>
    bool IsHealthy { get; }

    /// <summary>Rows that are not final, oldest first, escalations before the rest; for the sender after a restart and when an address becomes reachable.</summary>
    Task<IReadOnlyList<OutboxRow>> Unsent(Address? address, int most, CancellationToken stop);

    /// <summary>Who offers this code until after <paramref name="now"/>; null where nobody does.</summary>
    ValueTask<LinkOffer?> OfferOf(string code, Instant now, CancellationToken stop);

    /// <summary>Every address of a person, in no certain order.</summary>
    Task<IReadOnlyList<Address>> AddressesOf(PersonId person, CancellationToken stop);

    /// <summary>Timers due at or before <paramref name="now"/>, escalations first, then oldest.</summary>
    Task<IReadOnlyList<DueTimer>> Due(Instant now, int most, CancellationToken stop);

    /// <summary>When the next timer comes due after <paramref name="now"/>, or null.</summary>
    Task<Instant?> NextDue(Instant now, CancellationToken stop);

    /// <summary>Everything stored about a person as one JSON document.</summary>
    Task<string> Export(PersonId person, CancellationToken stop);

    /// <summary>What an operator should know: dead letters, undelivered escalations; codes, ids and times only.</summary>
    Task<Trouble> Trouble(Instant now, CancellationToken stop);

    /// <summary>What stopped goes back to <see cref="OutboxState.Waiting"/> with no attempts counted; the sender finds it among the unsent.</summary>
    /// <param name="code">As <see cref="Trouble"/> shows it.</param>
    /// <returns>False when no row of that code waits for this.</returns>
    Task<bool> Retry(string code, CancellationToken stop);

    /// <summary>Deletes what is past its time: keys 48 h, outbox 7 days, dead letters 30 days, visitors 24 h after their last message, silent people after 12 months.</summary>
    Task Sweep(Instant now, CancellationToken stop);
}

/// <summary>A person's conversation as stored.</summary>
/// <param name="Version">0 for somebody new; grows by one with each commit.</param>
/// <param name="State">The core's own bytes, opened; null for somebody new.</param>
public sealed record Stored(long Version, byte[]? State, bool IsKept)
{
    public static readonly Stored None = new(0, null, false);
}

/// <summary>One turn, as it is stored.</summary>
/// <param name="Key">The arrival's (channel, platform id); a due timer's is ("clock", person:kind:key:due).</param>
/// <param name="VersionBefore">The version the turn was taken on; another version in the store means <see cref="CommitOutcome.Stale"/>.</param>
/// <param name="State">The conversation after the turn; null when the person is erased, or when it stays as it is (a dead letter).</param>
public sealed record TurnCommit(
    PersonId Person, Address Address, ArrivalKey Key, long VersionBefore, byte[]? State)
{
    /// <summary>The router's time of the turn.</summary>
    public required Instant At { get; init; }

    /// <summary>True when a person sent it: a visitor's 24 hours start again.</summary>
    public bool IsFromPerson { get; init; }

    /// <summary>Keys of arrivals that were joined into this turn; a known one among them makes the whole turn <see cref="CommitOutcome.Stale"/>.</summary>
    public IReadOnlyList<ArrivalKey> AlsoKeys { get; init; } = [];

    public IReadOnlyList<NewOutboxRow> Outbox { get; init; } = [];

    public IReadOnlyList<TimerChange> Timers { get; init; } = [];

    public IReadOnlyList<JournalEntry> Journal { get; init; } = [];

    public Keeping Keeping { get; init; } = Keeping.Unchanged;

    /// <summary>What the turn does about codes and other people; null for nearly every turn.</summary>
    public LinkChange? Link { get; init; }

    /// <summary>Set when the turn failed three times and is kept as a dead letter; the code is ours.</summary>
    public string? DeadLetter { get; init; }
}

/// <summary>What a turn does about linking. A closed family.</summary>
public abstract record LinkChange
{
    private LinkChange() { }

    /// <summary>The person offers this code, and no other one any more; only its keyed hash is stored.</summary>
    public sealed record Offers(string Code, Instant Until) : LinkChange;

    /// <summary>The code is spent, and the timer is set for its owner, due at the time of the turn; stale where the offer is gone.</summary>
    public sealed record Uses(string Code, PersonId Owner, TimerKey Timer) : LinkChange;

    /// <summary>The other person's timer is due at the time of the turn; nothing happens where they have it no longer.</summary>
    public sealed record Refuses(PersonId Other, TimerKey Timer) : LinkChange;

    /// <summary>
    /// The other person's addresses become this person's, with whatever is still to be sent to them; the rest of the other person is erased.
    /// The turn's address may be one of theirs. Stale where the other is at another version.
    /// </summary>
    public sealed record Joins(PersonId Dropped, long Version) : LinkChange;

    /// <summary>The address is nobody's any more; escalations that still wait for it go to the turn's address, other rows go.</summary>
    public sealed record Unlinks(Address Address) : LinkChange;
}

/// <param name="Channel">Where it was offered.</param>
public sealed record LinkOffer(PersonId Owner, string Channel);

public enum Keeping
{
    Unchanged,

    /// <summary>The visitor said "keep my answers": everything of theirs is sealed anew under their own key.</summary>
    Keep,

    /// <summary>Erase all rows and the person's salt. The outbox rows of this commit still go out, then their text is erased.</summary>
    Erase,
}

public readonly record struct ArrivalKey(string Channel, string PlatformId);

public sealed record NewOutboxRow(Message Message, IReadOnlyList<int> Closes, string? ReplyHandle)
{
    /// <summary>What the message encloses: made by the router before the commit.</summary>
    public IReadOnlyList<EnclosedFile> Files { get; init; } = [];

    /// <summary>Another address of the person; null is the turn's own.</summary>
    public Address? To { get; init; }
}

/// <param name="At">Null cancels the timer.</param>
public sealed record TimerChange(TimerKey Timer, Instant? At, bool IsEscalation);

public sealed record JournalEntry(string Kind, string Data);

/// <param name="Rows">The outbox rows just born, with their ids, state <see cref="OutboxState.Sending"/>.</param>
public sealed record CommitResult(CommitOutcome Outcome, long Version, IReadOnlyList<OutboxRow> Rows);

public enum CommitOutcome
{
    Committed,

    /// <summary>The arrival's key was known: nothing was written.</summary>
    Known,

    /// <summary>
    /// The stored version is not <see cref="TurnCommit.VersionBefore"/>, or the number is no longer the address's (erased, expired):
    /// ask <see cref="IStore.PersonOf"/> again, reload and take the turn again.
    /// </summary>
    Stale,
}

public sealed record OutboxRow(
    long Id, PersonId Person, Address Address, NewOutboxRow Content, Instant BornAt, int Attempts, OutboxState State,
    Instant? NextAt = null);

public enum OutboxState
{
    /// <summary>Handed to the sender from memory; found in this state after a restart it is unknown whether it arrived.</summary>
    Sending,

    /// <summary>Will be tried again.</summary>
    Waiting,

    /// <summary>The address cannot be reached now; sent when it can.</summary>
    Unreachable,

    /// <summary>Final.</summary>
    Sent,

    /// <summary>Final: the platform refused it, or it is too old to matter. Never an escalation.</summary>
    GivenUp,

    /// <summary>An escalation that no address would take; first when the person can be reached again.</summary>
    Undelivered,

    /// <summary>Final: the person was erased, or the restart rule dropped it.</summary>
    Cancelled,
}

/// <param name="NextAt">When it is tried again, for <see cref="OutboxState.Waiting"/>.</param>
/// <param name="SentAs">The platform's id, for <see cref="OutboxState.Sent"/>.</param>
public sealed record OutboxMark(long Id, OutboxState State, int Attempts, Instant At, Instant? NextAt = null, string? SentAs = null);

/// <param name="Address">Where the person wrote from last.</param>
public sealed record DueTimer(PersonId Person, Address Address, TimerKey Timer, Instant DueAt, bool IsEscalation);

/// <param name="Undelivered">Escalations that no address would take, or that are on their way for more than 60 seconds.</param>
public sealed record Trouble(IReadOnlyList<DeadLetter> DeadLetters, IReadOnlyList<StuckRow> Undelivered)
{
    /// <summary>The name of the note that a channel which only another setting can help leaves behind.</summary>
    public const string StoppedNote = "stopped";

    /// <summary>Refused for good, or too old to matter; kept for seven days.</summary>
    public IReadOnlyList<StuckRow> GivenUp { get; init; } = [];

    /// <summary>Channels with a <see cref="StoppedNote"/>, in the order of their names.</summary>
    public IReadOnlyList<string> StoppedChannels { get; init; } = [];
}

public sealed record DeadLetter(string Code, PersonId Person, Instant At);

/// <param name="Since">When it was born.</param>
public sealed record StuckRow(long Id, PersonId Person, string Channel, Instant Since)
{
    /// <summary>What an operator types to have it tried again, as in "M1042".</summary>
    public string Code => $"M{Id}";
}

/// <summary>The store cannot take a turn now; nothing of it happened.</summary>
public sealed class StoreUnavailableException : Exception
{
    public StoreUnavailableException() { }

    public StoreUnavailableException(string message) : base(message) { }

    public StoreUnavailableException(string message, Exception inner) : base(message, inner) { }
}
