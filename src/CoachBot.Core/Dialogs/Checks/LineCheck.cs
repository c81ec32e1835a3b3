using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>The numbered lines of a list: counted from 1, few, short.</summary>
internal static class LineCheck
{
    public static void Check(WrittenPrompt written, PromptUse use)
    {
        if (use.Kind != PromptKind.List)
        {
            return;
        }

        foreach (var (text, line) in written.Variants)
        {
            Check(written, [.. Sentences.Lines(Sentences.Plain(text)).Where(Sentences.IsNumbered)], line);
        }
    }

    private static void Check(WrittenPrompt written, string[] lines, int at)
    {
        if (lines.Length == 0)
        {
            written.Fault(at, FaultCodes.NumberedLines, "is a list but has no lines that begin with 1, 2, 3 ...");
        }

        if (lines.Length > Limits.NumberedLines)
        {
            written.Fault(at, FaultCodes.NumberedLines, $"has {lines.Length} numbered lines; a list may have {Limits.NumberedLines}.");
        }

        for (var index = 0; index < lines.Length; index++)
        {
            if (Sentences.Number(lines[index]) != index + 1)
            {
                written.Fault(at, FaultCodes.NumberedLines, $"counts wrongly: line {index + 1} begins \"{Start(lines[index])}\".");
            }

            var words = Sentences.Words(lines[index]) - 1;
            if (words > Limits.WordsPerLine)
            {
                written.Fault(at, FaultCodes.NumberedLines, $"has {words} words in line {index + 1}; {Limits.WordsPerLine} are allowed.");
            }
        }
    }

    private static string Start(string line) => line.Length > 20 ? line[..20] + "..." : line;
}
