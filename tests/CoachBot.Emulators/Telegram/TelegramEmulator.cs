using System.Net;
using CoachBot.Emulators.Faults;
using CoachBot.Emulators.Telegram.Chats;
using CoachBot.Emulators.Telegram.Control;
using CoachBot.Emulators.Telegram.Updates;
using CoachBot.Emulators.Telegram.Wire;

namespace CoachBot.Emulators.Telegram;

/// <summary>Telegram as a bot sees it, on a port of this machine, with people who write and tap as the test says.</summary>
public sealed class TelegramEmulator : IAsyncDisposable
{
    /// <summary>How long the waits of this class wait before they fail the test.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly TelegramState state;
    private readonly RequestLog log;
    private readonly LongPoll polls;
    private readonly Webhook webhook;
    private readonly BotEndpoint bot;
    private readonly RequestLoop loop;
    private readonly HeldPort port;
    private LoopbackServer server;

    private TelegramEmulator(TelegramOptions options)
    {
        state = new(options);
        log = new(options);
        polls = new(options, state.Updates, UpdateFaults);
        webhook = new(options, state.Updates, polls);
        bot = new BotEndpoint(state, polls, webhook, Faults, log);
        var control = new ControlEndpoint(this);
        loop = new(http => http.Request.Path.Value!.StartsWith(ControlEndpoint.Prefix, StringComparison.Ordinal) ? control.Handle(http) : bot.Handle(http));
        port = new(options.Port);
        server = new(loop, port.Port);
    }

    /// <summary>The base address: what Telegram__ApiUrl takes.</summary>
    public string Url => $"http://{IPAddress.Loopback}:{port.Port}";

    public string Token => state.Options.Token;

    public string Username => state.Options.Username;

    public FaultPlan Faults { get; } = new();

    public UpdateFaults UpdateFaults { get; } = new();

    /// <summary>Every request so far, oldest first.</summary>
    public IReadOnlyList<RecordedRequest> Requests => log.All;

    /// <summary>How often which method was called, in words; counted also where nothing is recorded.</summary>
    public string Tally => bot.Tally;

    /// <summary>Updates that the bot has not confirmed.</summary>
    public int Unconfirmed => state.Updates.Count;

    /// <summary>Whether a long poll is waiting right now.</summary>
    public bool IsPolled => polls.IsWaiting;

    /// <summary>The id of the newest update.</summary>
    public int LastUpdateId => state.Updates.LastId;

    /// <summary>Called for every message of the bot's before its request is answered. Must be quick.</summary>
    public Action<TelegramMessage>? OnSent
    {
        get => state.OnSent;
        set => state.OnSent = value;
    }

    /// <summary>Called with the chat of every update that the bot confirmed: from then on only the bot knows of it. Must be quick and not call back.</summary>
    public Action<long>? OnConfirmed
    {
        set => state.Updates.Confirmed = value is null ? null : update => value(update.Lane.Chat);
    }

    public static async Task<TelegramEmulator> Start(TelegramOptions? options = null)
    {
        var emulator = new TelegramEmulator(options ?? new());
        await emulator.server.Start();
        return emulator;
    }

    /// <summary>A person whom the bot does not know yet; with an id that is taken already, that person.</summary>
    public TelegramPerson Person(string name = "Ana", string? language = "en", long? id = null) => state.NewPerson(name, language, id);

    public TelegramGroup Group(string title = "Gym", bool isSuper = false) => state.NewGroup(title, isSuper);

    /// <summary>A person (their private chat) or a group; null when nobody has that id.</summary>
    public TelegramChat? Chat(long id) => state.Chat(id);

    /// <summary>The n-th request of that method since the start; waits for it to come (it may not be answered yet).</summary>
    public Task<RecordedRequest> Called(string method, int times = 1) => log.Wait(method, times).WaitAsync(Patience);

    /// <summary>Presses that were not answered are now too old.</summary>
    public void ExpireCallbacks() => state.Callbacks.Expire();

    /// <summary>The next update gets this id plus one; the platform may deal ids anew, also lower, after a week without updates.</summary>
    public void JumpUpdateIds(int id) => state.Updates.JumpTo(id);

    /// <summary>The command list that is set for a scope type ("default", "all_private_chats" ...) and language, as JSON; null when none is.</summary>
    public string? Commands(string scope = "default", string language = "") => state.Profile.Commands.GetValueOrDefault(($"type={scope}", language));

    /// <param name="what">name, description, short_description.</param>
    public string? ProfileText(string what, string language = "") => state.Profile.Texts.GetValueOrDefault((what, language));

    /// <summary>The platform is gone: connections are cut and its port is closed.</summary>
    public Task StopListening() => server.Stop();

    /// <summary>It is back, on the same port.</summary>
    /// <param name="forgets">It lost waiting updates, presses, files and the bot's profile.</param>
    public async Task ListenAgain(bool forgets = false)
    {
        if (forgets) state.Forget();
        server = new(loop, port.Port);
        await server.Start();
    }

    public async Task Restart(bool forgets = false)
    {
        await StopListening();
        await ListenAgain(forgets);
    }

    public async ValueTask DisposeAsync()
    {
        await webhook.DisposeAsync();
        await server.Stop();
        port.Dispose();
    }
}
