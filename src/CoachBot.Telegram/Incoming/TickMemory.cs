using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Incoming;

/// <summary>What is ticked in a message. Its keyboard is the truth; memory helps where a second press comes before the first was drawn.</summary>
internal sealed class TickMemory
{
    private const int MostMessages = 5_000;

    private readonly Lock gate = new();
    private readonly Recent<(long, long), HashSet<string>> ticked = new(MostMessages);

    /// <summary>Takes a press on a choice.</summary>
    /// <returns>The keyboard as it is now.</returns>
    public Keyboard Press(long chat, ChatMessage message, string data)
    {
        lock (gate)
        {
            var now = StateOf(chat, message);
            if (Ticks.IsTick(data)) now.Add(Ticks.ChoiceOf(data));
            else now.Remove(Ticks.ChoiceOf(data));
            return Ticks.Draw(message.ReplyMarkup!, now);
        }
    }

    /// <summary>What is ticked, in the order of the keyboard.</summary>
    public IReadOnlyList<ShownKey> Chosen(long chat, ChatMessage message)
    {
        lock (gate)
        {
            var now = StateOf(chat, message);
            return [.. Ticks.Choices(message.ReplyMarkup).Where(key => now.Contains(Ticks.ChoiceOf(key.CallbackData!)))];
        }
    }

    private HashSet<string> StateOf(long chat, ChatMessage message)
    {
        var key = (chat, message.MessageId ?? 0);
        if (ticked.Find(key) is { } known) return known;
        var drawn = Ticks.Choices(message.ReplyMarkup).Where(Ticks.IsTicked).Select(k => Ticks.ChoiceOf(k.CallbackData!)).ToHashSet();
        ticked.Put(key, drawn);
        return drawn;
    }
}
