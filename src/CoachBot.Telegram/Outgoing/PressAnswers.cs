using CoachBot.Telegram.Wire;
using Microsoft.Extensions.Logging;

namespace CoachBot.Telegram.Outgoing;

/// <summary>Stops the spinner on a pressed button. Whether that works never matters to anything else.</summary>
internal sealed class PressAnswers(TelegramClient client, ILogger log)
{
    private int hasFailed;

    // Not awaited: nobody's turn waits for a spinner.
    public void Answer(string? pressId, string? hint, CancellationToken stop)
    {
        if (pressId is not null) _ = Send(new AnswerPress(pressId, Short(hint)), stop);
    }

    private async Task Send(AnswerPress answer, CancellationToken stop)
    {
        try
        {
            var answered = await client.Call(answer, Results.Nothing, stop);
            // Too old is what every press is that comes again after a restart.
            if (answered is Answer<bool>.No(Failure.BadRequest(not Fault.QueryTooOld, _) or Failure.NotFound or Failure.Odd)
                && Interlocked.Exchange(ref hasFailed, 1) == 0)
                log.LogWarning("Telegram's server does not take answerCallbackQuery; buttons will show a spinner for a while.");
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // Stopping: the platform ends the spinner by itself.
        }
    }

    private static string? Short(string? hint) =>
        hint is { Length: > AnswerPress.MostHint } ? Core.Dialogs.LongText.Split(hint, AnswerPress.MostHint)[0] : hint;
}
