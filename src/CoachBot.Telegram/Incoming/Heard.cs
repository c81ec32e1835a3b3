using CoachBot.Router;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Incoming;

/// <summary>What an update is to us. A closed family.</summary>
internal abstract record Heard
{
    private Heard() { }

    /// <summary>Nothing that concerns the coach.</summary>
    public sealed record Nothing : Heard
    {
        public static readonly Nothing It = new();
    }

    /// <summary>Somebody wrote in their private chat.</summary>
    public sealed record Said(long Chat, Arrival Arrival) : Heard;

    /// <summary>Somebody pressed a button of ours in their private chat.</summary>
    /// <param name="Arrival">What the press is if it is a whole answer.</param>
    public sealed record Pressed(long Chat, Press Press, string Data, Arrival Arrival) : Heard;

    /// <summary>A press that can only be answered with a hint: it comes from a group, or carries nothing.</summary>
    public sealed record Stray(string? PressId, string? Locale) : Heard;

    /// <summary>Somebody wrote to the bot where others read along.</summary>
    /// <param name="Private">The same words at the writer's private address; null for an editing or where nobody is named.</param>
    public sealed record InGroup(ChatMessage Message, string Words, string? Command, Arrival? Private) : Heard;

    /// <summary>The person unblocked the bot.</summary>
    public sealed record Back(long Chat) : Heard;
}
