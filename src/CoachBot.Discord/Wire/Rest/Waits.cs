using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Lengths of time as the server tells them.</summary>
internal static class Waits
{
    // A header that says more is a mistake of somebody's.
    private const double LongestSeconds = 24 * 3600;

    // Rounded up: a moment too early is one more 429.
    public static Duration Of(double seconds) =>
        double.IsNaN(seconds) ? Duration.Zero
            : Duration.FromMilliseconds(Math.Ceiling(Math.Clamp(seconds, 0, LongestSeconds) * 1000));

    /// <summary>Half of one second before the second try, doubled each time, and up to as much again by chance.</summary>
    public static Duration BeforeTry(int next, double chance) =>
        Duration.FromMilliseconds(500L << Math.Clamp(next - 2, 0, 7)) * (0.5 + (chance / 2));
}
