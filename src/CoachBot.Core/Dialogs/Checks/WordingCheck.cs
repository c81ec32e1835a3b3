using CoachBot.Core.Dialogs.Files;
using CoachBot.Core.Dialogs.Wording;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>What the coach never says, in words, buttons and alt texts.</summary>
internal static class WordingCheck
{
    public static void Check(WrittenPrompt written, PromptUse use, IReadOnlyList<WordingRule> rules)
    {
        var mine = rules.Where(rule => rule.IsFor(written.Language, use)).ToList();
        foreach (var (text, line) in written.Variants)
        {
            Check(written, mine, text, line);
        }

        foreach (var (button, line) in written.Buttons)
        {
            Check(written, mine, button.Text, line);
        }

        if (written.Prompt.Alt is { } alt)
        {
            Check(written, mine, alt, written.Line);
        }
    }

    private static void Check(WrittenPrompt written, List<WordingRule> rules, string text, int line)
    {
        var tokens = Tokens.Of(text);
        foreach (var rule in rules)
        {
            if (rule.Refuses(text, tokens) is { } found)
            {
                written.Fault(line, FaultCodes.NeverSay, $"says \"{found}\". {rule.Why} (Rule \"{rule.Id}\".)");
            }
        }
    }
}
