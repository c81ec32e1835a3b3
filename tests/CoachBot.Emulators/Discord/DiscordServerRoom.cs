using System.Net;
using CoachBot.Emulators.Discord.Control;
using CoachBot.Emulators.Discord.Gateway;
using CoachBot.Emulators.Discord.Rest;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CoachBot.Emulators.Discord;

/// <summary>The web server before the house; it can be closed and opened again on the same port.</summary>
internal sealed class DiscordServerRoom(DiscordHouse house) : IDisposable
{
    private const string Api = "/api/v10";
    private const string Hands = "/emulator";
    private const long MostBody = 64 * 1024 * 1024;
    private readonly RestDoor door = new(house, new(house), new(house));
    private readonly ControlDoor control = new(house);
    private readonly HeldPort port = new(house.Options.Port);
    private WebApplication? app;

    public async Task Open()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromMilliseconds(1));
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MaxRequestBodySize = MostBody;
            kestrel.Listen(IPAddress.Loopback, port.Port);
        });
        app = builder.Build();
        app.Run(Serve);
        house.Port = port.Port;
        await app.StartAsync();
    }

    public async Task Close()
    {
        if (app is null) return;
        house.Gateway.CutAll();
        await app.StopAsync();
        await app.DisposeAsync();
        app = null;
        foreach (var connection in house.Gateway.Connections) connection.Dispose();
    }

    public void Dispose() => port.Dispose();

    private async Task Serve(HttpContext http)
    {
        var path = http.Request.Path.Value ?? "/";
        try
        {
            if (Upgrade.IsAsked(http)) await house.Gateway.Serve(http);
            else if (path.StartsWith(Api, StringComparison.Ordinal)) await door.Serve(http, path[Api.Length..]);
            else if (path.StartsWith(Hands, StringComparison.Ordinal)) await control.Serve(http, path[Hands.Length..]);
            else http.Response.StatusCode = StatusCodes.Status404NotFound;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            // The bot hung up in the middle, as it may.
        }
    }
}
