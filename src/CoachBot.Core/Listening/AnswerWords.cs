using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Listening;

/// <summary>One language's words for ordinary answers: yes and no, numbers, times, controls (lexicon/answers.json).</summary>
public sealed class AnswerWords
{
    [ThreadStatic]
    private static Said? lastOfThread;

    private readonly FrozenSet<int> emoji;
    private readonly PhraseTree phrases;

    /// <summary>Buttons are prepared once per list: a script keeps its lists, so this only remembers.</summary>
    private readonly ConditionalWeakTable<IReadOnlyList<PromptButton>, ButtonWords> prepared = [];

    internal AnswerWords(FrozenSet<int> emoji, PhraseTree phrases)
    {
        this.emoji = emoji;
        this.phrases = phrases;
    }

    /// <summary>Reads "{language}/lexicon/answers.json"; null with faults when it is missing or wrong.</summary>
    public static AnswerWords? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults) =>
        AnswerWordsFile.Load(files, language, faults);

    /// <summary>Folds a message and finds the lexicon's phrases in it; any string is fine.</summary>
    public Said Hear(string text)
    {
        // One message is heard by many readers, one after the other.
        if (lastOfThread is { } last && ReferenceEquals(last.Words, this) && ReferenceEquals(last.Text, text)) return last;
        return lastOfThread = HearAnew(text);
    }

    private Said HearAnew(string text)
    {
        var plain = Tokens.Split(Plain.Fold(text, emoji), out var tokens);
        return new Said(this, text, plain, tokens, phrases.Match(plain, tokens));
    }

    /// <summary>Whether the word stands in any phrase of the lexicon.</summary>
    internal bool Knows(ReadOnlySpan<char> word) => phrases.Knows(word);

    internal bool Is(ReadOnlySpan<char> word, Sense sense) => phrases.MeaningOf(word) is { } meaning && meaning.Has(sense);

    internal ButtonWords Prepare(IReadOnlyList<PromptButton> buttons) =>
        prepared.GetValue(buttons, list => ButtonWords.Of(list, this));
}
