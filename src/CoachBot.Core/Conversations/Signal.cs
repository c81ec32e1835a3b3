using CoachBot.Core.Listening;

namespace CoachBot.Core.Conversations;

/// <summary>What an input means, in the light of the open question. A closed family.</summary>
public abstract record Signal
{
    private Signal() { }

    /// <summary>What was recognised and how sure it is; null for what was tapped, commanded or not recognised.</summary>
    public Recognised? Because { get; init; }

    /// <summary>An answer to a question; <paramref name="Value"/> is a reply id, a number, or a list with commas.</summary>
    public sealed record Answered(OpenQuestion Question, string Value) : Signal
    {
        /// <summary>What else was told in the same breath, as the intent "dose-told"; null for nothing.</summary>
        public string? Besides { get; init; }
    }

    /// <summary>A button whose question has been answered, or is no longer asked.</summary>
    public sealed record OldTap(OpenQuestion? Question, string Value) : Signal;

    /// <summary>An earlier answer is changed; <paramref name="Topic"/> is null where the words do not say which.</summary>
    public sealed record Corrected(string? Topic, string Value) : Signal;

    /// <summary>"/stretch hips": name without slash, and the rest.</summary>
    public sealed record Commanded(string Name, string Argument) : Signal;

    /// <summary>back, restart, skip, help, stop, why ...</summary>
    public sealed record Controlled(string Word) : Signal
    {
        /// <summary>Understood before anything else; the others ("form", "privacy") may be an answer to the open question.</summary>
        public bool IsFirst => Word is "back" or "restart" or "skip" or "help" or "stop" or "why" or "enough";
    }

    /// <summary>A question of the person's that a card or an FAQ answers: the prompt's id.</summary>
    public sealed record Wondered(string Prompt) : Signal;

    /// <summary>A side door of coaching.md 3.0, or small talk: the intent's id.</summary>
    public sealed record Meant(string Intent) : Signal;

    /// <summary>It may mean one of these, and nothing surer: asked back instead of acted on. Topics or intents, the nearest first.</summary>
    public sealed record Maybe(IReadOnlyList<string> Ids) : Signal;

    /// <summary>A number outside the open question's range.</summary>
    public sealed record OutOfRange : Signal;

    /// <summary>A sticker, a file, a voice note without words.</summary>
    public sealed record Wordless : Signal;

    /// <summary>A message was changed after it was sent, and no red flag is in it.</summary>
    public sealed record Edited : Signal;

    public sealed record Unclear : Signal;
}

/// <summary>Why an input was taken for what it was.</summary>
/// <param name="Words">The words or meanings that say so, as the reader saw them.</param>
public sealed record Recognised(string Words, Certainty Certainty);
