using CoachBot.Settings;
using NodaTime;

namespace CoachBot.Channels.Tests.Whole;

/// <summary>The whole product between its store and an emulated platform, in time that may run faster.</summary>
internal sealed class WholeCoach : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coach-whole-").FullName;
    private readonly FastTime time;
    private readonly CoachSettings settings;
    private CoachServer? server;

    private WholeCoach(FastTime time, Func<CoachSettings, CoachSettings> on)
    {
        this.time = time;
        settings = on(new(
            new("http://127.0.0.1:0"), new(Path.Combine(folder, "coach.db"), Key: null), new("Iron Gym", "hello@example.org"), new("GB")));
    }

    /// <param name="on">Puts it on a platform.</param>
    public static async Task<WholeCoach> Start(FastTime time, Func<CoachSettings, CoachSettings> on)
    {
        var coach = new WholeCoach(time, on);
        await coach.Begin();
        return coach;
    }

    public Task Wait(Duration wait) => time.WaitUntil(time.GetCurrentInstant() + wait, CancellationToken.None);

    /// <summary>Ended as a signal of the system ends it, and begun again on the same store.</summary>
    public async Task Restart()
    {
        await End();
        await Begin();
    }

    public async ValueTask DisposeAsync()
    {
        await End();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Begin()
    {
        server = await CoachServer.Build(settings, time, CancellationToken.None);
        await server.Start(CancellationToken.None);
    }

    private async Task End()
    {
        if (server is null) return;
        await server.Wait(new CancellationToken(canceled: true));
        await server.DisposeAsync();
        server = null;
    }
}
