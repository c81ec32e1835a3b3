using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.Dialogs.Wording;
using NodaTime;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>All checks of one prompt, in the order a coach would look.</summary>
internal sealed class PromptChecks(IReadOnlyList<WordingRule> rules, ExceptionFile exceptions, LocalDate today)
{
    private readonly HashSet<string> hard = new(StringComparer.Ordinal);
    private readonly HashSet<string> asking = new(StringComparer.Ordinal);

    public void Check(WrittenPrompt written, PromptUse use)
    {
        PlaceholderCheck.Check(written, use);
        LengthCheck.Check(written, use);
        LineCheck.Check(written, use);
        ButtonCheck.Check(written, use);
        PictureCheck.Check(written, use);
        PictureCheck.Reviewed(written, today);
        SignCheck.Check(written, use);
        WordingCheck.Check(written, use, rules);
        if (QuestionCheck.Check(written, use, exceptions.Questions.ContainsKey(use.Id)))
        {
            asking.Add(use.Id);
        }

        if (ReadingCheck.Check(written, exceptions.Reading.ContainsKey(use.Id)))
        {
            hard.Add(use.Id);
        }
    }

    public void Finish() => exceptions.Finish(hard, asking);
}
