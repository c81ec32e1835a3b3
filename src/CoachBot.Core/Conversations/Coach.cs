using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Conversations;

/// <summary>The one pure function that everything hangs on.</summary>
public static class Coach
{
    /// <summary>Takes one turn. Total: every stage meets every input, and something sensible is said.</summary>
    public static Taken Take(Conversation conversation, Turn turn, Script script) =>
        new(conversation with { TurnNumber = conversation.TurnNumber + 1 }, []);
}

/// <summary>What a turn comes to.</summary>
public sealed record Taken(Conversation Conversation, IReadOnlyList<Effect> Effects);
