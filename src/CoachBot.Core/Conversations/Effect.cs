using CoachBot.Core.Dialogs;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>What a turn asks of the world. A closed family; nothing else leaves the core.</summary>
public abstract record Effect
{
    private Effect() { }

    /// <summary>Says one message to the person, in the order given.</summary>
    public sealed record Say(Message Message) : Effect
    {
        /// <summary>Tag of the chat it goes to; null is the one that the turn came through.</summary>
        public string? To { get; init; }
    }

    /// <summary>The question behind these buttons is answered: a channel may take them away.</summary>
    public sealed record CloseQuestion(int Asking) : Effect;

    /// <summary>Sets a timer, or moves it where it is set already.</summary>
    public sealed record SetTimer(TimerKey Timer, Instant At, bool IsEscalation = false) : Effect;

    public sealed record CancelTimer(TimerKey Timer) : Effect;

    /// <summary>Writes a line into the person's journal.</summary>
    /// <param name="Kind">A word such as "red-flag", "check-in", "decision".</param>
    /// <param name="Data">JSON, sealed at rest; ids, levels and numbers, never the person's words.</param>
    public sealed record Record(string Kind, string Data) : Effect;

    /// <summary>Tells the operator something by code, never with a word of the person's.</summary>
    public sealed record TellOperator(string Code) : Effect;

    /// <summary>Erases everything about the person; what is said in the same turn still goes out.</summary>
    public sealed record ErasePerson : Effect;

    /// <summary>From visitor to kept person: what is stored is sealed under the person's own key from this turn on.</summary>
    public sealed record KeepPerson : Effect;

    /// <summary>From now on this code, and no other, stands for this person.</summary>
    public sealed record OfferLink(string Code, Instant Until) : Effect;

    /// <summary>The code is spent: its owner is asked whether this person may join them.</summary>
    /// <param name="Turn">Which of this person's turns it is.</param>
    public sealed record UseLink(string Code, long Owner, int Turn) : Effect;

    /// <summary>The chats are not joined: whoever used the code hears it at once, if they still wait.</summary>
    /// <param name="Turn">The one in which they used it.</param>
    public sealed record RefuseLink(long Other, int Turn) : Effect;

    /// <summary>Two people become one, whose conversation is the one that this turn comes to.</summary>
    /// <param name="Version">The other's, as it was read.</param>
    /// <param name="KeepsOther">The kept history is the other's.</param>
    public sealed record Join(long Other, long Version, bool KeepsOther) : Effect;

    /// <summary>This chat is no longer the person's: whoever writes there is somebody new.</summary>
    public sealed record Unlink(string Tag) : Effect;
}
