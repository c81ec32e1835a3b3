using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>A menu's button that is typed: by label, number or letter; while a question is open by its label alone.</summary>
internal static class MenuReader
{
    private const int ShortMessage = 6;

    public static Signal? Read(TurnFrame frame, Said said)
    {
        var menu = frame.Now.Menu;
        if (menu.Count == 0 || said.TokenCount > ShortMessage || frame.Now.Open is not null && HasNumber(said))
        {
            return null;
        }

        if (frame.Language.Phrases.Asks(said.Text))
        {
            // "How heavy should I go" is not [Show me how].
            return Answers.Whole(said, Buttons(frame)) is { } whole ? TapReader.OfReply(whole) : null;
        }

        return Answers.Choice(said, Buttons(frame)) is ChoiceAnswer.One { Certainty: Certainty.High } one
            ? TapReader.OfReply(one.Reply)
            : null;
    }

    public static IReadOnlyList<PromptButton> Buttons(TurnFrame frame) =>
        [.. frame.Now.Menu.Select(button => new PromptButton(button.Text, button.Reply, []))];

    private static bool HasNumber(Said said)
    {
        foreach (var unit in said.Units)
        {
            if (unit.Digits is not null)
            {
                return true;
            }
        }

        return false;
    }
}
