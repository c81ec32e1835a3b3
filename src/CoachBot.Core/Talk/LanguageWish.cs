using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Talk;

/// <summary>"Español", "in Spanish please", "deutsch": the whole message is the wish for a language.</summary>
internal static class LanguageWish
{
    /// <summary>A language that the coach has no words of: /language says which there are.</summary>
    private const string NoneOfOurs = "other";

    public static Signal.Commanded? Read(TurnFrame frame, Language language, string text) =>
        !IsInOwnWords(frame) && language.Phrases.Language(text) is { } wanted
            ? new Signal.Commanded("language", wanted.Length == 0 ? NoneOfOurs : wanted)
            : null;

    /// <summary>What somebody wants back is in their own words, whatever they are ("speak Spanish").</summary>
    private static bool IsInOwnWords(TurnFrame frame) => frame.Now.Open is { } open && Questions.Of(open.Question).Kind == AnswerKind.Text;
}
