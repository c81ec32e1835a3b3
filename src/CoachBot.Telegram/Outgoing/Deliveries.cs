using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Wire;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Sends the coach's messages, sheet by sheet. A message that stopped half-way goes on where it stopped.</summary>
internal sealed class Deliveries(SheetSender sheets, Shown shown, Pacing pacing, Standing standing, TelegramHouse house)
{
    private const int MostHalfway = 1_000;

    private readonly Recent<string, Progress> halfway = new(MostHalfway);

    public async Task<Delivery> Deliver(Delivered delivered, CancellationToken stop)
    {
        if (!long.TryParse(delivered.Address.External, out var chat)) return new Delivery.Refused("telegram address");
        if (standing.Pauses.Until(chat) is { } free) return new Delivery.RetryAt(free);
        var isProactive = delivered.Message.Urgency == Urgency.Proactive;
        if (isProactive && pacing.SlotOf(delivered.Key, chat) is var slot && slot > house.Clock.GetCurrentInstant()) return new Delivery.RetryAt(slot);
        standing.Load.Begin();
        try
        {
            var delivery = await Send(chat, delivered, stop);
            if (isProactive && delivery is not Delivery.RetryAt) pacing.Sent(delivered.Key);
            return delivery;
        }
        finally
        {
            standing.Load.End();
        }
    }

    private async Task<Delivery> Send(long chat, Delivered delivered, CancellationToken stop)
    {
        var message = delivered.Message;
        var drawn = Sheet.Of(message, await Pictures(message, stop), delivered.Files, DoneOf(message));
        if (drawn.Count == 0) return new Delivery.Refused("telegram empty");
        var (done, id) = halfway.Take(delivered.Key) ?? new Progress(0, 0);
        for (; done < drawn.Count; done++)
        {
            var (sent, why) = await sheets.Send(chat, message, drawn[done], stop);
            if (why is null) id = sent;
            else
            {
                if (done > 0) halfway.Put(delivered.Key, new(done, id));
                return why;
            }
        }

        shown.Asked(chat, message.Asking, id);
        shown.Close(chat, delivered.Closes, message.Language, stop);
        return new Delivery.Sent(id.ToString());
    }

    /// <summary>Waited for together: what stands behind this message, an emergency too, waits no longer for three than for one.</summary>
    private async ValueTask<IReadOnlyList<PictureFile?>> Pictures(Message message, CancellationToken stop) =>
        message.Pictures.Count == 0 ? [] : await Task.WhenAll(message.Pictures.Select(picture => house.Pictures.Find(picture, stop)));

    private string DoneOf(Message message) =>
        message.Widget == Widget.Toggles ? house.Say("channel.done", message.Language) ?? "OK" : "";

    private sealed record Progress(int Done, long LastId);
}
