namespace CoachBot.Emulators.Discord.Faults;

/// <summary>What may go wrong with a request.</summary>
public abstract record RequestFault
{
    private RequestFault()
    {
    }

    /// <summary>429 in JSON. Scope is user, global or shared.</summary>
    public sealed record TooMany(double RetryAfterSeconds, string Scope = "user") : RequestFault;

    /// <summary>429 in HTML from the guard before the platform; an hour by default.</summary>
    public sealed record Banned(int RetryAfterSeconds = 3600) : RequestFault;

    /// <summary>5xx, in JSON or HTML; the request is carried out or not.</summary>
    public sealed record ServerError(int Status = 502, bool IsHtml = true, bool IsCarriedOut = false) : RequestFault;

    /// <summary>The connection is cut; before or after the request was carried out.</summary>
    public sealed record Cut(bool IsCarriedOut = false) : RequestFault;

    /// <summary>Another refusal of the platform, with its code.</summary>
    public sealed record Refused(int Status, int Code, string Message = "Refused") : RequestFault;

    /// <summary>Any answer; the request is not carried out.</summary>
    public sealed record Odd(int Status, string? ContentType, string Body) : RequestFault;

    /// <summary>The answer waits until the task is done; the request is carried out before or after the wait.</summary>
    public sealed record Held(Task Until, bool IsCarriedOutFirst = false) : RequestFault;

    /// <summary>As a server that lacks the method: 404 without a code of its own.</summary>
    public sealed record Missing : RequestFault;
}
