using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Conversations;

namespace CoachBot.Tests.Listening;

/// <summary>Every message with buttons that walks through the product come by, each with the conversation in which it stands.</summary>
internal static class ButtonPlaces
{
    private static readonly Lazy<IReadOnlyList<ButtonPlace>> Found = new(Find);

    public static IReadOnlyList<ButtonPlace> All => Found.Value;

    private static IReadOnlyList<ButtonPlace> Find()
    {
        var places = new Dictionary<string, ButtonPlace>(StringComparer.Ordinal);
        foreach (var (before, turn) in Roads.All.Concat(SideRoads.All).SelectMany(chat => chat.Turns))
        {
            if (turn.Hints == Chat.British)
            {
                var taken = Coach.Take(before, turn, TheScript.Script);
                Note(places, taken.Conversation, [.. taken.Effects.OfType<Effect.Say>().Select(say => say.Message)]);
            }
        }

        new Walker().Walk(Seeds.Many, most: 600, step => Note(places, step.After, [.. step.Messages]));
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

    public static string MeaningOf(Button button) => button.Reply[(button.Reply.IndexOf('.', 3) + 1)..];

    /// <summary>Everything that a turn comes to: the next state, and what is said.</summary>
    private string Outcome(Input input)
    {
        var step = Walker.Take(Now, input);
        var said = step.Messages.Select(message => $"{message.Text}\n{string.Join('|', message.Buttons.Select(button => button.Text))}");
        return System.Text.Encoding.UTF8.GetString(ConversationJson.Write(step.After)) + string.Join('\n', said);
    }
}
