using System.Globalization;
using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>No half brace, half bold, stray space or invisible sign: each channel would show it differently.</summary>
internal static class SignCheck
{
    public static void Check(WrittenPrompt written, PromptUse use)
    {
        foreach (var (text, line) in written.Variants)
        {
            Check(written, text, line);
        }

        foreach (var (button, line) in written.Buttons)
        {
            Check(written, button.Text, line);
        }

        if (written.Prompt.Alt is { } alt)
        {
            Check(written, alt, written.Line);
        }
    }

    private static void Check(WrittenPrompt written, string text, int line)
    {
        if (text.Length > 0 && Wrong(text) is { } sentence)
        {
            written.Fault(line, FaultCodes.StraySign, sentence);
        }
    }

    private static string? Wrong(string text) =>
        !BracesPair(text) ? "has a { or } without its partner."
        : text.Split("**").Length % 2 == 0 ? "has a ** without its partner; bold begins and ends with **."
        : text.Split('\n').Any(line => line != line.Trim()) ? "has a space at the beginning or the end of a line."
        : text.Contains("  ", StringComparison.Ordinal) ? "has two spaces in a row."
        : text.EnumerateRunes().Any(IsInvisible) ? "has an invisible sign; type the line again without copying it."
        : null;

    private static bool BracesPair(string text)
    {
        var isOpen = false;
        foreach (var sign in text)
        {
            if (sign is '{' or '}' && isOpen != sign is '}')
            {
                return false;
            }

            isOpen = sign is '{' || (isOpen && sign is not '}');
        }

        return !isOpen;
    }

    private static bool IsInvisible(System.Text.Rune sign) =>
        sign.Value != '\n' && System.Text.Rune.GetUnicodeCategory(sign) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
}
