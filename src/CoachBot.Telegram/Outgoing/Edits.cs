using System.Collections.Concurrent;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Changes to messages that were sent: one at a time per chat, the latest wins, none is ever worth a second try.</summary>
internal sealed class Edits(TelegramClient client, Standing standing, ILogger log)
{
    private readonly ConcurrentDictionary<long, BotCall?> pending = new();

    /// <summary>For somebody who waits for it: a tick.</summary>
    public void Now(long chat, BotCall edit, CancellationToken stop)
    {
        if (standing.Pauses.Until(chat) is null) Start(chat, edit, stop);
    }

    /// <summary>Left out while the server is busy or has said "too many".</summary>
    public void WhenQuiet(long chat, BotCall edit, CancellationToken stop)
    {
        if (!standing.Load.IsHigh && !standing.Pauses.IsAny) Start(chat, edit, stop);
    }

    // Not awaited: an edit is nobody's answer, and ends by itself.
    private void Start(long chat, BotCall edit, CancellationToken stop)
    {
        var isFirst = false;
        pending.AddOrUpdate(chat, _ => { isFirst = true; return edit; }, (_, _) => { isFirst = false; return edit; });
        if (isFirst) _ = Drive(chat, stop);
    }

    /// <summary>An entry without an edit says that one is under way.</summary>
    private async Task Drive(long chat, CancellationToken stop)
    {
        try
        {
            while (pending.TryGetValue(chat, out var edit))
            {
                if (edit is null)
                {
                    if (pending.TryRemove(new(chat, null))) return;
                    continue;
                }

                if (pending.TryUpdate(chat, null, edit)) await Send(chat, edit, stop);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            pending.TryRemove(chat, out _);
        }
    }

    private async Task Send(long chat, BotCall edit, CancellationToken stop)
    {
        if (await client.Call(edit, Results.Nothing, stop) is not Answer<bool>.No(var why)) return;
        switch (why)
        {
            case Failure.TooMany(var wait):
                standing.Pauses.Pause(chat, wait);
                break;
            case Failure.BadRequest(Fault.Other or Fault.CannotParse, var description):
                log.LogWarning("Telegram refused {Method}: {Description}", edit.Method, description);
                break;
        }
    }
}
