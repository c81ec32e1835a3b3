using CoachBot.Channels.Tests.DiscordGateway;
using CoachBot.Channels.Tests.Specs;
using CoachBot.Discord;
using CoachBot.Emulators.Discord;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Store;
using NodaTime;
using Xunit;
using DiscordInteraction = CoachBot.Emulators.Discord.World.DiscordInteraction;
using DiscordPerson = CoachBot.Emulators.Discord.World.DiscordPerson;
using DiscordPlace = CoachBot.Emulators.Discord.World.DiscordChannel;
using Message = CoachBot.Core.Dialogs.Message;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>The channel before an emulated Discord, with a clock that stands still. At the end, every request is held against the platform's document.</summary>
internal sealed class CoachRoom : IAsyncDisposable
{
    // A crowded machine is no dead line; and the clock stands still, so that nobody would wait for another copy.
    private static readonly DiscordTimes patient = new() { FirstResponse = TimeSpan.FromSeconds(30), Request = TimeSpan.FromSeconds(30), Doubt = TimeSpan.Zero };
    private static readonly DiscordTimes wary = patient with { Doubt = TimeSpan.FromSeconds(2) };

    private readonly CancellationTokenSource stop = new();

    // Lines of other copies at the same Discord.
    private readonly int others;

    private CoachRoom(DiscordEmulator discord, ManualClock clock, MemoryNotes notes, IPictureFiles pictures, bool isWary = false)
    {
        others = discord.Gateway.Open.Count;
        (Discord, Clock, Notes) = (discord, clock, notes);
        Channel = new(new(discord.Token, discord.ApiUrl.ToString()) { Times = isWary ? wary : patient }, new(Notes, pictures, TestScripts.Loaded, _ => new Message("Technical problem. Call 112.", "service-failure"), Clock)
        {
            Logs = new RestRoom.OneLog(Log),
            Monotonic = new ManualTime(clock),
            Chance = () => 0.9,
        });
        Coach.Channel = Channel;
        // The emulator looks again whenever anything happens in it, or here.
        Coach.Told = () => discord.Clock.Advance(TimeSpan.Zero);
    }

    public DiscordEmulator Discord { get; }

    public ManualClock Clock { get; }

    public MemoryNotes Notes { get; }

    public LogLines Log { get; } = new();

    public ScriptedCoach Coach { get; } = new();

    public DiscordChannel Channel { get; }

    /// <summary>Null while the coach is a scripted one.</summary>
    public TurnLoopParts? House { get; private set; }

    public Task Running { get; private set; } = Task.CompletedTask;

    /// <summary>False where a test has the bot send what the document forbids.</summary>
    public bool KeepsDocument { get; set; } = true;

    public static async Task<CoachRoom> Open(Action<CoachRoom>? before = null, IPictureFiles? pictures = null, DiscordOptions? options = null)
    {
        var clock = new ManualClock(Instant.FromUtc(2026, 1, 5, 12, 0));
        var discord = await DiscordEmulator.Start((options ?? new()) with { Time = new ManualTime(clock), CountsRequests = false });
        var room = new CoachRoom(discord, clock, new(), pictures ?? new NoPictureFiles());
        before?.Invoke(room);
        room.Start();
        await discord.Listening();
        return room;
    }

    /// <summary>The same world after a restart of the bot: what it kept in memory is gone.</summary>
    public async Task<CoachRoom> Restarted()
    {
        await Stop();
        // The line of the old one may still stand here, and is not the one that is waited for.
        await Discord.Until(() => Discord.Gateway.Open.Count == others);
        var next = new CoachRoom(Discord, Clock, Notes, new NoPictureFiles());
        next.Start();
        await next.Patiently(() => Discord.Gateway.Listening.Count > others);
        return next;
    }

    /// <summary>Another copy with the same token, which looks for others before it answers.</summary>
    /// <param name="notes">Its database's; null for a new one, the youngest of all.</param>
    public async Task<CoachRoom> Beside(MemoryNotes? notes = null)
    {
        Pass(Duration.FromSeconds(1));
        var before = Discord.Gateway.Listening.Count;
        var copy = new CoachRoom(Discord, Clock, notes ?? new(), new NoPictureFiles(), isWary: true);
        copy.Start();
        await copy.Patiently(() => Discord.Gateway.Listening.Count > before);
        return copy;
    }

    /// <summary>A channel of a server that these people are in.</summary>
    public DiscordPlace Gym(params IReadOnlyList<DiscordPerson> people)
    {
        var server = Discord.Server("Gym");
        server.Add(people);
        return server.Channel("talk");
    }

    public void Start() => Running = Channel.Run(House?.Router ?? (IArrivals)Coach, stop.Token);

    /// <summary>The real turn loop with the product's own dialogs, in place of the scripted coach.</summary>
    public void MoveIn() => House = Wiring.TurnLoop(
        new MemoryStore(), [Channel], Wiring.Coaching(TestScripts.Loaded, "GB"), Clock, new RestRoom.OneLog(Log));

    public Task Until(Func<bool> isSo) => Discord.Until(isSo, TimeSpan.FromSeconds(20));

    /// <summary>Until an answer can be read.</summary>
    public Task Answered(DiscordInteraction asked) =>
        Until(() => asked.Answer is 6 or 7 or 8 or 9 || (asked.Answer != 0 && asked.Original is { IsThinking: false }));

    /// <summary>As the other, for what takes some of the clock's time: it passes whenever nothing else happens.</summary>
    public async Task Patiently(Func<bool> isSo)
    {
        for (var i = 0; i < 200; i++)
            try
            {
                await Discord.Until(isSo, TimeSpan.FromMilliseconds(150));
                return;
            }
            catch (TimeoutException)
            {
                Pass(Duration.FromMilliseconds(200));
            }

        Assert.True(isSo());
    }

    /// <summary>Lets time pass, and the emulator see it.</summary>
    public void Pass(Duration by)
    {
        Clock.Advance(by);
        Discord.Clock.Advance(TimeSpan.Zero);
    }

    public async Task Stop()
    {
        await stop.CancelAsync();
        // A stopped channel gives its handlers some of the clock's time.
        await Patiently(() => Running.IsCompleted);
    }

    public async ValueTask DisposeAsync()
    {
        if (!stop.IsCancellationRequested) await Stop();
        Channel.Dispose();
        stop.Dispose();
        await Discord.DisposeAsync();
        if (KeepsDocument) PlatformDocuments.AreKept(Discord);
    }
}
