using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>What is no answer: side doors that are only likely, small talk, and questions that a card answers. What is not sure is asked back.</summary>
/// <param name="isAsked">A question of the coach is open: what is said is an answer before it is a question.</param>
internal sealed class SmallWords(Language language, Said said, bool isAsked)
{
    /// <summary>A few words without a question mark may be a question too ("foam roller"), where a card is as near as this.</summary>
    private const double NearAsWords = 0.75;

    private const int FewWords = 4;

    /// <summary>"My hamstrings cramp in hip thrusts": nearly word for word what a card answers.</summary>
    private const double JustSo = 0.9;

    private const int SomeWords = 9;

    private static readonly char[] Breaks = [',', '.', ';', ':', '?', '!', '¿', '¡', '\n'];

    private IReadOnlyList<Topics.Topic>? topics;
    private bool? isQuestion;

    /// <summary>The side door or small talk in it.</summary>
    public PhraseBook.Meant? Phrase { get; } = language.Phrases.Find(said.Text);

    private IReadOnlyList<Topics.Topic> Near => topics ??= Nearest();

    public bool IsQuestion => isQuestion ??= language.Phrases.IsQuestion(said.Text);

    public bool IsCourtesyAlone => Phrase is { } phrase && phrase.Count >= said.TokenCount - (phrase.IsWhatIsIt ? 0 : 1);

    /// <summary>"I'm on blood thinners, should I foam roll?": where all of it together is about nothing for sure, the part of it that asks may be.</summary>
    private IReadOnlyList<Topics.Topic> Nearest()
    {
        var whole = language.Topics.Find(said.Text);
        var parts = said.Text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries);
        if (whole is [{ Certainty: Certainty.High }, ..] || parts.Length == 1)
        {
            return whole;
        }

        foreach (var part in parts)
        {
            if (language.Phrases.Asks(part) && language.Topics.Find(part) is [{ Certainty: Certainty.High }, ..] asked)
            {
                return asked;
            }
        }

        return whole;
    }

    /// <summary>A question, put as one, that a card surely answers; it is no answer to the open question, whatever words it shares with a button.</summary>
    public Signal.Wondered? Question() =>
        (Phrase is null || Phrase.IsCourtesy || Phrase.IsNews) && IsQuestion && Near is [{ Certainty: Certainty.High } topic, ..] ? Wondered(topic) : null;

    public Signal? Read()
    {
        if (Phrase is not null && (!Phrase.IsCourtesy || IsCourtesyAlone) && !(Phrase.IsNews && IsQuestion))
        {
            return Phrase is { IsDoor: true, Certainty: Certainty.Low } ? Maybe(Phrase.Words, [Phrase.Intent]) : Meant(Phrase);
        }

        if (Near is [{ Certainty: Certainty.High } topic, ..] && (IsQuestion || (Phrase is null && IsNamed(topic)) || IsAskedAsComplaint(topic)))
        {
            return Wondered(topic);
        }

        return IsQuestion && (Near.Count > 0 || Phrase is null or { Intent: "came-back" }) ? Unknown() : Phrase is null ? null : Meant(Phrase);
    }

    /// <summary>"Foam roller"; beside an open question one word alone ("walking", "my leg") is an answer that was not understood.</summary>
    private bool IsNamed(Topics.Topic topic) =>
        topic.Likeness >= NearAsWords && said.TokenCount <= (isAsked ? FewWords - 1 : topic.Likeness >= JustSo ? SomeWords : FewWords) && (!isAsked || topic.Meanings.Contains(' ', StringComparison.Ordinal));

    /// <summary>"Sex with back pain", "hip thrusts or squats for back pain": word for word what a card answers, though it names a pain.</summary>
    private bool IsAskedAsComplaint(Topics.Topic topic) => Phrase is { Intent: "complaint" } && !isAsked && topic.Likeness >= JustSo && IsNamed(topic);

    public static Signal.Meant Meant(PhraseBook.Meant phrase) => new(phrase.Intent) { Because = new(phrase.Words, phrase.Certainty) };

    private Signal Unknown() => Near.Count == 0
        ? new Signal.Meant("unknown-question")
        : Maybe(Near[0].Meanings, [.. Near.Select(topic => topic.Id)]);

    private static Signal.Maybe Maybe(string words, IReadOnlyList<string> ids) => new(ids) { Because = new(words, Certainty.Low) };

    private static Signal.Wondered Wondered(Topics.Topic topic) => new(topic.Id) { Because = new(topic.Meanings, topic.Certainty) };
}
