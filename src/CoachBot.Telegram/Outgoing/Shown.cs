using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Which message carries the buttons of a question, so that they can be taken away when it is answered.</summary>
internal sealed class Shown(Edits edits, TelegramHouse house)
{
    private const int MostChats = 20_000;

    private readonly Recent<long, Question> questions = new(MostChats);
    private readonly Recent<long, Chosen> chosen = new(MostChats);

    /// <summary>A question was sent with this message.</summary>
    public void Asked(long chat, int asking, long messageId)
    {
        if (asking != 0 && messageId != 0) questions.Put(chat, new(asking, messageId));
    }

    /// <summary>Somebody pressed a button under this message; how it is shown when that answered the question.</summary>
    /// <param name="message">With its text, which comes along with the press.</param>
    public void Pressed(long chat, string tap, string label, ChatMessage message)
    {
        if (AskingOf(tap) is { } asking && message is { MessageId: not null, Date: not 0 })
            chosen.Put(chat, new(asking, message, label));
    }

    /// <summary>These questions are answered: the choice stands under the words, and the buttons go.</summary>
    /// <param name="language">Of the message that goes on from there.</param>
    public void Close(long chat, IReadOnlyList<int> askings, string language, CancellationToken stop)
    {
        if (askings.Count == 0) return;
        if (chosen.Take(chat) is { } press && askings.Contains(press.Asking)) edits.WhenQuiet(chat, WithChoice(chat, press, language), stop);
        else if (questions.Find(chat) is { } asked && askings.Contains(asked.Asking))
            edits.WhenQuiet(chat, new EditKeyboard(chat, asked.MessageId, Keyboard.None), stop);
    }

    private BotCall WithChoice(long chat, Chosen press, string language)
    {
        var (message, id) = (press.Message, press.Message.MessageId!.Value);
        var isCaption = message.Text is null;
        if ((message.Text ?? message.Caption) is not { Length: > 0 } words || house.Say("channel.chosen", language, ("label", press.Label)) is not { } line)
            return new EditKeyboard(chat, id, Keyboard.None);
        var text = $"{words}\n\n{line}";
        if (text.Length > (isCaption ? Sheet.MostCaption : Sheet.MostText)) return new EditKeyboard(chat, id, Keyboard.None);
        var entities = (isCaption ? message.CaptionEntities : message.Entities) ?? [];
        return new EditWords(chat, id, text, [.. entities.OfType<Entity>().Where(e => e is { Type: "bold", Offset: not null, Length: not null })], isCaption);
    }

    /// <summary>Of "v1.12.yes" the 12; null for what answers nothing.</summary>
    private static int? AskingOf(string tap)
    {
        var parts = tap.Split('.', 3);
        return parts.Length == 3 && int.TryParse(parts[1], out var asking) && asking != 0 ? asking : null;
    }

    private sealed record Question(int Asking, long MessageId);

    private sealed record Chosen(int Asking, ChatMessage Message, string Label);
}
