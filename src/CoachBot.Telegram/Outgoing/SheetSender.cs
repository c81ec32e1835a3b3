using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Telegram.Drawing;
using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Sends one sheet, and says what a refusal means for it.</summary>
internal sealed class SheetSender(TelegramClient client, Standing standing, FileIds files, Pacing pacing, ILogger log)
{
    private const int MostTries = 4;

    /// <returns>The message's id, or what to tell the router instead.</returns>
    public async Task<(long Id, Delivery? Why)> Send(long chat, Message message, Sheet sheet, CancellationToken stop)
    {
        var attempt = new Attempt(chat, sheet, null, IsPlain: false);
        for (var tries = 1; ; tries++)
        {
            attempt = attempt with { FileId = attempt.Sheet.Picture is { IsPersonal: false } picture ? await files.Of(picture.Key, stop) : null };
            var call = SheetCall.Of(attempt.Sheet, SheetCall.EnvelopeOf(attempt.Chat, message, sheet.Keyboard), attempt.FileId, attempt.IsPlain);
            switch (await client.Call(call, Results.Sent, stop))
            {
                case Answer<Taken>.Ok(var taken):
                    standing.Outage.Over();
                    if (attempt is { FileId: null, Sheet.Picture: { IsPersonal: false } sent } && taken.FileId is { } id) files.Keep(sent.Key, id);
                    return (taken.MessageId, null);
                case Answer<Taken>.No(var why) when tries < MostTries && Otherwise(attempt, why, message.Prompt) is { } next:
                    attempt = next;
                    break;
                case Answer<Taken>.No(var why):
                    return (0, Meaning(chat, call, why));
            }
        }
    }

    /// <summary>How the same is tried at once in another way; null when there is none.</summary>
    private Attempt? Otherwise(Attempt attempt, Failure why, string prompt)
    {
        switch (why)
        {
            case Failure.BadRequest(Fault.CannotParse, var description) when !attempt.IsPlain:
                log.LogWarning("Telegram refused the tags of prompt {Prompt}, which is sent without: {Description}", prompt, description);
                return attempt with { IsPlain = true };
            case Failure.BadRequest(Fault.WrongFile, _) when attempt.FileId is not null:
                files.Forget(attempt.Sheet.Picture!.Key);
                return attempt;
            case Failure.Migrated(var moved) when moved != attempt.Chat:
                return attempt with { Chat = moved };
            case Failure.TooLarge when attempt.Sheet is { Picture: not null, Text.Length: > 0 }:
                log.LogWarning("Telegram finds the picture of prompt {Prompt} too large; it is said in words.", prompt);
                return attempt with { Sheet = attempt.Sheet with { Picture = null } };
            default:
                return null;
        }
    }

    private Delivery Meaning(long chat, BotCall call, Failure why)
    {
        switch (why)
        {
            case Failure.TooMany(var wait):
                var at = standing.Pauses.Pause(chat, wait);
                pacing.PauseUntil(at);
                return new Delivery.RetryAt(at);
            case Failure.Forbidden:
                standing.Gone(chat);
                return new Delivery.Unreachable("blocked, deactivated or never begun");
            case Failure.BadRequest(Fault.ChatNotFound, _):
                standing.Gone(chat);
                return new Delivery.Unreachable("no such chat");
            case Failure.BadRequest(_, var description):
                log.LogWarning("Telegram refused {Method}: {Description}", call.Method, description);
                return new Delivery.Refused($"telegram 400 {description}");
            case Failure.TooLarge:
                return new Delivery.Refused("telegram 413");
            case Failure.NotReached:
                return new Delivery.RetryAt(standing.Outage.NextTry(), WholeChannel: true);
            case Failure.Ambiguous or Failure.Odd(< 300):
                return new Delivery.Unknown();
            case Failure.Unauthorised or Failure.NotFound:
                standing.Doubt();
                return new Delivery.RetryAt(standing.Outage.NextTry(), WholeChannel: true);
            default:
                return new Delivery.RetryAt(standing.Outage.NextTry());
        }
    }

    private sealed record Attempt(long Chat, Sheet Sheet, string? FileId, bool IsPlain);
}
