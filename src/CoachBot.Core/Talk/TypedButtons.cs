using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>A button that is typed instead of tapped: the whole message is its label or one of its listed words, with one slip at the most.</summary>
internal static class TypedButtons
{
    /// <summary>What a tap would mean; null when the words are no button, or a slip of several.</summary>
    public static Signal? Read(TurnFrame frame, Said said)
    {
        var shown = Shown(frame).ToList();
        foreach (var (question, buttons) in shown)
        {
            if (Answers.Whole(said, buttons) is { } reply)
            {
                return Tapped(question, reply);
            }
        }

        return Slip(shown, said) is var (of, meant) ? Tapped(of, meant) : null;
    }

    /// <summary>Null where it may be several.</summary>
    private static (OpenQuestion? Question, string Reply)? Slip(List<(OpenQuestion? Question, IReadOnlyList<PromptButton> Buttons)> shown, Said said)
    {
        (OpenQuestion? Question, string Reply)? only = null;
        foreach (var (question, buttons) in shown)
        {
            foreach (var reply in Answers.Slips(said, buttons))
            {
                if (only is { } other && other.Reply != reply) return null;
                only ??= (question, reply);
            }
        }

        return only;
    }

    /// <summary>Whether the words are a button of the open question: then its meaning counts, as if it were tapped.</summary>
    public static bool IsOfOpen(TurnFrame frame, string words) =>
        frame.Now.Open is { } open && Read(frame, frame.Language.Answers.Hear(words)) is Signal.Answered { Question: var question } && question.Asking == open.Asking;

    /// <summary>What can be tapped now: the open question's buttons, the menu's, and while held those of the escalation.</summary>
    private static IEnumerable<(OpenQuestion? Question, IReadOnlyList<PromptButton> Buttons)> Shown(TurnFrame frame)
    {
        if (frame.Now.Open is { } open)
        {
            yield return (open, frame.Prompt(open.Prompt).Buttons);
        }

        if (frame.Now.Menu.Count > 0)
        {
            yield return (null, MenuReader.Buttons(frame));
        }

        foreach (var candidate in MessageReader.CandidatesOf(frame).Where(candidate => candidate.Asking != frame.Now.Open?.Asking))
        {
            yield return (candidate, frame.Prompt(candidate.Prompt).Buttons);
        }
    }

    private static Signal? Tapped(OpenQuestion? question, string reply) =>
        TapReader.OfReply(reply) ?? (question is null ? null : new Signal.Answered(question, reply));
}
