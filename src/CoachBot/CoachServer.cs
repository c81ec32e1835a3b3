using CoachBot.Core.Dialogs;
using CoachBot.Dialogs;
using CoachBot.Discord;
using CoachBot.Pictures;
using CoachBot.Pictures.Files;
using CoachBot.Router;
using CoachBot.Router.Clocks;
using CoachBot.Router.Health;
using CoachBot.Router.Turns;
using CoachBot.Settings;
using CoachBot.Telegram;
using CoachBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot;

/// <summary>The server: store, dialogs, turn loop and channels in one process.</summary>
internal sealed class CoachServer : IAsyncDisposable
{
    private readonly IStore opened;
    private readonly WebApplication web;

    private CoachServer(IStore opened, WebApplication web) => (this.opened, this.web) = (opened, web);

    /// <summary>Opens the store and puts everything together; nothing listens yet.</summary>
    public static Task<CoachServer> Build(CoachSettings settings, CancellationToken stop) =>
        Build(settings, new SystemAlarmClock(), stop);

    /// <summary>As the other, by a clock of the caller's: a test moves it to the next morning.</summary>
    public static async Task<CoachServer> Build(CoachSettings settings, IAlarmClock clock, CancellationToken stop)
    {
        var store = await StoreFile.OpenWhenFree(settings.Store, clock, stop);
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.WebHost.UseUrls(settings.Web.Url);
        Log(builder.Logging);
        AddCoach(builder.Services, settings, store, clock);
        WebApplication? app = null;
        Message Sorry(Arrival arrival) => app!.Services.GetRequiredService<TurnLoopParts>().Router.Sorry(arrival);
        builder.Services.AddWebChat(settings.Web, Sorry);
        if (settings.Telegram is { } telegram) builder.Services.AddTelegram(telegram, Sorry);
        if (settings.Discord is { } discord) builder.Services.AddDiscord(discord, Sorry);
        app = builder.Build();
        app.Services.GetRequiredService<ScriptWatch>().Look();
        app.Services.GetRequiredService<Album>();
        // Loading leaves tens of megabytes behind that an idle coach would keep for hours.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        // First: Telegram posts from elsewhere, and the page's guards would turn it away.
        if (settings.Telegram is not null) app.MapTelegramWebhook(app.Services.GetRequiredService<TelegramChannel>());
        app.MapWebChat();
        return new(store, app);
    }

    /// <summary>Starts listening and returns; for a host that goes on with something else.</summary>
    /// <exception cref="IOException">The address cannot be listened on.</exception>
    /// <returns>The address it listens on, with the port that the system chose for port 0.</returns>
    public async Task<Uri> Start(CancellationToken stop)
    {
        await web.StartAsync(stop);
        return new Uri(web.Urls.First());
    }

    /// <summary>What the loaded dialogs know; null while they cannot be loaded.</summary>
    public Catalog? Catalog => web.Services.GetRequiredService<Scripts>().Current?.Catalog;

    /// <summary>Runs on after <see cref="Start"/> until it is stopped.</summary>
    public Task Wait(CancellationToken stop) => web.WaitForShutdownAsync(stop);

    /// <summary>The store last: it still takes what the stopping loop hands over.</summary>
    public async ValueTask DisposeAsync()
    {
        await web.DisposeAsync();
        await opened.DisposeAsync();
    }

    private static void AddCoach(IServiceCollection services, CoachSettings settings, IStore store, IAlarmClock clock)
    {
        services.AddSingleton(clock);
        services.AddSingleton<TimeProvider>(new ClockTime(clock));
        services.AddSingleton(settings.Operator.Installation);
        services.AddSingleton<INotes>(store);
        services.AddPictures(Rasteriser.Trouble);
        services.AddSingleton<Scripts>();
        services.AddSingleton<Workers>();
        services.AddSingleton(ScriptFolder.BesideProgram);
        services.AddSingleton<ScriptWatch>();
        services.AddSingleton(all => Wiring.Coaching(all.GetRequiredService<Scripts>(), settings.Safety.Country) with { Draw = ChartPictures.Svg });
        services.AddSingleton(all => Wiring.TurnLoop(
            store, [.. all.GetServices<IChannel>()], all.GetRequiredService<Coaching>(), clock, all.GetRequiredService<ILoggerFactory>()));
        services.AddSingleton<IHealth, Readiness>();
        services.AddHostedService(all => all.GetRequiredService<ScriptWatch>());
        services.AddHostedService<PoseWatch>();
        services.AddHostedService<TurnLoop>();
    }

    private static void Log(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        // Nothing of a request is logged: a platform's address may hold a token, and a session is a person.
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        logging.AddFilter("System.Net.Http", LogLevel.None);
        logging.Configure(options => options.ActivityTrackingOptions = ActivityTrackingOptions.None);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.UseUtcTimestamp = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss'Z' ";
        });
    }
}
