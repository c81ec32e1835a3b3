using CoachBot.Router;
using CoachBot.Web.Guards;
using CoachBot.Web.Posts;
using CoachBot.Web.Streams;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CoachBot.Web;

/// <summary>How the host takes the web chat in.</summary>
public static class WebChat
{
    /// <summary>Registers <see cref="WebChannel"/>, also as an <see cref="IChannel"/>. The host registers <see cref="IHealth"/>, and <see cref="IPageDrawings"/> if it has any.</summary>
    public static IServiceCollection AddWebChat(
        this IServiceCollection services, WebChatSettings settings, Apology apology)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<IPageDrawings, NoPageDrawings>();
        services.AddSingleton(settings);
        services.AddSingleton(apology);
        services.AddSingleton<OpenPages>();
        services.AddSingleton(_ => new RequestLimits(settings.Limits));
        services.AddSingleton<OriginGuard>();
        services.AddSingleton<ChatDoor>();
        services.AddSingleton<PostEndpoints>();
        services.AddSingleton<StreamEndpoint>();
        services.AddSingleton(all => new WebChannel(
            all.GetRequiredService<OpenPages>(), settings, all.GetRequiredService<TimeProvider>(), all.GetRequiredService<IPageDrawings>()));
        services.AddSingleton<IChannel>(all => all.GetRequiredService<WebChannel>());
        services.Configure<KestrelServerOptions>(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = settings.Limits.BodyBytes;
            server.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        });
        return services;
    }

    /// <summary>Serves the page, the chat and the health answers.</summary>
    public static WebApplication MapWebChat(this WebApplication app)
    {
        var settings = app.Services.GetRequiredService<WebChatSettings>();
        var origins = app.Services.GetRequiredService<OriginGuard>();
        if (settings.IsBehindProxy)
        {
            // Trusted from loopback alone, which is the framework's default.
            app.UseForwardedHeaders(new() { ForwardedHeaders = ForwardedHeaders.XForwardedFor });
        }

        app.Use((http, next) => Guard(http, next, origins));
        app.MapPage();
        app.MapPictures(app.Services.GetRequiredService<IPageDrawings>());
        app.MapHealth();
        app.MapChat();
        return app;
    }

    private static Task Guard(HttpContext http, RequestDelegate next, OriginGuard origins)
    {
        PageHeaders.Write(http.Response.Headers, origins.IsSecure(http.Request));
        return origins.IsOurHost(http.Request.Host)
            ? next(http)
            : Refusal.UnknownHost.Answer(http).ExecuteAsync(http);
    }

    private static void MapChat(this WebApplication app)
    {
        var door = app.Services.GetRequiredService<ChatDoor>();
        var posts = app.Services.GetRequiredService<PostEndpoints>();
        var streams = app.Services.GetRequiredService<StreamEndpoint>();
        app.MapPost("/chat/session", door.Open);
        app.MapPost("/chat/messages", http => door.ForMessage(http, posts.Say));
        app.MapPost("/chat/seen", http => door.ForPost(http, posts.Seen));
        app.MapGet("/chat/stream", http => door.ForStream(http, streams.Serve));
    }
}
