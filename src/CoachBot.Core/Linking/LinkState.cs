using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Linking;

/// <summary>The chats of one person, once there is more than one.</summary>
public sealed record LinkState
{
    public static readonly LinkState None = new();

    /// <summary>In the order in which they came; empty while there is only one.</summary>
    public IReadOnlyList<Chat> Chats { get; init => field = value ?? []; } = [];

    /// <summary>Tag of the chat that gets the check-ins; null is the one used last.</summary>
    public string? CheckInsTo { get; init; }

    /// <summary>When codes were tried in vain lately.</summary>
    public IReadOnlyList<Instant> WrongCodes { get; init => field = value ?? []; } = [];
}

/// <param name="Since">When it was first used, or joined.</param>
public sealed record Chat(string Channel, string Tag, Instant Since)
{
    /// <summary>Buttons up to this asking belong to a history that was not kept.</summary>
    public int OldAskings { get; init; }

    /// <summary>Of those, the questions about safety: a worse answer to one of them still counts.</summary>
    public IReadOnlyList<OpenQuestion> OldAsked { get; init => field = value ?? []; } = [];
}
