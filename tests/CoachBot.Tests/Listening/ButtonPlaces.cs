using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Listening;

/// <summary>Every message with buttons that walks through the product come by, each with the conversation in which it stands.</summary>
internal static class ButtonPlaces
{
    /// <summary>What opens the clarifiers that no road comes by.</summary>
    private static readonly string[] Doubts =
        ["my mate can't feel his legs", "peeing a lot more often", "i leak a bit when i jump", "something popped in my back", "i am so constipated", "my pee is dark", "is it a hernia?"];

    private static readonly Lazy<IReadOnlyList<ButtonPlace>> Found = new(Find);

    public static IReadOnlyList<ButtonPlace> All => Found.Value;

    private static IReadOnlyList<ButtonPlace> Find()
    {
        var places = new Dictionary<string, ButtonPlace>(StringComparer.Ordinal);
        var doubts = Doubts.Select(words => Chat.Kept().Say(words));
        foreach (var (before, turn) in Roads.All.Concat(SideRoads.All).Concat(doubts).SelectMany(chat => chat.Turns))
        {
            if (turn.Hints == Chat.British)
            {
                var taken = Coach.Take(before, turn, TheScript.Script);
                Note(places, taken.Conversation, [.. taken.Effects.OfType<Effect.Say>().Select(say => say.Message)]);
            }
        }

        new Walker().Walk(Seeds.Many, most: 600, step => Note(places, step.After, [.. step.Messages]));
        foreach (var (place, button) in from place in places.Values.ToList() from button in place.Message.Buttons select (place, button))
        {
            var step = Walker.Take(place.Now, new Input.Tap(button.Reply));
            Note(places, step.After, [.. step.Messages]);
        }

        return [.. places.Values];
    }

    private static void Note(Dictionary<string, ButtonPlace> places, Conversation after, IReadOnlyList<Message> messages)
    {
        foreach (var message in messages.Where(message => message.Buttons.Count > 0))
        {
            var place = new ButtonPlace(after, message, IsNewest: ReferenceEquals(message, messages[^1]));
            places.TryAdd(place.Key, place);
        }
    }
}

/// <summary>A message with buttons, where it stands.</summary>
/// <param name="IsNewest">False for the first of two messages: numbers belong to the second.</param>
internal sealed record ButtonPlace(Conversation Now, Message Message, bool IsNewest)
{
    public string Key => $"{Now.Stage} {Now.Open?.Prompt} {Now.Held?.Level} {IsNewest} {Labels}";

    /// <summary>What the buttons say and mean, wherever they stand.</summary>
    public string Labels => string.Join('|', Message.Buttons.Select(button => $"{button.Text}={MeaningOf(button)}")) + (Message.Asking > 0 ? " asked" : " menu");

    /// <summary>The question that the buttons answer; null for a menu.</summary>
    public OpenQuestion? Asked => Message.Asking == 0 ? null : Now.Open?.Asking == Message.Asking ? Now.Open : Now.Asked.FirstOrDefault(asked => asked.Asking == Message.Asking);

    public string Tapped(Button button) => Outcome(new Input.Tap(button.Reply));

    public string Typed(string words) => Outcome(new Input.Text(words));

    /// <summary>Other words that the prompt lists for a button.</summary>
    public IReadOnlyList<string> SynonymsOf(Button button) =>
        Asked is { } asked
            ? TheScript.Script.English.Prompts[asked.Prompt].Buttons.FirstOrDefault(own => own.Reply == MeaningOf(button))?.Also ?? []
            : [];

    /// <summary>A card's [Go on] beside an open question with a [Go on] of its own: typed words answer the question.</summary>
    public bool HasTwin(Button button) =>
        Now.Open is { } open && open.Asking != Message.Asking && TheScript.Script.English.Prompts[open.Prompt].Buttons.Any(own => own.Text == button.Text);

    public static string MeaningOf(Button button) => button.Reply[(button.Reply.IndexOf('.', 3) + 1)..];

    /// <summary>Everything that a turn comes to: the next state, and what is said.</summary>
    private string Outcome(Input input)
    {
        var step = Walker.Take(Now, input);
        var said = step.Messages.Select(message => $"{message.Text}\n{string.Join('|', message.Buttons.Select(button => button.Text))}");
        return System.Text.Encoding.UTF8.GetString(ConversationJson.Write(step.After)) + string.Join('\n', said);
    }
}
