using CoachBot.Core.Dialogs;
using CoachBot.Core.Places;
using Xunit;

namespace CoachBot.Tests.Places;

/// <summary>A few hand-written cities and countries beside the time zone database.</summary>
internal static class SmallWorld
{
    public const string Cities = """
        [
          { "names": ["leeds"], "zone": "Europe/London", "country": "GB" },
          { "names": ["manchester"], "zone": "Europe/London", "country": "GB" },
          { "names": ["birmingham"], "zone": "Europe/London", "country": "GB" },
          { "names": ["birmingham"], "zone": "America/Chicago", "country": "US" },
          { "names": ["munich", "münchen", "muenchen"], "zone": "Europe/Berlin", "country": "DE" },
          { "names": ["san francisco", "sf"], "zone": "America/Los_Angeles", "country": "US" },
          { "names": ["mumbai"], "zone": "Asia/Kolkata", "country": "IN" }
        ]
        """;

    public const string Countries = """
        {
          "GB": ["uk", "england", "scotland", "united kingdom"],
          "US": ["usa", "united states", "america", "georgia"],
          "GE": ["georgia"],
          "BV": ["bouvet island"],
          "DE": ["germany", "deutschland"],
          "PT": ["portugal"],
          "BR": ["brazil", "brasil"],
          "SG": ["singapore"],
          "NZ": ["new zealand"]
        }
        """;

    public static Gazetteer Places { get; } = Load(Cities, Countries, []) ?? throw new InvalidOperationException("The small world does not load.");

    public static Gazetteer? Load(string cities, string countries, ICollection<ScriptFault> faults) =>
        Gazetteer.Load([new ScriptFile("catalog/cities.json", cities), new ScriptFile("en/lexicon/countries.json", countries)], faults);

    public static void IsFound(string zone, string country, PlaceAnswer? answer) =>
        Assert.Equal(new Place(zone, country), Assert.IsType<PlaceAnswer.Found>(answer).Place);
}
