using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Channels.Tests.Transcripts;

/// <summary>An open page, without a browser: posts what the person does, and confirms what the stream brings.</summary>
internal sealed class WebEnd : IPersonEnd, IHealth
{
    private readonly List<Shown> shown = [];
    private readonly List<JsonElement> messages = [];
    private readonly CancellationTokenSource stop = new();
    private WebApplication app = null!;
    private HttpClient http = null!;
    private Task listening = Task.CompletedTask;

    public IChannel Channel => app.Services.GetRequiredService<WebChannel>();

    public bool IsLive => true;

    public IReadOnlyList<HealthCheck> Checks => [];

    public IReadOnlyList<Shown> Shown
    {
        get { lock (shown) return [.. shown]; }
    }

    public static async Task<IPersonEnd> Start(ManualClock clock, Scripts scripts)
    {
        var end = new WebEnd();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var limits = new WebChatLimits { SessionBurst = 1_000, AddressBurst = 10_000 };
        builder.Services.AddWebChat(new("http://localhost:5080") { Limits = limits }, _ => throw new InvalidOperationException("No apology was expected."));
        builder.Services.AddSingleton<IHealth>(end);
        end.app = builder.Build();
        end.app.MapWebChat();
        await end.app.StartAsync();
        await end.Open();
        return end;
    }

    public Task Send(Input input) => input switch
    {
        Input.Text(var words) => Post(new { id = Guid.NewGuid(), text = words }),
        Input.Tap(var reply) => Post(new { id = Guid.NewGuid(), tap = reply }),
        _ => throw new NotSupportedException($"The page cannot send {input.GetType().Name}."),
    };

    public async Task<bool> Tap(IReadOnlyList<string> labels)
    {
        List<JsonElement> newest;
        lock (shown) newest = [.. messages.AsEnumerable().Reverse()];
        foreach (var message in newest)
        {
            var replies = labels.Select(label => ReplyOf(message, label)).ToList();
            if (replies.Contains(null)) continue;
            await Send(new Input.Tap(replies[0] + string.Concat(replies.Skip(1).Select(reply => "," + reply!.Split('.', 3)[^1]))));
            return true;
        }

        return false;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await listening;
        http.Dispose();
        await app.DisposeAsync();
        stop.Dispose();
    }

    private async Task Open()
    {
        http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new(app.Urls.Single()) };
        using var answer = await http.PostAsJsonAsync("/chat/session", new { });
        var session = await answer.Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Add("X-Coach-Token", session.GetProperty("token").GetString());
        var ready = new TaskCompletionSource();
        listening = Listen(ready);
        await ready.Task;
    }

    private async Task Listen(TaskCompletionSource ready)
    {
        try
        {
            using var stream = new StreamReader(await http.GetStreamAsync("/chat/stream", stop.Token), Encoding.UTF8);
            string kind = "", data = "";
            while (await stream.ReadLineAsync(stop.Token) is { } line)
                if (line.StartsWith("event: ", StringComparison.Ordinal)) kind = line["event: ".Length..];
                else if (line.StartsWith("data: ", StringComparison.Ordinal)) data = line["data: ".Length..];
                else if (line.Length == 0 && kind == "ready") ready.TrySetResult();
                else if (line.Length == 0 && kind == "say") await Show(data);
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The page is closed.
        }
    }

    private async Task Show(string data)
    {
        using var read = JsonDocument.Parse(data);
        var message = read.RootElement.Clone();
        lock (shown)
        {
            messages.Add(message);
            var pictures = message.GetProperty("pictures").EnumerateArray().Select(picture => picture.GetProperty("alt").GetString());
            var labels = message.GetProperty("buttons").EnumerateArray().Select(button => button.GetProperty("text").GetString()!);
            shown.Add(new(message.GetProperty("text").GetString() + string.Concat(pictures), [.. labels], [.. FilesOf(message)]));
        }

        using var seen = await http.PostAsJsonAsync("/chat/seen", new { keys = new[] { message.GetProperty("key").GetString() } });
        seen.EnsureSuccessStatusCode();
    }

    private static IEnumerable<ShownFile> FilesOf(JsonElement message) => message.TryGetProperty("files", out var files)
        ? files.EnumerateArray().Select(file => new ShownFile(file.GetProperty("name").GetString()!, Encoding.UTF8.GetBytes(file.GetProperty("text").GetString()!)))
        : [];

    private async Task Post(object body)
    {
        using var answer = await http.PostAsJsonAsync("/chat/messages", body);
        answer.EnsureSuccessStatusCode();
    }

    private static string? ReplyOf(JsonElement message, string label) => message.GetProperty("buttons").EnumerateArray()
        .Where(button => string.Equals(button.GetProperty("text").GetString(), label, StringComparison.OrdinalIgnoreCase))
        .Select(button => button.GetProperty("reply").GetString()).FirstOrDefault();
}
