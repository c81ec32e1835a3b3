using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>Buckets by route and main parameter, and the one for everything with a token.</summary>
internal sealed class RateLimits(DiscordHouse house)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, Window> windows = new(StringComparer.Ordinal);
    private Window overall = new(default, 0);

    /// <summary>Null when it may pass; the headers are set either way.</summary>
    public Answer? Count(RestRequest request, IHeaderDictionary headers)
    {
        lock (gate)
        {
            var (most, length) = request.Route.Limit;
            var bucket = Bucket(request.Route);
            var key = bucket + Major(request);
            var window = Next(windows.GetValueOrDefault(key), house.Clock.Scaled(length));
            windows[key] = window;
            var resetAfter = (window.EndsAt - house.Clock.Now).TotalSeconds;
            headers["X-RateLimit-Limit"] = most.ToString();
            headers["X-RateLimit-Remaining"] = Math.Max(0, most - window.Used).ToString();
            headers["X-RateLimit-Reset"] = ((window.EndsAt - DateTimeOffset.UnixEpoch).TotalMilliseconds / 1000).ToString("F3");
            headers["X-RateLimit-Reset-After"] = resetAfter.ToString("F3");
            headers["X-RateLimit-Bucket"] = bucket;
            if (!house.Options.CountsRequests) return null;
            if (window.Used > most) return Answer.TooMany(resetAfter, "user");
            if (request.Route.IsOpen) return null;
            overall = Next(overall, house.Clock.Scaled(TimeSpan.FromSeconds(1)));
            return overall.Used > house.Options.GlobalPerSecond ? Answer.TooMany((overall.EndsAt - house.Clock.Now).TotalSeconds, "global") : null;
        }
    }

    private Window Next(Window? window, TimeSpan length) =>
        window is null || window.EndsAt <= house.Clock.Now ? new(house.Clock.Now + length, 1) : window with { Used = window.Used + 1 };

    private string Bucket(Route route) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{house.Faults.BucketNames} {route.Method} {route.Template}")))[..32];

    /// <summary>Channel, guild, or webhook with its token.</summary>
    private static string Major(RestRequest request) =>
        string.Join('/', request.Values.Where(value => value.Key is "channel" or "guild" or "application" or "token").Select(value => value.Value));

    private sealed record Window(DateTimeOffset EndsAt, int Used);
}
