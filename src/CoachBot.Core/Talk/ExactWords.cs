using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>For questions that lock or unlock: only a whole label, one of its listed words, its number or its letter counts. "Not a mistake" is not [Mistake].</summary>
internal static class ExactWords
{
    public static string? Of(TurnFrame frame, OpenQuestion open, Said said)
    {
        var buttons = frame.Prompt(open.Prompt).Buttons;
        var typed = Bare(said.Text);
        foreach (var button in buttons)
        {
            if (typed == Bare(button.Text) || button.Also.Any(also => typed == Bare(also)))
            {
                return button.Reply;
            }
        }

        var isPlace = typed.Length == 1 || said.TokenCount <= 2 && said.Text.Any(char.IsAsciiDigit);
        return isPlace && Answers.Choice(said, buttons) is ChoiceAnswer.One { Certainty: Certainty.High } one ? one.Reply : null;
    }

    /// <summary>Folded, without the "I am" that a label leaves out.</summary>
    private static string Bare(string text)
    {
        var plain = Plain.Fold(text).Replace("'", "", StringComparison.Ordinal).Trim();
        foreach (var start in Starts)
        {
            if (plain.StartsWith(start, StringComparison.Ordinal) && plain.Length > start.Length)
            {
                return plain[start.Length..];
            }
        }

        return plain;
    }

    private static readonly string[] Starts = ["im ", "i am ", "ive ", "i have ", "it was a ", "a "];
}
