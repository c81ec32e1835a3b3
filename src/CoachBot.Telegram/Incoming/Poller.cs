using CoachBot.Router;
using CoachBot.Telegram.Wire;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>Asks for updates, and confirms one only after it is finished.</summary>
internal sealed class Poller(PollCall poll, Taking taking, TelegramLimits limits, TelegramHouse house)
{
    private static readonly Duration WhenBusy = Duration.FromMilliseconds(200);

    // Turns hardly ever take longer.
    private static readonly Duration Usual = Duration.FromMilliseconds(250);

    private readonly LowWater water = new();
    private readonly ChatOrder order = new();

    /// <exception cref="ChannelStoppedException">The token is wrong.</exception>
    public async Task Run(IArrivals arrivals, CancellationToken stop)
    {
        while (true)
        {
            var offset = water.Offset;
            var updates = await poll.Next(offset, stop);
            if (updates.Count == 0) water.Confirmed(offset);
            foreach (var update in updates)
                if (update.UpdateId is { } id && water.TryEnter(id)) await Hand(update, arrivals, stop);
            await Settle(offset, stop);
        }
    }

    /// <summary>In order, and without waiting for the turn; while the house is full nothing more is handed over.</summary>
    private async Task Hand(Update update, IArrivals arrivals, CancellationToken stop)
    {
        var place = order.Enter(ChatOf(update));
        var first = place.IsBehindStuck ? Task.FromResult(Accepted.Unavailable) : taking.Take(update, arrivals, stop);
        while (first.IsCompletedSuccessfully && first.Result == Accepted.Busy)
        {
            await house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + WhenBusy, stop);
            first = taking.Take(update, arrivals, stop);
        }

        _ = Finish(update, first, place, arrivals, stop);
    }

    private async Task Finish(Update update, Task<Accepted> first, Place place, IArrivals arrivals, CancellationToken stop)
    {
        try
        {
            var accepted = await first;
            if (!IsOver(accepted)) await TryAgain(update, accepted, place, arrivals, stop);
            order.Leave(place);
            water.Leave(update.UpdateId!.Value);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // It is not confirmed, and comes again.
        }
    }

    private async Task TryAgain(Update update, Accepted accepted, Place place, IArrivals arrivals, CancellationToken stop)
    {
        var before = place.Wait();
        if (accepted == Accepted.Unavailable) await taking.Apologise(update, stop);
        await before.WaitAsync(stop);
        var wait = limits.FirstWait;
        do
        {
            await house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + wait, stop);
            wait = Duration.Min(wait * 2, limits.LongestWait);
            accepted = await taking.Take(update, arrivals, stop);
        }
        while (!IsOver(accepted));
    }

    /// <summary>Until everything handed over is finished, but not for long: one that is stuck must not keep the others away.</summary>
    /// <param name="asked">Where the last poll asked from; the same again so soon would be punished.</param>
    private async Task Settle(long? asked, CancellationToken stop)
    {
        await Quiet(Usual, stop);
        if (water.Offset == asked) await Quiet(limits.BetweenSamePolls - Usual, stop);
    }

    private async Task Quiet(Duration atMost, CancellationToken stop)
    {
        var quiet = water.Quiet;
        if (quiet.IsCompleted) return;
        using var over = CancellationTokenSource.CreateLinkedTokenSource(stop);
        await Task.WhenAny(quiet, house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + atMost, over.Token));
        await over.CancelAsync();
        stop.ThrowIfCancellationRequested();
    }

    private static bool IsOver(Accepted accepted) => accepted is Accepted.Committed or Accepted.Known;

    private static long ChatOf(Update update) =>
        (update.Message ?? update.EditedMessage ?? update.CallbackQuery?.Message)?.Chat?.Id
        ?? update.CallbackQuery?.From?.Id ?? update.MyChatMember?.Chat?.Id ?? 0;
}
