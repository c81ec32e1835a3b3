using CoachBot.Emulators.Discord;
using CoachBot.Settings;
using CoachBot.Web;
using NodaTime;

namespace CoachBot.Channels.Tests.DiscordEmulation;

/// <summary>The whole product on an emulated Discord, in time that may run faster.</summary>
internal sealed class WholeCoach : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coach-outage-").FullName;
    private readonly FastTime time;
    private CoachServer? server;

    private WholeCoach(DiscordEmulator discord, FastTime time) => (Discord, this.time) = (discord, time);

    public DiscordEmulator Discord { get; }

    public static async Task<WholeCoach> Start(double factor)
    {
        var fast = new FastTime(factor);
        var coach = new WholeCoach(await DiscordEmulator.Start(new() { Time = fast }), fast);
        var settings = new CoachSettings(
            new WebChatSettings("http://127.0.0.1:0"), new StoreSettings(Path.Combine(coach.folder, "coach.db"), null),
            new OperatorSettings("Iron Gym", "hello@example.org"), new SafetySettings("GB"))
        {
            Discord = new(coach.Discord.Token, coach.Discord.ApiUrl.ToString()),
        };
        coach.server = await CoachServer.Build(settings, fast, CancellationToken.None);
        await coach.server.Start(CancellationToken.None);
        await coach.Discord.Listening();
        return coach;
    }

    public Task Wait(Duration wait) => time.WaitUntil(time.GetCurrentInstant() + wait, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        if (server is not null) await server.DisposeAsync();
        await Discord.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
