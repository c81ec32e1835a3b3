using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>What is no answer: side doors that are only likely, small talk, and questions that a card answers. What is not sure is asked back.</summary>
internal static class SmallWords
{
    /// <summary>A few words without a question mark may be a question too ("foam roller"), where a card is as near as this.</summary>
    private const double NearAsWords = 0.75;

    private const int FewWords = 7;

    /// <summary>A question, put as one, that a card surely answers; it is no answer to the open question, whatever words it shares with a button.</summary>
    public static Signal? Question(TurnFrame frame, string text, PhraseBook.Meant? phrase) =>
        phrase is null or { IsCourtesy: true } && IsQuestion(frame, text) && !IsLabel(frame, text) && frame.Language.Topics.Find(text) is [{ Certainty: Certainty.High } topic, ..]
            ? Wondered(topic)
            : null;

    public static Signal? Read(TurnFrame frame, string text, PhraseBook.Meant? phrase)
    {
        if (phrase is not null && (!phrase.IsCourtesy || phrase.Count >= frame.Language.Answers.Hear(text).TokenCount - 1))
        {
            return phrase is { IsDoor: true, Certainty: Certainty.Low } ? Maybe(phrase) : Meant(phrase);
        }

        var isQuestion = IsQuestion(frame, text);
        var topics = frame.Language.Topics.Find(text);
        if (topics is [{ Certainty: Certainty.High } topic, ..] && (isQuestion || IsShort(frame, text, topic)))
        {
            return Wondered(topic);
        }

        return isQuestion && (topics.Count > 0 || phrase is null) ? Unknown(topics) : phrase is null ? null : Meant(phrase);
    }

    public static Signal.Meant Meant(PhraseBook.Meant phrase) => new(phrase.Intent) { Because = new(phrase.Words, phrase.Certainty) };

    private static Signal.Maybe Maybe(PhraseBook.Meant phrase) => new([phrase.Intent]) { Because = new(phrase.Words, Certainty.Low) };

    private static Signal.Wondered Wondered(Topics.Topic topic) => new(topic.Id) { Because = new(topic.Meanings, topic.Certainty) };

    private static Signal Unknown(IReadOnlyList<Topics.Topic> topics) => topics.Count == 0
        ? new Signal.Meant("unknown-question")
        : new Signal.Maybe([.. topics.Select(topic => topic.Id)]) { Because = new(topics[0].Meanings, Certainty.Low) };

    private static bool IsLabel(TurnFrame frame, string text) =>
        frame.Now.Menu.Any(button => button.Text.Equals(text.Trim(), StringComparison.OrdinalIgnoreCase));

    private static bool IsQuestion(TurnFrame frame, string text) =>
        text.Contains('?', StringComparison.Ordinal) || frame.Language.Phrases.Asks(text);

    private static bool IsShort(TurnFrame frame, string text, Topics.Topic topic) =>
        topic.Likeness >= NearAsWords && frame.Language.Answers.Hear(text).TokenCount <= FewWords;
}
