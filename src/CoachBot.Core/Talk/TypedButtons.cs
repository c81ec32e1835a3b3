using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>A button that is typed instead of tapped: the whole message is its label or one of its listed words.</summary>
internal static class TypedButtons
{
    /// <summary>What a tap would mean; null when the words are no button. A label that fits to the letter goes before a slip.</summary>
    public static Signal? Read(TurnFrame frame, Said said) =>
        Find(frame, said, Answers.Exactly) ?? Find(frame, said, Answers.Whole);

    /// <summary>Whether the words are a button of the open question: then its meaning counts, as if it were tapped.</summary>
    public static bool IsOfOpen(TurnFrame frame, string words) =>
        frame.Now.Open is { } open && Answers.Whole(frame.Language.Answers.Hear(words), frame.Prompt(open.Prompt).Buttons) is not null;

    private static Signal? Find(TurnFrame frame, Said said, Func<Said, IReadOnlyList<PromptButton>, string?> reader)
    {
        if (frame.Now.Open is { } open && OfQuestion(frame, open, said, reader) is { } answer)
        {
            return answer;
        }

        if (frame.Now.Menu.Count > 0 && reader(said, MenuReader.Buttons(frame)) is { } chosen)
        {
            return TapReader.OfReply(chosen);
        }

        foreach (var candidate in MessageReader.CandidatesOf(frame))
        {
            if (OfQuestion(frame, candidate, said, reader) is { } other)
            {
                return other;
            }
        }

        return null;
    }

    private static Signal? OfQuestion(TurnFrame frame, OpenQuestion question, Said said, Func<Said, IReadOnlyList<PromptButton>, string?> reader) =>
        reader(said, frame.Prompt(question.Prompt).Buttons) is { } reply ? TapReader.OfReply(reply) ?? new Signal.Answered(question, reply) : null;
}
