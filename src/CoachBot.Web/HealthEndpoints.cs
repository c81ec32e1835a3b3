using CoachBot.Router;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace CoachBot.Web;

/// <summary>Tells the truth to whoever watches the bot: 200 or 503, and why.</summary>
internal static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/health/live", http =>
        {
            var isLive = HealthOf(http).IsLive;
            return Results.Json(new(isLive), WebJson.Default.LiveAnswer, statusCode: Status(isLive)).ExecuteAsync(http);
        });
        routes.MapGet("/health/ready", http =>
        {
            var health = HealthOf(http);
            var checks = health.Checks;
            var isReady = health.IsLive && checks.All(check => check.Ok);
            return Results.Json(new(isReady, checks), WebJson.Default.ReadyAnswer, statusCode: Status(isReady)).ExecuteAsync(http);
        });
    }

    private static IHealth HealthOf(HttpContext http) => http.RequestServices.GetRequiredService<IHealth>();

    private static int Status(bool well) => well ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable;
}

internal sealed record LiveAnswer(bool Ok);

internal sealed record ReadyAnswer(bool Ok, IReadOnlyList<HealthCheck> Checks);
