using System.Collections.Concurrent;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>A menu's button that is typed: by label, number or letter; while a question is open by its label alone.</summary>
internal static class MenuReader
{
    private const int ShortMessage = 6;
    private const int MostKnown = 1_000;

    // The same few menus are read by everybody: each is one list, which is made ready to be typed once.
    private static readonly ConcurrentDictionary<string, IReadOnlyList<PromptButton>> known = new(StringComparer.Ordinal);

    public static Signal? Read(TurnFrame frame, Said said)
    {
        var menu = frame.Now.Menu;
        if (menu.Count == 0 || said.TokenCount > ShortMessage || frame.Now.Open is not null && HasNumber(said) || IsPainRather(menu, said))
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

    public static IReadOnlyList<PromptButton> Buttons(TurnFrame frame)
    {
        if (known.Count >= MostKnown) known.Clear();
        return known.GetOrAdd(KeyOf(frame.Now.Menu), static (_, menu) => [.. menu.Select(button => new PromptButton(button.Text, button.Reply, []))], frame.Now.Menu);
    }

    /// <summary>A bare number to "start again, pause or stop?" is the pain of the day, which the coach has asked for all week: it may not end the messages.</summary>
    private static bool IsPainRather(IReadOnlyList<MenuButton> menu, Said said) =>
        said.Units is [{ Digits: not null }] && menu.Any(button => button.Reply == Menus.Command + "stop") && menu.Any(button => button.Reply == Menus.Command + "resume");

    private static string KeyOf(IReadOnlyList<MenuButton> menu) => string.Join('\n', menu.Select(button => $"{button.Reply} {button.Text}"));

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
