using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>A bot with nothing in it: sends what the test says, and hands over what comes.</summary>
internal sealed class PlainBot : IDisposable
{
    private static readonly TimeSpan limit = TimeSpan.FromSeconds(30);
    private readonly DiscordEmulator discord;
    private readonly ClientWebSocket socket = new();

    private PlainBot(DiscordEmulator discord)
    {
        this.discord = discord;
        Http = new() { BaseAddress = new(discord.ApiUrl + "/") };
        Http.DefaultRequestHeaders.Add("Authorization", $"Bot {discord.Token}");
        Http.DefaultRequestHeaders.Add("User-Agent", "DiscordBot (https://example.org, 1)");
    }

    public HttpClient Http { get; }

    public string SessionId { get; private set; } = "";

    public string ResumeUrl { get; private set; } = "";

    public long Sequence { get; private set; }

    /// <summary>Of the gateway's close; null while it is open.</summary>
    public int? CloseCode => socket.CloseStatus is { } status ? (int)status : null;

    public static async Task<PlainBot> Connect(DiscordEmulator discord, string? url = null)
    {
        var bot = new PlainBot(discord);
        await bot.socket.ConnectAsync(new Uri((url ?? $"ws://{discord.ApiUrl.Authority}/") + "?v=10&encoding=json"), CancellationToken.None).WaitAsync(limit);
        return bot;
    }

    /// <summary>Hello, Identify, READY.</summary>
    public static async Task<PlainBot> LogIn(DiscordEmulator discord, int intents = 4096 | 512 | 1)
    {
        var bot = await Connect(discord);
        await bot.Next();
        await bot.Identify(intents);
        var ready = (await bot.Next()).GetProperty("d");
        (bot.SessionId, bot.ResumeUrl) = (ready.GetProperty("session_id").GetString()!, ready.GetProperty("resume_gateway_url").GetString()!);
        return bot;
    }

    public Task Identify(int intents, string? token = null, params int[] shard)
    {
        var d = new JsonObject { ["token"] = token ?? discord.Token, ["intents"] = intents, ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "x", ["device"] = "x" } };
        if (shard.Length > 0) d["shard"] = new JsonArray(shard[0], shard[1]);
        return Send(2, d);
    }

    public Task Resume(string session, long seq) => Send(6, new JsonObject { ["token"] = discord.Token, ["session_id"] = session, ["seq"] = seq });

    public Task Send(int op, JsonNode? d) => SendText(new JsonObject { ["op"] = op, ["d"] = d }.ToJsonString());

    public Task SendText(string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>The next frame; undefined when the gateway closed.</summary>
    public async Task<JsonElement> Next()
    {
        using var text = new MemoryStream();
        var buffer = new byte[8192];
        while (true)
        {
            var got = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None).AsTask().WaitAsync(limit);
            if (got.MessageType == WebSocketMessageType.Close) return default;
            await text.WriteAsync(buffer.AsMemory(0, got.Count));
            if (got.EndOfMessage) break;
        }

        var frame = JsonDocument.Parse(text.ToArray()).RootElement;
        if (frame.TryGetProperty("s", out var s) && s.ValueKind == JsonValueKind.Number) Sequence = s.GetInt64();
        return frame;
    }

    /// <summary>The payload of the next dispatch of that name.</summary>
    public async Task<JsonElement> Next(string name)
    {
        while (true)
        {
            var frame = await Next();
            if (frame.ValueKind == JsonValueKind.Undefined) throw new InvalidOperationException($"Closed with {CloseCode} instead of {name}.");
            if (frame.GetProperty("t").ValueKind == JsonValueKind.String && frame.GetProperty("t").GetString() == name) return frame.GetProperty("d");
        }
    }

    public async Task<(int Status, JsonElement Body)> Call(string method, string path, object? body = null)
    {
        using var request = new HttpRequestMessage(new(method), path);
        if (body is not null) request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using var answer = await Http.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return ((int)answer.StatusCode, text.Length == 0 ? default : JsonDocument.Parse(text).RootElement);
    }

    public Task Close(int code) => socket.CloseOutputAsync((WebSocketCloseStatus)code, null, CancellationToken.None);

    public void Cut() => socket.Abort();

    public void Dispose()
    {
        socket.Dispose();
        Http.Dispose();
    }
}
