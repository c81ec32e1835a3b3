namespace CoachBot.Core.Conversations;

/// <summary>All we know of one person's thread: the state between two turns.</summary>
public sealed partial record Conversation
{
    /// <summary>Turns taken so far; the next one picks its variants by it.</summary>
    public int TurnNumber { get; init; }

    public static Conversation New { get; } = new();
}
