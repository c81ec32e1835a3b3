using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Tests.Web;

/// <summary>The web chat on a real socket of this machine, with a fake coach behind it.</summary>
public sealed class WebHost : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly WebApplication app;
    private int port;
    private Task channelRun = Task.CompletedTask;

    private WebHost(WebApplication app, FakeCoach coach) => (this.app, Coach) = (app, coach);

    public FakeCoach Coach { get; }

    public FakeHealth Health { get; } = new();

    public Uri Url => new(app.Urls.Single());

    /// <param name="after">A stopped host whose place this one takes.</param>
    public static async Task<WebHost> Start(
        Func<Input, IEnumerable<Message>>? answer = null, WebChatSettings? settings = null, TimeProvider? time = null, WebHost? after = null, IPageDrawings? drawings = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{after?.port ?? 0}");
        builder.Services.AddSingleton(time ?? TimeProvider.System);
        if (drawings is not null) builder.Services.AddSingleton(drawings);
        builder.Services.AddWebChat(settings ?? new("http://localhost:5080"), _ => new("Something broke. In danger? Call 112.", "failure"));
        var coach = new FakeCoach(answer ?? (_ => []));
        FakeHealth? health = null;
        builder.Services.AddSingleton<IHealth>(_ => health!);
        var built = builder.Build();
        var host = new WebHost(built, coach);
        health = host.Health;
        built.MapWebChat();
        await built.StartAsync();
        coach.Channel = built.Services.GetRequiredService<WebChannel>();
        host.port = host.Url.Port;
        host.RunChannel();
        return host;
    }

    public void RunChannel() => channelRun = Coach.Channel!.Run(Coach, stop.Token);

    /// <summary>Stops the channel and leaves the page standing.</summary>
    public async Task StopChannel()
    {
        await stop.CancelAsync();
        await channelRun;
    }

    public async ValueTask DisposeAsync()
    {
        await StopChannel();
        await app.StopAsync();
        await app.DisposeAsync();
        stop.Dispose();
    }
}
