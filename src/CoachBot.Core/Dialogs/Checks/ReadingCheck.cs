using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>Whole prompts of 20 words or more read at grade 6 or below.</summary>
internal static class ReadingCheck
{
    /// <returns>True when a text is too hard, whether it is excused or not.</returns>
    public static bool Check(WrittenPrompt written, bool isExcused)
    {
        if (!ReadingLevel.Knows(written.Language))
        {
            return false;
        }

        var hard = false;
        foreach (var (text, line) in written.Variants.Where(variant => Sentences.Words(variant.Text) >= ReadingLevel.FewestWords))
        {
            var grade = ReadingLevel.Grade(text);
            if (grade <= ReadingLevel.HighestGrade)
            {
                continue;
            }

            hard = true;
            if (!isExcused)
            {
                written.Fault(
                    line, FaultCodes.HardToRead,
                    $"reads at grade {grade:0.0}; {ReadingLevel.HighestGrade} is the most. Use shorter sentences and shorter words.");
            }
        }

        return hard;
    }
}
