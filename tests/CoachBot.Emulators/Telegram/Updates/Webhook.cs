using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>Which updates the bot wants, and where they are pushed to when it gave an address.</summary>
internal sealed partial class Webhook(TelegramOptions options, UpdateQueue queue, LongPoll polls) : IAsyncDisposable
{
    private const int DefaultConnections = 40;

    private readonly Lock gate = new();
    private WebhookDelivery? delivery;

    public bool IsSet
    {
        get { lock (gate) return delivery is not null; }
    }

    /// <summary>Does a call that came as the answer to a pushed update.</summary>
    public Func<Call, Answer>? Call { get; set; }

    public Answer Set(Call call)
    {
        var url = call.Text("url") ?? "";
        if (url.Length == 0) return Delete(call);
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http"))
            throw RefusedException.Bad("bad webhook: An HTTPS URL must be provided for webhook");
        var secret = call.Text("secret_token");
        if (secret is not null && !Secret().IsMatch(secret)) throw RefusedException.Bad("secret token contains unallowed characters");
        SetAllowed(call);
        if (call.Flag("drop_pending_updates")) queue.Clear();
        polls.EndForWebhook();
        var connections = (int)Math.Clamp(call.Number("max_connections") ?? DefaultConnections, 1, 100);
        Replace(new(options, queue, address, secret, connections) { Call = body => Answered(body) });
        return Answer.True;
    }

    public Answer Delete(Call call)
    {
        if (call.Flag("drop_pending_updates")) queue.Clear();
        Replace(null);
        return Answer.True;
    }

    public Answer Tell()
    {
        WebhookDelivery? now;
        lock (gate) now = delivery;
        return Answer.Ok(json =>
        {
            json.WriteStartObject();
            json.WriteString("url"u8, now?.Address.OriginalString ?? "");
            json.WriteBoolean("has_custom_certificate"u8, false);
            json.WriteNumber("pending_update_count"u8, queue.Count);
            if (now?.LastError is { } error)
            {
                json.WriteNumber("last_error_date"u8, options.Time.GetUtcNow().ToUnixTimeSeconds());
                json.WriteString("last_error_message"u8, error);
            }
            json.WriteEndObject();
        });
    }

    /// <summary>Remembered until the bot says otherwise.</summary>
    public void SetAllowed(Call call)
    {
        if (call.Has("allowed_updates") && call.Structure("allowed_updates") is { ValueKind: JsonValueKind.Array } kinds)
            queue.Allowed = [.. kinds.EnumerateArray().Select(kind => kind.GetString()!)];
    }

    public async ValueTask DisposeAsync()
    {
        WebhookDelivery? last;
        lock (gate) (last, delivery) = (delivery, null);
        if (last is not null) await last.DisposeAsync();
    }

    private void Replace(WebhookDelivery? next)
    {
        WebhookDelivery? last;
        lock (gate) (last, delivery) = (delivery, next);
        last?.Stop();
        next?.Start();
    }

    private void Answered(byte[] body)
    {
        if (body.Length == 0) return;
        var root = JsonElement.Parse(body);
        if (root.TryGetProperty("method", out var method)) Call?.Invoke(new(method.GetString()!, root, new Dictionary<string, UploadedFile>()));
    }

    [GeneratedRegex("^[A-Za-z0-9_-]{1,256}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Secret();
}
