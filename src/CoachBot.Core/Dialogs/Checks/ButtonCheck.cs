using System.Buffers;
using CoachBot.Core.Dialogs.Files;

namespace CoachBot.Core.Dialogs.Checks;

/// <summary>Buttons are few and short, and a typed word means one of them.</summary>
internal static class ButtonCheck
{
    private static readonly SearchValues<char> ReplySigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-");

    /// <summary>A shortcut for a typed time carries what typing would give: "clock|07:00".</summary>
    private static readonly SearchValues<char> TypedSigns = SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789.-|:");

    public static void Check(WrittenPrompt written, PromptUse use)
    {
        var (count, most) = (written.Prompt.Buttons.Count, Limits.Of(use.Kind).Buttons);
        if (count > most)
        {
            written.Fault(written.Line, FaultCodes.TooManyButtons, $"has {count} buttons; {use.Kind.ToString().ToLowerInvariant()} prompts may have {most}.");
        }

        var replies = new HashSet<string>(StringComparer.Ordinal);
        var words = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (button, line) in written.Buttons)
        {
            Shape(written, use, button, line);
            if (!replies.Add(button.Reply))
            {
                written.Fault(line, FaultCodes.ReplyTwice, $"has the reply \"{button.Reply}\" on two buttons.");
            }

            foreach (var word in button.Also.Prepend(button.Text).Select(word => word.Trim()).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (!words.TryAdd(word, button.Text))
                {
                    written.Fault(
                        line, FaultCodes.SameWords,
                        $"understands \"{word}\" as \"{words[word]}\" and as \"{button.Text}\"; it can mean one button only.");
                }
            }
        }
    }

    private static void Shape(WrittenPrompt written, PromptUse use, PromptButton button, int line)
    {
        var signs = use.Kind is PromptKind.Place or PromptKind.Clock ? TypedSigns : ReplySigns;
        if (button.Text.Length > Limits.ButtonCharacters)
        {
            written.Fault(
                line, FaultCodes.ButtonText,
                $"has a button of {button.Text.Length} characters, \"{button.Text}\"; {Limits.ButtonCharacters} are allowed.");
        }

        if (button.Also.Prepend(button.Text).Any(string.IsNullOrWhiteSpace))
        {
            written.Fault(line, FaultCodes.ButtonText, "has a button with an empty text or an empty word under \"also\".");
        }

        if (button.Reply.Length is 0 or > Limits.ReplyBytes || button.Reply.AsSpan().ContainsAnyExcept(signs))
        {
            written.Fault(line, FaultCodes.ReplyShape, $"has the reply \"{button.Reply}\"; a reply has 1 to {Limits.ReplyBytes} of a-z, 0-9, dot and hyphen.");
        }
    }
}
