using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>One question at a time, and it is the last thing read. An emergency text says the number before it asks anything.</summary>
internal static class QuestionCheck
{
    /// <returns>True when something was wrong, whether it is excused or not.</returns>
    public static bool Check(WrittenPrompt written, PromptUse use, bool isExcused)
    {
        var wrong = false;
        foreach (var (text, line) in written.Variants)
        {
            var isEarly = use.Kind == PromptKind.Emergency && AsksTooEarly(text);
            if (isEarly)
            {
                written.Fault(line, FaultCodes.NumberFirst, "asks something before it says {number}; the number comes first.");
            }

            if (isEarly || Wrong(text, use.Kind) is not { } sentence)
            {
                continue;
            }

            wrong = true;
            if (!isExcused)
            {
                written.Fault(line, FaultCodes.Question, sentence);
            }
        }

        return wrong;
    }

    private static string? Wrong(string text, PromptKind kind)
    {
        var sentences = Sentences.Of(string.Join('\n', Sentences.Lines(Sentences.Plain(text)).Where(line => !Sentences.IsOption(line))));
        var questions = sentences.Count(IsQuestion);
        return (kind, questions) switch
        {
            (PromptKind.Card, _) or (_, 0) => null,
            (PromptKind.Words, _) => "stands inside another prompt and must not ask anything.",
            (_, > 1) => $"asks {questions} questions; ask one at a time.",
            // A scale explains its two ends after the question.
            (PromptKind.Scale, _) => null,
            _ => IsQuestion(sentences[^1]) ? null : "goes on after its question; the question must be the last sentence.",
        };
    }

    /// <summary>A text without {number} stands below one that has it.</summary>
    private static bool AsksTooEarly(string text)
    {
        var number = text.IndexOf("{number}", StringComparison.Ordinal);
        var question = text.IndexOf('?', StringComparison.Ordinal);
        return number >= 0 && question >= 0 && question < number;
    }

    private static bool IsQuestion(string sentence) => sentence.TrimEnd('\'', '"', '’', '”', ')').EndsWith('?');
}
