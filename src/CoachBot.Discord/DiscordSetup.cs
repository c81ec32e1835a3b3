using CoachBot.Router;
using CoachBot.Router.Clocks;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CoachBot.Discord;

/// <summary>How the host takes Discord in.</summary>
public static class DiscordSetup
{
    /// <summary>
    /// Registers <see cref="DiscordChannel"/>, also as an <see cref="IChannel"/>. The host registers <see cref="INotes"/>,
    /// <see cref="IPictureFiles"/>, <see cref="Scripts"/>, <see cref="IAlarmClock"/> and logging, and has seen that the settings have no faults.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordSettings settings, Apology apology)
    {
        services.AddSingleton(all => new DiscordChannel(settings, LentBy(all, apology)));
        services.AddSingleton<IChannel>(all => all.GetRequiredService<DiscordChannel>());
        return services;
    }

    private static Lent LentBy(IServiceProvider all, Apology apology) => new(
        all.GetRequiredService<INotes>(), all.GetRequiredService<IPictureFiles>(), all.GetRequiredService<Scripts>(), apology,
        all.GetRequiredService<IAlarmClock>())
    {
        Logs = all.GetRequiredService<ILoggerFactory>(),
    };
}
