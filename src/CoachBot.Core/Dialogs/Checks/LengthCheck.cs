using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>Something is said, and not too much of it (design: limits per kind; coaching.md 8.2 for E and U).</summary>
internal static class LengthCheck
{
    public static void Check(WrittenPrompt written, PromptUse use)
    {
        foreach (var (text, line) in written.Variants)
        {
            Check(written, use, text, line);
        }

        foreach (var twin in written.Variants.GroupBy(variant => variant.Text).Where(same => same.Count() > 1))
        {
            written.Fault(twin.Last().Line, FaultCodes.SameVariant, "has the same words twice under \"say\"; keep one.");
        }
    }

    private static void Check(WrittenPrompt written, PromptUse use, string text, int line)
    {
        var limits = Limits.Of(use.Kind);
        var kind = use.Kind.ToString().ToLowerInvariant();
        var (characters, paragraphs, words) = (Sentences.Plain(text).Length, Sentences.Paragraphs(text), Sentences.Words(text));
        if (string.IsNullOrWhiteSpace(text))
        {
            written.Fault(line, FaultCodes.NothingSaid, "has an empty text under \"say\".");
        }

        if (characters > limits.Characters)
        {
            written.Fault(line, FaultCodes.TooLong, $"has {characters} characters; {kind} prompts may have {limits.Characters}.");
        }

        if (paragraphs > limits.Paragraphs)
        {
            written.Fault(line, FaultCodes.TooManyParagraphs, $"has {paragraphs} paragraphs; {kind} prompts may have {limits.Paragraphs}.");
        }

        if (words > limits.Words)
        {
            written.Fault(line, FaultCodes.TooManyWords, $"has {words} words; {kind} texts may have {limits.Words}, because somebody may read them in fear.");
        }
    }
}
