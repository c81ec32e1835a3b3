using CoachBot.Core.Listening;
using CoachBot.Core.Talk;

namespace CoachBot.Core.Dialogs;

/// <summary>What is understood in one language, beside red flags.</summary>
internal sealed record Understanding(AnswerWords Answers, PhraseBook Phrases, Topics Topics)
{
    /// <summary>Null with faults where a file is broken.</summary>
    public static Understanding? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        var answers = AnswerWords.Load(files, language, faults);
        var phrases = PhraseBook.Load(files, language, faults);
        var topics = Topics.Load(files, language, faults);
        return answers is null || phrases is null || topics is null ? null : new Understanding(answers, phrases, topics);
    }
}
