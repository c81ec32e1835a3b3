using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>Every variant asks for the placeholders the code fills, no more and no less.</summary>
internal static class PlaceholderCheck
{
    public static void Check(WrittenPrompt written, PromptUse use)
    {
        var known = use.Placeholders.Select(name => name.TrimEnd('?')).ToList();
        var needed = use.Placeholders.Where(name => !name.EndsWith('?')).ToList();
        foreach (var (text, line) in written.Variants)
        {
            var names = Names(text);
            foreach (var name in names.Except(known))
            {
                written.Fault(line, FaultCodes.UnknownPlaceholder, $"uses {{{name}}}; {Knows(known)}.{Spelling.Hint(name, known)}");
            }

            foreach (var name in needed.Except(names))
            {
                written.Fault(line, FaultCodes.MissingPlaceholder, $"leaves out {{{name}}}; every text of it must say it.");
            }
        }

        foreach (var (button, line) in written.Buttons.Where(at => Names(at.Button.Text).Count > 0))
        {
            written.Fault(line, FaultCodes.UnknownPlaceholder, $"has a placeholder in its button \"{button.Text}\"; buttons are plain words.");
        }

        if (written.Prompt.Alt is { } alt && Names(alt).Count > 0)
        {
            written.Fault(written.Line, FaultCodes.UnknownPlaceholder, "has a placeholder in its \"alt\" text; write plain words.");
        }
    }

    private static string Knows(List<string> known) =>
        known.Count == 0 ? "this prompt knows no placeholder" : "this prompt knows " + string.Join(", ", known.Select(name => $"{{{name}}}"));

    /// <summary>What stands in braces, in the order of first use; unclosed braces are another fault.</summary>
    private static List<string> Names(string text)
    {
        var names = new List<string>();
        for (var open = text.IndexOf('{', StringComparison.Ordinal); open >= 0; open = text.IndexOf('{', open + 1))
        {
            var close = text.IndexOf('}', open);
            if (close < 0)
            {
                break;
            }

            if (!names.Contains(text[(open + 1)..close]))
            {
                names.Add(text[(open + 1)..close]);
            }
        }

        return names;
    }
}
