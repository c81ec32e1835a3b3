using CoachBot.Router.Clocks;
using CoachBot.Settings;
using CoachBot.Web;
using NodaTime;

namespace CoachBot.Browser.Tests;

/// <summary>The whole product on a free port, with a store of its own and a clock that is moved by hand.</summary>
public sealed class Product : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("coachbot-page-").FullName;
    private readonly ManualClock clock = new(Instant.FromUtc(2026, 1, 5, 18, 0));
    private CoachServer? server;

    public Uri Url { get; private set; } = new("http://127.0.0.1");

    public static async Task<Product> Start()
    {
        var product = new Product();
        var settings = new CoachSettings(
            new WebChatSettings("http://127.0.0.1:0"), new StoreSettings(Path.Combine(product.folder, "coach.db"), null),
            new OperatorSettings("Iron Gym", "hello@example.org"), new SafetySettings("GB"));
        product.server = await CoachServer.Build(settings, product.clock, CancellationToken.None);
        product.Url = await product.server.Start(CancellationToken.None);
        return product;
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
}
