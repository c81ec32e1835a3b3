using NodaTime;

namespace CoachBot.Telegram.Wire;

/// <summary>What a call came to. A closed family.</summary>
internal abstract record Answer<T>
{
    private Answer() { }

    public sealed record Ok(T Result) : Answer<T>;

    public sealed record No(Failure Why) : Answer<T>;
}

/// <summary>Why a call came to nothing. A closed family.</summary>
internal abstract record Failure
{
    private Failure() { }

    /// <summary>429.</summary>
    /// <param name="RetryAfter">From a second to hours.</param>
    public sealed record TooMany(Duration RetryAfter) : Failure;

    /// <summary>The group became a supergroup with this id.</summary>
    public sealed record Migrated(long Chat) : Failure;

    /// <summary>400.</summary>
    /// <param name="Description">Fit for a log: no quoted words.</param>
    public sealed record BadRequest(Fault Fault, string Description) : Failure;

    /// <summary>403: blocked, deactivated, kicked, or never started.</summary>
    public sealed record Forbidden : Failure;

    /// <summary>401: the token was revoked or is wrong.</summary>
    public sealed record Unauthorised : Failure;

    /// <summary>404: no such method here, or no such token.</summary>
    public sealed record NotFound : Failure;

    /// <summary>409.</summary>
    /// <param name="IsWebhook">A webhook is set; else another copy of the bot polls.</param>
    public sealed record Conflict(bool IsWebhook) : Failure;

    /// <summary>413, or a file that is too big.</summary>
    public sealed record TooLarge : Failure;

    /// <summary>5xx: tried again later.</summary>
    public sealed record Server(int Status) : Failure;

    /// <summary>The request was never on its way: safe to repeat.</summary>
    public sealed record NotReached : Failure;

    /// <summary>The request was on its way and no answer came: nobody knows whether it was heard.</summary>
    public sealed record Ambiguous : Failure;

    /// <summary>An answer that is none of the platform's: a status with an empty or a strange body.</summary>
    public sealed record Odd(int Status) : Failure;
}

/// <summary>Kinds of 400 that are treated apart; they can only be told by the description.</summary>
internal enum Fault
{
    Other,
    NotModified,
    QueryTooOld,
    CannotParse,
    ChatNotFound,

    /// <summary>The message to edit is gone, or too old to be edited.</summary>
    MessageGone,

    /// <summary>The server does not know the file's id (any longer).</summary>
    WrongFile,
}
