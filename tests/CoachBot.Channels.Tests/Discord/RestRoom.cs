using CoachBot.Channels.Tests.DiscordGateway;
using CoachBot.Discord.Wire.Rest;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.Logging;
using NodaTime;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>The REST client before a scripted server, with a clock that stands still.</summary>
internal sealed class RestRoom : IDisposable
{
    public RestRoom() => Rest = new(
        new(Server, "https://discord.test/api/v10/", "secret", TimeSpan.FromSeconds(30)), Clock, () => 1, new Logger<RestClient>(new OneLog(Log)));

    public ManualClock Clock { get; } = new(Instant.FromUtc(2026, 1, 5, 12, 0));

    public ScriptedServer Server { get; } = new();

    public LogLines Log { get; } = new();

    public RestClient Rest { get; }

    public Instant Now => Clock.GetCurrentInstant();

    public Call Message(string channel = "7") => DiscordApi.CreateMessage(channel, Payload.Empty, Now + Duration.FromHours(2));

    public Call Callback() => DiscordApi.Callback("1", "tok", Payload.Empty, Now + Duration.FromMilliseconds(2500));

    public Call FollowUp() => DiscordApi.FollowUp("2", "tok", Payload.Empty, Now + Duration.FromSeconds(10));

    /// <summary>Sends, and lets every wait that comes up pass.</summary>
    public async Task<Answer> Send(Call call)
    {
        var sending = Rest.Send(call, CancellationToken.None);
        while (!sending.IsCompleted) Clock.Advance(Duration.FromMilliseconds(1));
        return await sending;
    }

    public void Dispose()
    {
        Rest.Dispose();
        Server.Dispose();
    }

    internal sealed class OneLog(ILogger log) : ILoggerFactory
    {
        public void AddProvider(ILoggerProvider provider) => throw new NotSupportedException();

        public ILogger CreateLogger(string categoryName) => log;

        public void Dispose()
        {
            // Nothing is held.
        }
    }
}
