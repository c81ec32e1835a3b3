using System.Threading.Channels;
using CoachBot.Router.Clocks;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Shows "typing" to whoever waits longer than a moment for their turn.</summary>
internal sealed class SlowTurns(TelegramClient client, IAlarmClock clock, Duration after, ILogger log)
{
    // All wait equally long, so the first to begin is the first to be slow.
    private readonly Channel<Running> running = Channel.CreateBounded<Running>(
        new BoundedChannelOptions(10_000) { SingleReader = true, FullMode = BoundedChannelFullMode.DropOldest });

    public void Watch(long chat, Task turn)
    {
        if (!turn.IsCompleted) running.Writer.TryWrite(new(chat, turn, clock.GetCurrentInstant() + after));
    }

    public async Task Run(CancellationToken stop)
    {
        var hasFailed = false;
        await foreach (var one in running.Reader.ReadAllAsync(stop))
        {
            if (one.Turn.IsCompleted) continue;
            await clock.WaitUntil(one.SlowAt, stop);
            if (one.Turn.IsCompleted) continue;
            var answer = await client.Call(new SendTyping(one.Chat), Results.Nothing, stop);
            if (hasFailed || answer is not Answer<bool>.No(Failure.NotFound or Failure.Odd or Failure.BadRequest)) continue;
            hasFailed = true;
            log.LogWarning("Telegram's server does not take sendChatAction; nobody will see \"typing\".");
        }
    }

    private sealed record Running(long Chat, Task Turn, Instant SlowAt);
}
