using System.Collections.Concurrent;
using System.Text;
using CoachBot.Discord.Wire.Gateway;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.DiscordGateway;

/// <summary>A gateway of ours against a scripted one, with a clock that stands still.</summary>
internal sealed class GatewayRoom : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly ConcurrentQueue<Dispatch> events = new();
    private readonly SemaphoreSlim came = new(0);
    private GatewayShards? gateway;

    public ScriptedGateway Server { get; } = new();

    public WatchedClock Clock { get; init; } = new();

    public MemoryNotes Notes { get; init; } = new();

    public LogLines Log { get; } = new();

    /// <summary>0 makes every random wait the shortest; the first beat then comes at once.</summary>
    public double Random { get; set; }

    public int Asked { get; private set; }

    public Func<GatewayBot, GatewayBot> Bot { get; set; } = bot => bot;

    public Func<Dispatch, Task> Handle { get; set; } = _ => Task.CompletedTask;

    public Func<GatewaySettings, GatewaySettings> Settings { get; init; } = settings => settings;

    public Duration CloseLimit { get; } = Duration.FromSeconds(2.1);

    public Task Running { get; private set; } = Task.CompletedTask;

    public GatewayHealth Health => gateway!.Health;

    public GatewayRoom Start()
    {
        var settings = Settings(new("secret", new("http://127.0.0.1/api/v10"), "DiscordBot (https://example.org, 1)")
        {
            // Each limit another, so that a test can tell who sleeps.
            ConnectLimit = Duration.FromSeconds(17),
            CloseLimit = CloseLimit,
            DrainLimit = Duration.FromSeconds(5.1),
        });
        gateway = new(new(settings, Ask, Notes, Clock, Log) { Random = () => Random });
        Running = Task.Run(() => gateway.Run(Take, stop.Token));
        return this;
    }

    /// <summary>Connected, identified and READY, with its first beat answered.</summary>
    public async Task<ScriptedLink> Ready(int interval = 45_000, string session = "s1")
    {
        var link = await Server.Next();
        link.Hello(interval);
        await link.Hear(2);
        link.Ready(Server.Url, session);
        await Next("READY");
        await link.Hear(1);
        await Answer(link);
        return link;
    }

    /// <summary>Answers a beat, and returns when that was read.</summary>
    public Task Answer(ScriptedLink link)
    {
        link.Ack();
        return Read(link);
    }

    /// <summary>Returns when all that was said on this link has been taken to its end: an event is handed on before its number is noted and its limit set anew.</summary>
    public async Task Read(ScriptedLink link)
    {
        link.Event("READ", null);
        await Next("READ");
    }

    /// <summary>The next connection resumes that session and is told RESUMED.</summary>
    public async Task<ScriptedLink> Resumed(string session, long sequence, ScriptedLink? at = null)
    {
        var link = at ?? await Server.Next();
        link.Hello();
        var resume = await link.Hear(6);
        Assert.Equal(session, resume.GetProperty("session_id").GetString());
        Assert.Equal(sequence, resume.GetProperty("seq").GetInt64());
        link.Event("RESUMED", sequence + 1);
        await Next("RESUMED");
        return link;
    }

    /// <summary>The next event that was handed on, of this type.</summary>
    public async Task<Dispatch> Next(string type)
    {
        while (true)
        {
            Assert.True(await came.WaitAsync(Patience.Limit), $"No {type} was handed on.");
            if (events.TryDequeue(out var next) && next.Type == type) return next;
        }
    }

    /// <summary>The next event of this type, and before it messages with exactly these words.</summary>
    public async Task Next(string type, IReadOnlyList<string> before)
    {
        foreach (var words in before) Assert.Contains($"\"{words}\"", Text(await Next("MESSAGE_CREATE")));
        await Next(type);
    }

    /// <summary>A shard counts as connected a moment after its READY was sent.</summary>
    public async Task UntilConnected(int shards)
    {
        using var late = new CancellationTokenSource(Patience.Limit);
        while (Health.Connected != shards && !late.IsCancellationRequested) await Task.Yield();
        Assert.Equal(shards, Health.Connected);
    }

    public async Task Stop()
    {
        await stop.CancelAsync();
        await Running.WaitAsync(Patience.Limit);
    }

    public async ValueTask DisposeAsync()
    {
        Server.Dispose();
        await stop.CancelAsync();
        await Task.WhenAny(Running.WaitAsync(Patience.Limit));
        stop.Dispose();
    }

    public static string Text(Dispatch dispatch) => Encoding.UTF8.GetString(dispatch.Data.Span);

    private Task<GatewayBot> Ask(CancellationToken token)
    {
        Asked++;
        return Task.FromResult(Bot(new(Server.Url)));
    }

    private Task Take(Dispatch dispatch)
    {
        events.Enqueue(dispatch);
        came.Release();
        return Handle(dispatch);
    }
}
