using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Conversations;

/// <summary>Buttons that belong to no question: shown, remembered, and typed as well as tapped.</summary>
internal static class Menus
{
    public const string Command = "cmd.";

    /// <summary>As many as a message may have.</summary>
    public const int Most = 5;

    /// <summary>Adds a button to the message being made; what does not fit is left out.</summary>
    public static void Offer(this TurnFrame frame, string text, string command) =>
        frame.Speech.Last.More.Add(new Button(text, $"v1.0.{Command}{command}"));

    /// <summary>As <see cref="Offer"/>, before the buttons that the prompt has.</summary>
    public static void OfferFirst(this TurnFrame frame, string text, string command) =>
        frame.Speech.Last.First.Add(new Button(text, $"v1.0.{Command}{command}"));

    /// <summary>A card with buttons of its own, beside an open question: a last button leads back to it.</summary>
    public static void OfferWayBack(this TurnFrame frame)
    {
        if (frame.Now.Open is not null)
        {
            frame.Offer(frame.Words("button.go-on"), "go-on");
        }
    }

    /// <summary>The prompt's buttons between the added ones; where it gets tight its own give way.</summary>
    public static IReadOnlyList<Button> Joined(List<Button> first, IEnumerable<Button> own, List<Button> last) =>
        first.Count + last.Count == 0 ? [.. own] : [.. first, .. own.Take(Math.Max(0, Most - first.Count - last.Count)), .. last];

    /// <summary>What can be typed from now on: the newest message's menu, or nothing where it asks something.</summary>
    public static IReadOnlyList<MenuButton> After(TurnFrame frame, Message? newest) => newest switch
    {
        null => frame.Now.Menu,
        { Asking: > 0 } => [],
        _ => [.. newest.Buttons.Select(button => new MenuButton(button.Text, button.Reply[(button.Reply.IndexOf('.', 3) + 1)..]))],
    };
}
