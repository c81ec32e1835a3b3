using CoachBot.Router;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Telegram.Incoming;

/// <summary>One long poll that always ends with updates: whatever the server says instead is waited out.</summary>
internal sealed class PollCall(TelegramClient client, TokenCheck token, Outage outage, TelegramSettings settings, TelegramHouse house)
{
    private const string Other = "Telegram: another copy of this bot is polling with the same Telegram:Token. This one waits, and takes over when the other takes no messages any more.";
    private const string Webhook = "Telegram: a webhook is set for this bot, so it cannot be polled. Set Telegram:DeleteWebhook to true to take it away, or Telegram:WebhookUrl to use it.";
    private const string Away = "Telegram cannot be reached, or answers with errors. The bot keeps trying.";

    // A short failure is nobody's trouble.
    private static readonly Duration Patience = Duration.FromSeconds(30);

    // A server that does not hold back an empty answer is not asked all the time.
    private static readonly Duration ShortestEmpty = Duration.FromMilliseconds(250);

    private readonly OtherCopy otherCopy = new(client, house.Clock, settings.Limits.BetweenLooks);
    private Duration conflictWait = settings.Limits.FirstConflictWait;

    /// <summary>A sentence for the operator; null while all is well.</summary>
    public string? Trouble { get; private set; }

    /// <exception cref="ChannelStoppedException">The token is wrong.</exception>
    public async Task<IReadOnlyList<Update>> Next(long? offset, CancellationToken stop)
    {
        var call = new GetUpdates(offset, (int)settings.Limits.PollFor.TotalSeconds);
        while (true)
        {
            var began = house.Clock.GetCurrentInstant();
            switch (await client.Call(call, settings.Limits.PollFor + settings.Limits.PollGrace, UpdateReader.ReadAll, stop))
            {
                case Answer<IReadOnlyList<Update>>.Ok(var updates):
                    Works();
                    if (updates.Count == 0) await Until(began + ShortestEmpty, stop);
                    return updates;
                case Answer<IReadOnlyList<Update>>.No(var why):
                    await Wait(why, stop);
                    break;
            }
        }
    }

    private void Works()
    {
        outage.Over();
        conflictWait = settings.Limits.FirstConflictWait;
        if (Trouble is not null) house.Log.LogInformation("Telegram is polled again.");
        Trouble = null;
    }

    private async Task Wait(Failure why, CancellationToken stop)
    {
        switch (why)
        {
            case Failure.Unauthorised or Failure.NotFound:
                await token.Check(why, stop);
                await Until(outage.NextTry(), stop);
                break;
            case Failure.Conflict(var isWebhook):
                await InConflict(isWebhook, stop);
                break;
            case Failure.TooMany(var wait):
                await Until(house.Clock.GetCurrentInstant() + wait, stop);
                break;
            default:
                var next = outage.NextTry();
                if (outage.Since is { } since && house.Clock.GetCurrentInstant() - since >= Patience) Say(Away);
                await Until(next, stop);
                break;
        }
    }

    private async Task InConflict(bool isWebhook, CancellationToken stop)
    {
        if (isWebhook && settings.DeleteWebhook)
        {
            var deleted = await client.Call(new DeleteWebhook(), Results.Nothing, stop);
            house.Log.LogWarning("A webhook was set for this Telegram bot; taking it away: {Outcome}.", deleted is Answer<bool>.Ok ? "done" : "refused");
            if (deleted is Answer<bool>.Ok) return;
        }

        Say(isWebhook ? Webhook : Other);
        if (!isWebhook && await otherCopy.IsGone(stop)) return;
        await Until(house.Clock.GetCurrentInstant() + conflictWait, stop);
        conflictWait = Duration.Min(conflictWait * 2, settings.Limits.LongestConflictWait);
    }

    /// <summary>Once, not at every try.</summary>
    private void Say(string trouble)
    {
        if (Trouble != trouble) house.Log.LogWarning("{Trouble}", trouble);
        Trouble = trouble;
    }

    private Task Until(Instant at, CancellationToken stop) => house.Clock.WaitUntil(at, stop);
}
