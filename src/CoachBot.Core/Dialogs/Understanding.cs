using CoachBot.Core.Listening;
using CoachBot.Core.Talk;

namespace CoachBot.Core.Dialogs;

/// <summary>What is understood in one language, beside red flags.</summary>
internal sealed record Understanding(AnswerWords Answers, PhraseBook Phrases, Topics Topics)
{
    /// <summary>Null with faults where a file is broken; a safety-only language may have none, and is heard in English.</summary>
    public static Understanding? Load(IReadOnlyList<ScriptFile> files, string language, ICollection<ScriptFault> faults)
    {
        if (language != "en" && !files.Any(file => file.Path == $"{language}/lexicon/answers.json"))
        {
            return Load(files, "en", []);
        }

        var answers = AnswerWords.Load(files, language, faults);
        var phrases = PhraseBook.Load(files, language, faults);
        var topics = Topics.Load(files, language, faults);
        return answers is null || phrases is null || topics is null ? null : new Understanding(answers, phrases, topics);
    }
}
