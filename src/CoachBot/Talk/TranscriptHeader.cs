using CoachBot.Core.Conversations;
using NodaTime;
using NodaTime.Text;

namespace CoachBot.Talk;

/// <summary>The first line of a transcript: "&gt; at: 2026-01-05T18:00 as: Ana lang: en zone: Europe/London locale: en-GB operator: GB".</summary>
/// <remarks>Every field may be left out. The time is local to the zone; without one it is UTC.</remarks>
internal static class TranscriptHeader
{
    private static readonly LocalDateTimePattern pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");
    private static readonly LocalDateTime usualStart = new(2026, 1, 5, 18, 0);
    private static readonly string[] known = ["at", "as", "lang", "zone", "locale", "operator"];

    /// <exception cref="FormatException">A field is not known, or its value cannot be read.</exception>
    public static TalkSettings Parse(string line)
    {
        var fields = Fields(line);
        var zoneId = fields.GetValueOrDefault("zone");
        var zone = zoneId is null ? DateTimeZone.Utc
            : DateTimeZoneProviders.Tzdb.GetZoneOrNull(zoneId) ?? throw new FormatException($"There is no time zone {zoneId}.");
        var at = fields.TryGetValue("at", out var text) ? pattern.Parse(text).GetValueOrThrow() : usualStart;
        var hints = new ClientHints(
            fields.GetValueOrDefault("locale") ?? fields.GetValueOrDefault("lang"), zoneId, fields.GetValueOrDefault("operator"));
        return new(fields.GetValueOrDefault("as") ?? "Ana", at.InZoneLeniently(zone).ToInstant(), hints) { IsTranscript = true };
    }

    private static Dictionary<string, string> Fields(string line)
    {
        var words = line.TrimStart('>').Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var fields = new Dictionary<string, string>();
        for (var i = 0; i < words.Length; i += 2)
        {
            var name = words[i].TrimEnd(':');
            if (!words[i].EndsWith(':') || !known.Contains(name) || i + 1 == words.Length)
                throw new FormatException($"\"{words[i]}\" in \"{line}\" is not understood; expected {string.Join(", ", known)}, each as \"name: value\".");
            fields[name] = words[i + 1];
        }

        return fields;
    }
}
