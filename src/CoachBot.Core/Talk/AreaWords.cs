using CoachBot.Core.Commands;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;

namespace CoachBot.Core.Talk;

/// <summary>"Back", "hips" while stretches stand on the screen: an area to stretch, never the way back.</summary>
internal static class AreaWords
{
    private const string Card = Menus.Command + "card.";

    public static Signal.Commanded? Read(TurnFrame frame, Said said, string text) =>
        frame.Now.Open is null && IsListShown(frame.Now) && Answers.Whole(said, frame.Prompt("stretch.area").Buttons) is not null
            ? new Signal.Commanded("stretch", text)
            : null;

    /// <summary>The newest message offers the cards of the last /stretch, and no others.</summary>
    private static bool IsListShown(Conversation conversation)
    {
        var cards = conversation.Menu.Where(button => button.Reply.StartsWith(Card, StringComparison.Ordinal)).Select(button => button.Reply[Card.Length..]).ToList();
        IReadOnlyList<string> list = conversation.Plan is null ? Stretches.Routes.Unscreened : conversation.Practice?.Suggested ?? [];
        return list.Count > 0 && list.All(cards.Contains);
    }
}
