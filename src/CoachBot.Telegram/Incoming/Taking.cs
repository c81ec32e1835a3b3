using System.Collections.Concurrent;
using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>Takes an update once, and says how it ended; a bug of ours costs one update at most.</summary>
internal sealed class Taking(UpdateTaker taker, TelegramClient client, TelegramHouse house)
{
    private const int MostFailures = 3;
    private const int MostRemembered = 10_000;

    private readonly ConcurrentDictionary<long, int> failures = new();
    private readonly Recent<long, object> apologised = new(MostRemembered);

    /// <summary>Never throws but for <paramref name="stop"/>.</summary>
    public async Task<Accepted> Take(Update update, IArrivals arrivals, CancellationToken stop)
    {
        try
        {
            if (update.IsOdd) house.Log.LogWarning("Update {Update} of Telegram's has fields of another kind than documented; they count as absent.", update.UpdateId);
            return await taker.Take(update, arrivals, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            house.Log.LogError("Update {Update} of Telegram's: {Type}\n{Stack}", update.UpdateId, e.GetType().Name, e.StackTrace);
            return await Failed(update, stop);
        }
    }

    /// <summary>Says once per update that it cannot be taken now.</summary>
    public async Task Apologise(Update update, CancellationToken stop)
    {
        if (update.UpdateId is not { } id || apologised.Find(id) is not null) return;
        apologised.Put(id, update);
        try
        {
            if (taker.Asker(update) is not { } arrival) return;
            foreach (var sheet in Sheet.Of(house.Apology(arrival), [], [], ""))
                await client.Call(new SendMessage(new Envelope(long.Parse(arrival.Address.External)), Html.Of(sheet.Text)), Results.Sent, stop);
        }
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            house.Log.LogError("Update {Update} of Telegram's could not even be apologised for: {Type}\n{Stack}", id, e.GetType().Name, e.StackTrace);
        }
    }

    /// <summary>After a few tries the update is passed over, and whoever sent it is told.</summary>
    private async Task<Accepted> Failed(Update update, CancellationToken stop)
    {
        var id = update.UpdateId ?? 0;
        if (failures.AddOrUpdate(id, 1, (_, before) => before + 1) < MostFailures) return Accepted.Unavailable;
        failures.TryRemove(id, out _);
        await Apologise(update, stop);
        return Accepted.Committed;
    }
}
