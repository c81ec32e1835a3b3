using CoachBot.Emulators.Discord.Faults;
using CoachBot.Emulators.Discord.Gateway;
using CoachBot.Emulators.Discord.Recording;
using CoachBot.Emulators.Discord.Rest;
using CoachBot.Emulators.Discord.World;

namespace CoachBot.Emulators.Discord;

/// <summary>One emulated platform: its parts know each other through it. It outlives the web server, as the platform outlives a data centre.</summary>
internal sealed class DiscordHouse
{
    public DiscordHouse(DiscordOptions options)
    {
        Options = options;
        Clock = new(options.Time, options.Scale, Changes);
        Ids = new(Clock);
        Record = new(Changes);
        Tokens = new(options.Token);
        World = new(this);
        Gateway = new(this);
    }

    public DiscordOptions Options { get; }

    public DiscordClock Clock { get; }

    public Changes Changes { get; } = new();

    public Snowflakes Ids { get; }

    public DiscordRecord Record { get; }

    public DiscordFaults Faults { get; } = new();

    public BotToken Tokens { get; }

    public InvalidRequests Breaker { get; } = new();

    public DiscordWorld World { get; }

    public DiscordGateway Gateway { get; }

    public int Port { get; set; }

    public string GatewayUrl => $"ws://127.0.0.1:{Port}/";

    public string ResumeUrl(string session) => $"ws://127.0.0.1:{Port}/resume/{session[..8]}";
}
