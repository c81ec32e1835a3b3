namespace CoachBot.Emulators.Faults;

/// <summary>One way in which a platform misbehaves towards one request.</summary>
public abstract record Fault
{
    private Fault()
    {
    }

    /// <summary>Another answer than the right one; the request is not handled.</summary>
    public sealed record Answers(int Status, string Body, string ContentType = "application/json", int? RetryAfterHeader = null) : Fault;

    /// <summary>The connection is cut and nothing was done: the client cannot know.</summary>
    public sealed record CutBefore : Fault;

    /// <summary>The request is done and the connection cut instead of an answer: the client cannot know.</summary>
    public sealed record CutAfter : Fault;

    /// <summary>Half-open: never an answer and never an end.</summary>
    /// <param name="Handled">Whether the request is done all the same.</param>
    public sealed record Silent(bool Handled) : Fault;

    /// <summary>Done at once, answered when the task is done.</summary>
    public sealed record Held(Task Until) : Fault;

    /// <summary>Done, but answered in another way: nothing, a page, an odd type.</summary>
    public sealed record Odd(string Body, string ContentType = "application/json") : Fault;
}
