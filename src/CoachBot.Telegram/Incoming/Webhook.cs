using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Router;
using CoachBot.Telegram.Outgoing;
using CoachBot.Telegram.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;
using Results = CoachBot.Telegram.Wire.Results;

namespace CoachBot.Telegram.Incoming;

/// <summary>Takes updates that the platform posts; each is answered after its turn is committed.</summary>
internal sealed class Webhook(Taking taking, TelegramClient client, Outage outage, TelegramSettings settings, TelegramHouse house)
{
    private const string SecretHeader = "X-Telegram-Bot-Api-Secret-Token";
    private const int RetrySeconds = 5;
    private const int MostRemembered = 10_000;

    private readonly byte[] secret = Encoding.ASCII.GetBytes(settings.WebhookSecret ?? "");
    private readonly Recent<long, object> done = new(MostRemembered);
    private volatile Running? running;

    public string? Trouble { get; private set; }

    /// <summary>Tells the platform where to post, and takes posts until it is stopped.</summary>
    /// <exception cref="ChannelStoppedException">The platform refuses the address.</exception>
    public async Task Run(IArrivals arrivals, TokenCheck token, CancellationToken stop)
    {
        running = new(arrivals, stop);
        try
        {
            while (!await Set(token, stop)) await house.Clock.WaitUntil(outage.NextTry(), stop);
            Trouble = null;
            await Stopped(stop);
        }
        finally
        {
            running = null;
        }
    }

    public async Task Take(HttpContext http)
    {
        if (!IsSecret(http.Request.Headers[SecretHeader].ToString()))
        {
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return;
        }

        var update = await Read(http);
        // What cannot be read will not be readable the next time either: it never blocks those behind it.
        var accepted = update is null ? Accepted.Known : await Take(update);
        if (accepted is Accepted.Committed or Accepted.Known) return;
        http.Response.StatusCode = accepted == Accepted.Busy ? StatusCodes.Status429TooManyRequests : StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
    }

    private async Task<Accepted> Take(Update update)
    {
        if (running is not { } now) return Accepted.Unavailable;
        if (done.Find(update.UpdateId!.Value) is not null) return Accepted.Known;
        try
        {
            var accepted = await taking.Take(update, now.Arrivals, now.Stop);
            if (accepted == Accepted.Unavailable) await taking.Apologise(update, now.Stop);
            if (accepted is Accepted.Committed or Accepted.Known) done.Put(update.UpdateId.Value, update);
            return accepted;
        }
        catch (OperationCanceledException) when (now.Stop.IsCancellationRequested)
        {
            return Accepted.Unavailable;
        }
    }

    private async Task<Update?> Read(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = settings.Limits.UpdateBytes;
        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        var update = UpdateReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length));
        if (update is null) house.Log.LogWarning("A post to Telegram's webhook is no update.");
        return update;
    }

    private bool IsSecret(string given) =>
        secret.Length > 0 && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), secret);

    /// <summary>True when the platform knows, or when its server has no such method and is told in another way.</summary>
    private async Task<bool> Set(TokenCheck token, CancellationToken stop)
    {
        switch (await client.Call(new SetWebhook(settings.WebhookUrl!, settings.WebhookSecret!), Results.Nothing, stop))
        {
            case Answer<bool>.Ok:
                return true;
            case Answer<bool>.No(Failure.BadRequest(_, var description)):
                throw new ChannelStoppedException($"Telegram refuses Telegram:WebhookUrl: {description}");
            case Answer<bool>.No(var why) when why is Failure.Unauthorised or Failure.NotFound:
                await token.Check(why, stop);
                house.Log.LogWarning("Telegram's server does not take setWebhook; it has to be told the address in another way.");
                return true;
            case Answer<bool>.No(Failure.Odd):
                house.Log.LogWarning("Telegram's server has an odd answer to setWebhook; it may have to be told the address in another way.");
                return true;
            case Answer<bool>.No(Failure.TooMany(var wait)):
                await house.Clock.WaitUntil(house.Clock.GetCurrentInstant() + wait, stop);
                return false;
            default:
                Trouble = "Telegram cannot be told the webhook's address. The bot keeps trying.";
                return false;
        }
    }

    private static async Task Stopped(CancellationToken stop)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = stop.Register(() => stopped.TrySetResult());
        await stopped.Task;
        stop.ThrowIfCancellationRequested();
    }

    private sealed record Running(IArrivals Arrivals, CancellationToken Stop);
}
