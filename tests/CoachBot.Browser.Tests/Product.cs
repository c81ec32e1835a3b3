using CoachBot.Router.Clocks;
using CoachBot.Settings;
using CoachBot.Web;
using NodaTime;

namespace CoachBot.Browser.Tests;

/// <summary>The whole product on a free port, with a store of its own and a clock that is moved by hand.</summary>
public sealed class Product : IAsyncDisposable
{
    public static readonly Instant Begins = Instant.FromUtc(2026, 1, 5, 18, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("coachbot-page-").FullName;
    private readonly CoachSettings settings;
    private ManualClock clock = new(Begins);
    private CoachServer? server;

    private Product(string name, string contact) => settings = new(
        new WebChatSettings("http://127.0.0.1:0"), new StoreSettings(Path.Combine(folder, "coach.db"), null),
        new OperatorSettings(name, contact), new SafetySettings("GB"));

    public Uri Url { get; private set; } = new("http://127.0.0.1");

    public static async Task<Product> Start(string name = "Iron Gym", string contact = "hello@example.org")
    {
        var product = new Product(name, contact);
        await product.Run();
        return product;
    }

    /// <summary>Stops, and starts again on the same data at a later time: days pass without the thousands of looks at files that a running coach takes.</summary>
    public async Task StartAgainAt(Instant then)
    {
        await server!.DisposeAsync();
        clock = new(then);
        await Run();
    }

    /// <summary>Who sleeps is woken on the way, each at their own time.</summary>
    public void MoveClock(Duration by) => clock.Advance(by);

    public async ValueTask DisposeAsync()
    {
        if (server is not null)
        {
            await server.DisposeAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task Run()
    {
        server = await CoachServer.Build(settings, clock, CancellationToken.None);
        Url = await server.Start(CancellationToken.None);
    }
}
