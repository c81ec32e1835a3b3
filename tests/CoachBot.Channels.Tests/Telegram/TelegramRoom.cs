using CoachBot.Channels.Tests.Specs;
using CoachBot.Core.Dialogs;
using CoachBot.Emulators.Telegram;
using CoachBot.Router;
using CoachBot.Telegram;
using Microsoft.Extensions.Logging;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>The channel between an emulated platform and a router that the test holds.</summary>
internal sealed class TelegramRoom : IAsyncDisposable
{
    private readonly CancellationTokenSource stopping = new();
    private Task running = Task.CompletedTask;
    private int messages;

    private TelegramRoom(TelegramEmulator platform, TestClock clock, TelegramSettings settings)
    {
        (Platform, Clock) = (platform, clock);
        Scripts.Replace(Dialogs.Script);
        Channel = new(settings, new(Scripts, Notes, Pictures, _ => new("Sorry, not now.", "service-failure")) { Clock = clock, Log = Log, Jitter = () => 0 });
    }

    public TelegramEmulator Platform { get; }

    public TestClock Clock { get; }

    public TelegramChannel Channel { get; }

    public FakeArrivals Arrivals { get; } = new();

    public FakeNotes Notes { get; } = new();

    public FakePictures Pictures { get; } = new();

    public Scripts Scripts { get; } = new();

    public LogLines Log { get; } = new();

    /// <summary>The channel's run: ends with what stopped it.</summary>
    public Task Running => running;

    public static TelegramLimits Quick { get; } = new() { AnswerWithin = Duration.FromSeconds(10), PollFor = Duration.FromSeconds(2) };

    /// <summary>Nothing runs yet; for what has to be set before.</summary>
    public static async Task<TelegramRoom> Prepare(TestClock? clock = null, Func<TelegramSettings, TelegramSettings>? shape = null, TelegramOptions? options = null)
    {
        var platform = await TelegramEmulator.Start(options);
        var settings = new TelegramSettings(platform.Token) { ApiUrl = platform.Url, Limits = Quick };
        return new(platform, clock ?? new(), shape?.Invoke(settings) ?? settings);
    }

    public static async Task<TelegramRoom> Open(TestClock? clock = null, Func<TelegramSettings, TelegramSettings>? shape = null, TelegramOptions? options = null)
    {
        var room = await Prepare(clock, shape, options);
        room.Run();
        return room;
    }

    public void Run() => running = Channel.Run(Arrivals, stopping.Token);

    /// <summary>Sends words of the coach's to a person.</summary>
    public Task<Delivery> Send(long chat, Message message, string? key = null, IReadOnlyList<int>? closes = null, string? document = null) =>
        Channel.Deliver(new(new("telegram", chat.ToString()), key ?? $"row-{Interlocked.Increment(ref messages)}", message, closes ?? [], null) { Files = document is { } json ? [EnclosedFile.Json(json)] : [] }, stopping.Token);

    public Task<Delivery> Send(long chat, string text) => Send(chat, new Message(text, "test"));

    public static Message Question(int asking, params (string Text, string Reply)[] buttons) => new("How is it?", "test")
    {
        Asking = asking,
        Buttons = [.. buttons.Select(b => new Button(b.Text, $"v1.{asking}.{b.Reply}"))],
    };

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        Channel.Dispose();
        await Platform.DisposeAsync();
        stopping.Dispose();
        PlatformDocuments.AreKept(Platform);
    }
}

/// <summary>What was logged.</summary>
internal sealed class LogLines : ILogger
{
    private readonly Lock gate = new();
    private readonly List<string> lines = [];

    public IReadOnlyList<string> All
    {
        get { lock (gate) return [.. lines]; }
    }

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (gate) lines.Add($"{logLevel}: {formatter(state, exception)}");
    }
}
