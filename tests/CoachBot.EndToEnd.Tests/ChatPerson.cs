using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace CoachBot.EndToEnd.Tests;

/// <summary>Somebody at the page: sends each message until it is acknowledged, shows what comes, and comes back after every break.</summary>
internal sealed class ChatPerson : IDisposable
{
    private readonly CoachProcess coach;
    private readonly HttpClient http;
    private readonly HashSet<string> shown = [];
    private readonly TaskCompletionSource enough = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim opening = new(1);
    private readonly int messages;
    private readonly Pace pace;
    private string? token;

    public ChatPerson(CoachProcess coach, int messages, Pace pace)
    {
        (this.coach, this.messages, this.pace) = (coach, messages, pace);
        http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = coach.Url, Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.Add("Origin", coach.Url.ToString().TrimEnd('/'));
    }

    /// <summary>Done when at least one answer to every message has been shown.</summary>
    public Task EveryAnswer => enough.Task;

    public async Task Talk()
    {
        for (var message = 1; message <= messages; message++)
        {
            await pace.Begin();
            var body = new { id = Guid.NewGuid(), text = $"Hello, this is message {message}." };
            await UntilItWorks(() => Post("/chat/messages", body, HttpStatusCode.Accepted));
            pace.Done();
        }
    }

    public async Task Listen(CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
            await UntilItWorks(() => ReadStream(stop));
    }

    public void Dispose()
    {
        http.Dispose();
        opening.Dispose();
    }

    /// <summary>Again with the same id, as the page does it, as soon as the coach is back.</summary>
    private async Task UntilItWorks(Func<Task> work)
    {
        while (true)
        {
            await coach.Listening;
            try
            {
                await Open();
                await work();
                return;
            }
            catch (Exception e) when (e is HttpRequestException or IOException)
            {
                // The coach was killed under our hands, or is not yet back.
            }
            catch (OperationCanceledException)
            {
                return;
            }
        }
    }

    /// <summary>Once: whoever opens twice at the same time is two strangers.</summary>
    private async Task Open()
    {
        await opening.WaitAsync();
        try
        {
            token ??= await NewToken();
        }
        finally
        {
            opening.Release();
        }
    }

    private async Task<string> NewToken()
    {
        using var answer = await http.PostAsJsonAsync("/chat/session", new { });
        answer.EnsureSuccessStatusCode();
        using var read = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return read.RootElement.GetProperty("token").GetString()!;
    }

    private async Task Post(string path, object body, HttpStatusCode expected)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = JsonContent.Create(body) };
        request.Headers.Add("X-Coach-Token", token);
        using var answer = await http.SendAsync(request);
        if (answer.StatusCode == expected) return;
        // A restarted coach may not know the page's token any more.
        if (answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Unauthorized) token = null;
        if (answer.StatusCode == HttpStatusCode.TooManyRequests) throw new InvalidOperationException("The test asks more than a page may.");
        throw new HttpRequestException($"{path}: {answer.StatusCode}");
    }

    private async Task ReadStream(CancellationToken stop)
    {
        using var stream = new StreamReader(await http.GetStreamAsync("/chat/stream", stop));
        string? key = null;
        while (await stream.ReadLineAsync(stop) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal)) key = line["id: ".Length..];
            if (line.Length > 0 || key is null) continue;
            shown.Add(key);
            if (shown.Count >= messages) enough.TrySetResult();
            await Post("/chat/seen", new { keys = new[] { key } }, HttpStatusCode.NoContent);
            key = null;
        }

        throw new IOException("The stream ended.");
    }
}
