namespace CoachBot.Discord.Wire.Gateway;

/// <summary>Why a connection is over. A closed family.</summary>
internal abstract record LinkEnd
{
    private LinkEnd() { }

    /// <param name="Code">Null when the server closed without one, or the line was cut.</param>
    public sealed record Closed(int? Code) : LinkEnd;

    /// <summary>Op 7: the server wants us to connect again.</summary>
    public sealed record Asked : LinkEnd;

    /// <summary>Op 9.</summary>
    public sealed record Invalid(bool CanResume) : LinkEnd;

    /// <summary>Nothing came in time.</summary>
    public sealed record Silent(string WaitedFor) : LinkEnd;

    /// <summary>There was no connection to begin with.</summary>
    public sealed record Unreachable(string Reason) : LinkEnd;

    /// <summary>We stop.</summary>
    public sealed record Stopped : LinkEnd;

    /// <summary>For the log.</summary>
    public sealed override string ToString() => this switch
    {
        Closed { Code: { } code } => $"closed with {code}",
        Closed => "closed without a code",
        Asked => "Discord asked for a reconnect",
        Invalid { CanResume: true } => "session interrupted",
        Invalid => "session invalid",
        Silent silent => $"no {silent.WaitedFor}",
        Unreachable no => $"unreachable ({no.Reason})",
        _ => "stopped",
    };
}
