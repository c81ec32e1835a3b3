using CoachBot.Discord.Commands;
using CoachBot.Discord.Copies;
using CoachBot.Discord.Drawing;
using CoachBot.Discord.Intake;
using CoachBot.Discord.Interactions;
using CoachBot.Discord.People;
using CoachBot.Discord.Sending;
using CoachBot.Discord.Wire;
using CoachBot.Discord.Wire.Gateway;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord;

/// <summary>What the house lends to this channel.</summary>
/// <param name="Apology">For what cannot be taken now.</param>
internal sealed record Lent(INotes Notes, IPictureFiles Pictures, Scripts Scripts, Apology Apology, IAlarmClock Clock)
{
    public required ILoggerFactory Logs { get; init; }

    /// <summary>Counts on when the clock is set.</summary>
    public TimeProvider Monotonic { get; init; } = TimeProvider.System;

    /// <summary>From 0 to below 1.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;

    /// <summary>What HTTP goes through; null makes the real one.</summary>
    public HttpMessageHandler? Http { get; init; }
}

/// <summary>The channel put together.</summary>
internal sealed class DiscordParts : IDisposable
{
    private readonly DeferralLane lane;

    public DiscordParts(DiscordSettings settings, Lent lent)
    {
        var (clock, log) = (lent.Clock, lent.Logs.CreateLogger<DiscordChannel>());
        var server = new Uri(settings.ApiUrl);
        Rest = new(new(lent.Http ?? RestWire.Handler(server, settings.Times.Connect), settings.ApiUrl, settings.Token, settings.Times.Request),
            clock, lent.Chance, lent.Logs.CreateLogger<RestClient>());
        lane = new(clock, lent.Monotonic);
        var (self, locales, closed, channels, lives) = (new Identity(), new Locales(), new ClosedDms(clock), new DmChannels(Rest), new LiveInteractions(clock));
        var voice = new Voice(lent.Scripts);
        Nonces = new(lent.Notes, clock, lent.Chance);
        Standby = new(Nonces, settings.Times, lent.Notes, clock, log);
        var responder = new Responder(Rest, Standby, clock, settings.Times.FirstResponse, log);
        Questions = new(Rest, clock);
        Deliveries = new(new(lent.Pictures, voice), new(new(Rest, channels, closed, clock, lent.Chance) { Nonces = Nonces }, channels, closed, lives, responder)
        {
            Lines = new(Rest, channels, voice, clock, log) { Nonces = Nonces },
            Questions = Questions,
            Pacing = new(clock),
        });
        Parked = new(lent.Notes, clock, log);
        Line = new(Parked, Deliveries, lent.Apology, clock);
        Events = new(new(Line, Standby, lent.Scripts), Standby, new(lives, responder, new(lane, responder, Standby, voice, log), voice, clock),
            new(channels, closed, locales, lives, self), log);
        Commands = new(Rest, self, lent, log);
        Start = new(Rest, self, clock, log);
        Gateway = new(new(
            new(settings.Token, server, UserAgent.Value) { Shards = settings.Shards },
            Start.Gateway, lent.Notes, clock, lent.Logs.CreateLogger<GatewayShards>())
        { Random = lent.Chance });
    }

    public RestClient Rest { get; }

    public Nonces Nonces { get; }

    public Standby Standby { get; }

    public Deliveries Deliveries { get; }

    public AnsweredQuestions Questions { get; }

    public ParkedArrivals Parked { get; }

    public ArrivalLine Line { get; }

    public DiscordEvents Events { get; }

    public CommandRegistration Commands { get; }

    public StartLook Start { get; }

    public GatewayShards Gateway { get; }

    public void Dispose()
    {
        lane.Dispose();
        Rest.Dispose();
    }
}
