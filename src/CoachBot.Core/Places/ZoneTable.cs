using System.Collections.Frozen;
using CoachBot.Core.Listening;
using NodaTime;
using NodaTime.TimeZones;

namespace CoachBot.Core.Places;

/// <summary>Zones and their countries, from NodaTime's own tzdb.</summary>
internal static class ZoneTable
{
    /// <summary>Minutes by which a person's clock may differ from ours.</summary>
    private const int ClockTolerance = 10;

    private const int HalfDay = 12 * 60;

    private static readonly Duration Ahead = Duration.FromDays(730);

    /// <summary>Older ids whose present zone lies in another country; tzdb says only where the clock is the same.</summary>
    private static readonly FrozenDictionary<string, string> Merged = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Africa/Asmera"] = "ER",
        ["Africa/Timbuktu"] = "ML",
        ["America/Coral_Harbour"] = "CA",
        ["America/Virgin"] = "VI",
        ["Antarctica/South_Pole"] = "AQ",
        ["Atlantic/Jan_Mayen"] = "SJ",
        ["Pacific/Ponape"] = "FM",
        ["Pacific/Samoa"] = "AS",
        ["Pacific/Truk"] = "FM",
        ["Pacific/Yap"] = "FM",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Last parts of ids that are everyday words and not the name of a town.</summary>
    private static readonly FrozenSet<string> NoNames =
        FrozenSet.ToFrozenSet(["Center", "North", "South", "West", "ACT", "Eastern", "Troll", "Easter", "Wake"], StringComparer.Ordinal);

    private static readonly TzdbDateTimeZoneSource Source = TzdbDateTimeZoneSource.Default;

    private static readonly FrozenDictionary<string, string> Countries =
        Source.ZoneLocations!.ToFrozenDictionary(location => location.ZoneId, location => location.CountryCode, StringComparer.Ordinal);

    /// <summary>Country to its zones, the most populous first.</summary>
    private static readonly FrozenDictionary<string, IReadOnlyList<string>> Zones = Source.ZoneLocations!
        .GroupBy(location => location.CountryCode, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group.Select(location => location.ZoneId)], StringComparer.Ordinal);

    public static bool IsZone(string zone) => Source.CanonicalIdMap.ContainsKey(zone);

    public static bool IsCountry(string country) => Zones.ContainsKey(country);

    public static IReadOnlyList<string> ZonesOf(string country) => Zones.TryGetValue(country, out var zones) ? zones : [];

    /// <summary>Null for zones that belong to no country, as UTC, and for what is no zone.</summary>
    public static string? CountryOf(string zone)
    {
        if (Countries.TryGetValue(zone, out var country) || Merged.TryGetValue(zone, out country))
            return country;
        return Source.CanonicalIdMap.TryGetValue(zone, out var canonical) && Countries.TryGetValue(canonical, out country) ? country : null;
    }

    /// <summary>The last part of every id with its place: "new york", "calcutta", "ho chi minh".</summary>
    public static IEnumerable<(string Name, Place Place)> Cities()
    {
        var regions = Countries.Keys.Select(Region).Where(region => region != "Antarctica").ToFrozenSet(StringComparer.Ordinal);
        foreach (var (id, canonical) in Source.CanonicalIdMap)
        {
            var name = id[(id.LastIndexOf('/') + 1)..];
            if (!id.Contains('/') || !regions.Contains(Region(id)) || NoNames.Contains(name) || CountryOf(id) is not { } country)
                continue;
            var zone = Countries.ContainsKey(id) || Merged.ContainsKey(id) ? id : canonical;
            yield return (Plain.Fold(name.Replace('_', ' ')), new Place(zone, country));
        }
    }

    /// <summary>Places where a clock now shows this time, give or take ten minutes.</summary>
    public static IEnumerable<Place> Showing(ClockAnswer clock, Instant now)
    {
        var circle = clock.IsHalfDayKnown ? 2 * HalfDay : HalfDay;
        var wanted = clock.Time.Hour * 60 + clock.Time.Minute;
        foreach (var location in Source.ZoneLocations!)
        {
            var time = now.InZone(DateTimeZoneProviders.Tzdb[location.ZoneId]).TimeOfDay;
            var apart = Math.Abs(time.Hour * 60 + time.Minute - wanted) % circle;
            if (Math.Min(apart, circle - apart) <= ClockTolerance)
                yield return new Place(location.ZoneId, location.CountryCode);
        }
    }

    /// <summary>The country's only zone, or its first when all of them keep the same time for the next two years; else null.</summary>
    public static string? OnlyZoneOf(string country, Instant now)
    {
        var zones = ZonesOf(country);
        if (zones.Count == 0)
            return null;
        var first = OffsetsOf(zones[0], now);
        return zones.All(zone => zone == zones[0] || OffsetsOf(zone, now).SequenceEqual(first)) ? zones[0] : null;
    }

    private static List<(Instant From, Offset Offset)> OffsetsOf(string zone, Instant now)
    {
        var span = new Interval(now, now + Ahead);
        return [.. DateTimeZoneProviders.Tzdb[zone].GetZoneIntervals(span)
            .Select(part => (part.HasStart ? Instant.Max(part.Start, now) : now, part.WallOffset))];
    }

    private static string Region(string id) => id.Split('/')[0];
}
