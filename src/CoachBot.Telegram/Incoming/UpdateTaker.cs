using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Incoming;

/// <summary>Takes one update to its end: a turn, a tick, a line in a group, or nothing.</summary>
internal sealed class UpdateTaker(GroupTalk groups, Replies replies, Standing standing, Bot bot, TelegramHouse house)
{
    private readonly TickMemory ticks = new();

    /// <summary>Committed or known: the update may be confirmed. Otherwise it has to come again.</summary>
    public Task<Accepted> Take(Update update, IArrivals arrivals, CancellationToken stop)
    {
        switch (Hearing.Of(update, bot.Name, house.Clock.GetCurrentInstant()))
        {
            case Heard.Said said:
                return Turn(said.Chat, said.Arrival, arrivals, stop);
            case Heard.Pressed pressed:
                return Press(pressed, arrivals, stop);
            case Heard.Stray stray:
                replies.Presses.Answer(stray.PressId, house.Say("channel.unknown-button", stray.Locale), stop);
                break;
            case Heard.InGroup inGroup:
                return groups.Take(update.UpdateId!.Value, inGroup, arrivals, stop);
            case Heard.Back(var chat):
                arrivals.Reachable(Hearing.AddressOf(chat));
                break;
        }

        return Task.FromResult(Accepted.Committed);
    }

    /// <summary>To whom the service-failure text goes when the update cannot be taken; null where nobody waits for an answer.</summary>
    public Arrival? Asker(Update update) => Hearing.Of(update, bot.Name, house.Clock.GetCurrentInstant()) switch
    {
        Heard.Said said => said.Arrival,
        Heard.Pressed pressed => pressed.Arrival,
        Heard.InGroup { Private: { } arrival } => arrival,
        _ => null,
    };

    private Task<Accepted> Turn(long chat, Arrival arrival, IArrivals arrivals, CancellationToken stop)
    {
        if (standing.IsBack(chat)) arrivals.Reachable(arrival.Address);
        var turn = arrivals.Accept(arrival, stop);
        replies.Slow.Watch(chat, turn);
        return turn;
    }

    private Task<Accepted> Press(Heard.Pressed pressed, IArrivals arrivals, CancellationToken stop)
    {
        var (chat, message, data) = (pressed.Chat, pressed.Press.Message, pressed.Data);
        var isShown = message?.ReplyMarkup is not null;
        if (Ticks.IsTick(data) || Ticks.IsClear(data))
        {
            // Without its keyboard there is nothing to tick in: the one choice is the answer.
            if (!isShown) return Tap(pressed, Ticks.TapOf(Ticks.ChoiceOf(data)), "", arrivals, stop);
            var keyboard = ticks.Press(chat, message!, data);
            replies.Edits.Now(chat, new EditKeyboard(chat, message!.MessageId ?? 0, keyboard), stop);
            replies.Presses.Answer(pressed.Press.Id, null, stop);
            return Task.FromResult(Accepted.Committed);
        }

        if (!Ticks.IsDone(data)) return Tap(pressed, data, LabelOf(message, data), arrivals, stop);
        var chosen = isShown ? ticks.Chosen(chat, message!) : [];
        if (Ticks.TapOf(data, [.. chosen.Select(key => Ticks.ChoiceOf(key.CallbackData!))]) is { } tap)
            return Tap(pressed, tap, string.Join(", ", chosen.Select(Ticks.LabelOf)), arrivals, stop);
        replies.Presses.Answer(pressed.Press.Id, house.Say("channel.choose-several", pressed.Arrival.Hints.Locale), stop);
        return Task.FromResult(Accepted.Committed);
    }

    private async Task<Accepted> Tap(Heard.Pressed pressed, string tap, string label, IArrivals arrivals, CancellationToken stop)
    {
        if (label.Length > 0 && pressed.Press.Message is { } message) replies.Shown.Pressed(pressed.Chat, tap, label, message);
        var accepted = await Turn(pressed.Chat, pressed.Arrival with { Input = new Input.Tap(tap) }, arrivals, stop);
        if (accepted != Accepted.Busy) replies.Presses.Answer(pressed.Press.Id, null, stop);
        return accepted;
    }

    private static string LabelOf(ChatMessage? message, string data) =>
        Ticks.Keys(message?.ReplyMarkup).FirstOrDefault(key => key.CallbackData == data)?.Text ?? "";
}
