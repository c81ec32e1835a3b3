using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Telegram;

/// <summary>How the host takes Telegram in.</summary>
public static class TelegramHosting
{
    /// <summary>
    /// Registers <see cref="TelegramChannel"/>, also as an <see cref="IChannel"/>. The host registers <see cref="Scripts"/>,
    /// <see cref="INotes"/>, <see cref="IPictureFiles"/> and <see cref="IAlarmClock"/>.
    /// </summary>
    public static IServiceCollection AddTelegram(this IServiceCollection services, TelegramSettings settings, Apology apology)
    {
        services.AddSingleton(all => new TelegramChannel(settings, new(
            all.GetRequiredService<Scripts>(), all.GetRequiredService<INotes>(), all.GetRequiredService<IPictureFiles>(), apology)
        {
            Clock = all.GetRequiredService<IAlarmClock>(),
            Log = all.GetRequiredService<ILogger<TelegramChannel>>(),
        }));
        services.AddSingleton<IChannel>(all => all.GetRequiredService<TelegramChannel>());
        return services;
    }

    /// <summary>Takes posts to the webhook's path; nothing while polling. Before anything that looks at hosts or origins: the secret is the door.</summary>
    public static WebApplication MapTelegramWebhook(this WebApplication app, TelegramChannel channel)
    {
        if (channel.WebhookPath is not { } path) return app;
        app.Use((http, next) => http.Request.Path == path && HttpMethods.IsPost(http.Request.Method) ? channel.Take(http) : next(http));
        return app;
    }
}
