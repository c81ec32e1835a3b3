using System.Globalization;
using NodaTime;

namespace CoachBot.Discord.Wire.Rest;

/// <summary>Discord's ids say when they were made.</summary>
internal static class Snowflake
{
    private const long Epoch = 1_420_070_400_000;

    /// <summary>Null for what is no id.</summary>
    public static Instant? TimeOf(string id) =>
        ulong.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0
            ? Instant.FromUnixTimeMilliseconds((long)(number >> 22) + Epoch)
            : null;

    public static bool IsOne(string? id) => id is { Length: > 0 and <= 20 } && id.All(char.IsAsciiDigit);
}
