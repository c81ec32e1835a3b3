using NodaTime;
using NodaTime.Text;

namespace CoachBot.Talk;

/// <summary>How far the terminal's clock is moved, as in "+1d 08:30", "+3h" or "2026-01-06T08:30".</summary>
/// <param name="On">Goes to this local date and time.</param>
/// <param name="Days">Or so many days on; at the same local time where <paramref name="At"/> says no other.</param>
/// <param name="By">Or so much elapsed time, in hours and minutes.</param>
internal sealed record ClockMove(LocalDateTime? On, int Days, Duration By, LocalTime? At)
{
    private const int MostDigits = 4;
    private const string Outage = " outage";

    /// <summary>The coach was not running meanwhile: what came due on the way is found late, all at the end.</summary>
    public bool IsOutage { get; init; }

    private static readonly LocalDateTimePattern dateTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly LocalTimePattern time = LocalTimePattern.CreateWithInvariantCulture("HH':'mm");

    /// <param name="text">Without the "@"; null when it is no clock move.</param>
    public static ClockMove? Parse(string text)
    {
        if (text.EndsWith(Outage, StringComparison.Ordinal))
            return Parse(text[..^Outage.Length]) is { } move ? move with { IsOutage = true } : null;
        if (dateTime.Parse(text).TryGetValue(default, out var on)) return new(on, 0, Duration.Zero, null);
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length is 0 or > 2 || !parts[0].StartsWith('+')) return null;
        LocalTime? at = null;
        if (parts.Length == 2)
        {
            if (!time.Parse(parts[1]).TryGetValue(default, out var parsed)) return null;
            at = parsed;
        }

        return Steps(parts[0][1..]) is { } steps && (at is null || steps.By == Duration.Zero) ? new(null, steps.Days, steps.By, at) : null;
    }

    /// <summary>The instant it means, for somebody in that zone.</summary>
    public Instant From(Instant now, DateTimeZone zone)
    {
        if (On is { } on) return on.InZoneLeniently(zone).ToInstant();
        if (Days == 0 && At is null) return now + By;
        var local = now.InZone(zone).LocalDateTime;
        var target = (local.Date.PlusDays(Days) + (At ?? local.TimeOfDay)).InZoneLeniently(zone).ToInstant();
        return target + By;
    }

    /// <summary>"1d", "3h", "30m", "1w" or several in a row, as in "1d3h".</summary>
    private static (int Days, Duration By)? Steps(string text)
    {
        var (days, by) = (0, Duration.Zero);
        while (text.Length > 0)
        {
            var digits = text.TakeWhile(char.IsAsciiDigit).Count();
            if (digits is 0 or > MostDigits || digits == text.Length) return null;
            var number = int.Parse(text[..digits]);
            switch (text[digits])
            {
                case 'w': days += 7 * number; break;
                case 'd': days += number; break;
                case 'h': by += Duration.FromHours(number); break;
                case 'm': by += Duration.FromMinutes(number); break;
                default: return null;
            }

            text = text[(digits + 1)..];
        }

        return days == 0 && by == Duration.Zero ? null : (days, by);
    }
}
