using System.Net.Http.Headers;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram.Updates;

/// <summary>
/// Pushes updates to one address: in order within a chat, presses apart, each until it is answered with 2xx.
/// A failed push is repeated at once, then after 2, 4, 8 ... at most 60 seconds, or as the answer's Retry-After says.
/// </summary>
internal sealed class WebhookDelivery(TelegramOptions options, UpdateQueue queue, Uri address, string? secret, int connections) : IAsyncDisposable
{
    private const double LongestWaitSeconds = 60;
    private const int LongestAskedSeconds = 3600;

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false });
    private readonly SemaphoreSlim free = new(connections);
    private readonly CancellationTokenSource stop = new();
    private readonly Dictionary<(bool IsPress, long Chat), Task> lanes = [];
    private readonly HashSet<int> taken = [];
    private readonly Lock gate = new();

    public Uri Address => address;

    public string? LastError { get; private set; }

    /// <summary>Is given the body of every 2xx answer.</summary>
    public required Action<byte[]> Call { get; init; }

    public void Start()
    {
        queue.Added += Take;
        foreach (var update in queue.All()) Take(update);
    }

    public void Stop()
    {
        queue.Added -= Take;
        stop.Cancel();
    }

    public async ValueTask DisposeAsync()
    {
        Stop();
        Task[] running;
        lock (gate) running = [.. lanes.Values];
        await Task.WhenAll(running);
        http.Dispose();
        free.Dispose();
        stop.Dispose();
    }

    private void Take(Update update)
    {
        lock (gate)
        {
            if (!taken.Add(update.Id)) return;
            lanes[update.Lane] = After(lanes.GetValueOrDefault(update.Lane, Task.CompletedTask), update);
        }
    }

    private async Task After(Task before, Update update)
    {
        await before;
        for (var failures = 0; !stop.IsCancellationRequested; failures++)
        {
            var asked = await Push(update);
            if (asked is null) return;
            var wait = asked > 0 ? Math.Min(asked.Value, LongestAskedSeconds) : failures == 0 ? 0 : Math.Min(LongestWaitSeconds, Math.Pow(2, failures));
            if (wait > 0) await Pause.For(options.Scaled(wait), options.Time, stop.Token);
        }
    }

    /// <returns>Null when it was taken; else the seconds that the answer asked to wait, 0 for none.</returns>
    private async Task<int?> Push(Update update)
    {
        try
        {
            await free.WaitAsync(stop.Token);
            try
            {
                return await Post(update);
            }
            finally
            {
                free.Release();
            }
        }
        catch (Exception e) when (e is HttpRequestException or OperationCanceledException)
        {
            LastError = e is HttpRequestException ? "Connection failed" : "Read timeout expired";
            return 0;
        }
    }

    private async Task<int?> Post(Update update)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(update.Bytes) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (secret is not null) request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", secret);
        using var answer = await http.SendAsync(request, stop.Token);
        var body = await answer.Content.ReadAsByteArrayAsync(stop.Token);
        if (!answer.IsSuccessStatusCode)
        {
            LastError = $"Wrong response from the webhook: {(int)answer.StatusCode} {answer.ReasonPhrase}";
            return (int)(answer.Headers.RetryAfter?.Delta?.TotalSeconds ?? 0);
        }
        queue.Remove(update);
        Call(body);
        return null;
    }
}
