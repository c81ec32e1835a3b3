using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Listening;
using CoachBot.Core.Places;
using CoachBot.Tests.Listening;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Places;

public sealed class GazetteerTests
{
    /// <summary>18:40 in London, 13:40 in New York, 19:40 in Berlin.</summary>
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 18, 40);

    private static readonly PlaceClues NoClues = new(ClientHints.None, Now);

    [Theory]
    [InlineData("Leeds", "Europe/London", "GB")]
    [InlineData("I'm in leeds!", "Europe/London", "GB")]
    [InlineData("London", "Europe/London", "GB")]
    [InlineData("Berlin, Germany", "Europe/Berlin", "DE")]
    [InlineData("München", "Europe/Berlin", "DE")]
    [InlineData("São Paulo", "America/Sao_Paulo", "BR")]
    [InlineData("sao paulo", "America/Sao_Paulo", "BR")]
    [InlineData("New York", "America/New_York", "US")]
    [InlineData("Calcutta", "Asia/Kolkata", "IN")]
    [InlineData("Kyiv", "Europe/Kyiv", "UA")]
    [InlineData("kiev", "Europe/Kyiv", "UA")]
    [InlineData("Oslo", "Europe/Oslo", "NO")]
    [InlineData("Timbuktu", "Africa/Timbuktu", "ML")]
    [InlineData("Montreal", "America/Toronto", "CA")]
    [InlineData("SF", "America/Los_Angeles", "US")]
    [InlineData("St. John's", "America/St_Johns", "CA")]
    [InlineData("uk", "Europe/London", "GB")]
    [InlineData("England", "Europe/London", "GB")]
    [InlineData("germany", "Europe/Berlin", "DE")]
    [InlineData("GB", "Europe/London", "GB")]
    [InlineData("FR", "Europe/Paris", "FR")]
    [InlineData("I live in the NL", "Europe/Amsterdam", "NL")]
    [InlineData("Birmingham, UK", "Europe/London", "GB")]
    [InlineData("Birmingham USA", "America/Chicago", "US")]
    [InlineData("Singapore", "Asia/Singapore", "SG")]
    [InlineData("Manchster", "Europe/London", "GB")]
    [InlineData("San Fransisco", "America/Los_Angeles", "US")]
    [InlineData("Europe/Lisbon", "Europe/Lisbon", "PT")]
    public void A_place_is_found(string text, string zone, string country) =>
        SmallWorld.IsFound(zone, country, SmallWorld.Places.Find(text, NoClues));

    [Theory]
    [InlineData("")]
    [InlineData("7pm")]
    [InlineData("at home")]
    [InlineData("no")]
    [InlineData("7 PM or 8 AM")]
    [InlineData("the north")]
    [InlineData("شكرا")]
    public void Other_words_are_no_place(string text) => Assert.Null(SmallWorld.Places.Find(text, NoClues));

    [Fact]
    public void A_town_of_two_countries_needs_the_country()
    {
        var answer = Assert.IsType<PlaceAnswer.NeedsCountry>(SmallWorld.Places.Find("Birmingham", NoClues));
        Assert.Equal(["GB", "US"], answer.Candidates.Select(place => place.Country).Order());
    }

    [Fact]
    public void The_client_settles_a_town_of_two_countries()
    {
        SmallWorld.IsFound("Europe/London", "GB", SmallWorld.Places.Find("Birmingham", With(new ClientHints("en-GB"))));
        SmallWorld.IsFound("America/Chicago", "US", SmallWorld.Places.Find("Birmingham", With(new ClientHints("en-GB", "America/New_York"))));
    }

    [Fact]
    public void A_country_of_several_zones_needs_a_town()
    {
        Assert.Equal(new PlaceAnswer.NeedsCity("US"), SmallWorld.Places.Find("usa", NoClues));
        Assert.Equal(new PlaceAnswer.NeedsCity("NZ"), SmallWorld.Places.Find("New Zealand", NoClues));
    }

    [Fact]
    public void A_name_of_two_countries_is_asked_or_settled_by_the_client()
    {
        var asked = Assert.IsType<PlaceAnswer.NeedsCountry>(SmallWorld.Places.Find("Georgia", NoClues));
        Assert.Equal(["GE", "US"], asked.Candidates.Select(place => place.Country).Order());
        SmallWorld.IsFound("Asia/Tbilisi", "GE", SmallWorld.Places.Find("Georgia", With(new ClientHints("ka-GE"))));
        SmallWorld.IsFound("America/New_York", "US", SmallWorld.Places.Find("New York, Georgia", NoClues));
    }

    [Fact]
    public void A_country_without_a_zone_needs_a_town() =>
        Assert.Equal(new PlaceAnswer.NeedsCity("BV"), SmallWorld.Places.Find("Bouvet Island", NoClues));

    [Fact]
    public void The_client_or_the_clock_settles_a_country_of_several_zones()
    {
        SmallWorld.IsFound("America/Denver", "US", SmallWorld.Places.Find("usa", With(new ClientHints(Zone: "America/Denver"))));
        SmallWorld.IsFound("America/Los_Angeles", "US", SmallWorld.Places.Find("usa", Clock("it is 10:40 am here", ClientHints.None)));
    }

    [Fact]
    public void A_clock_alone_finds_the_clients_zone_or_asks_for_the_country()
    {
        SmallWorld.IsFound("Europe/Berlin", "DE", SmallWorld.Places.Find("it is 7:40 here", Clock("it is 7:40 here", new ClientHints(Zone: "Europe/Berlin"))));
        SmallWorld.IsFound("Europe/Berlin", "DE", SmallWorld.Places.Find("it is 7:38 here", Clock("it is 7:38 here", new ClientHints("de-DE"))));
        var asked = Assert.IsType<PlaceAnswer.NeedsCountry>(SmallWorld.Places.Find("it is 7:40 pm here", Clock("it is 7:40 pm here", ClientHints.None)));
        Assert.Contains(new Place("Europe/Berlin", "DE"), asked.Candidates);
        Assert.DoesNotContain(asked.Candidates, place => place.Country == "US");
    }

    [Fact]
    public void The_client_is_a_guess()
    {
        Assert.Equal(new Place("Asia/Calcutta", "IN"), Gazetteer.Guess(new ClientHints("en-US", "Asia/Calcutta")));
        Assert.Equal(new Place("Europe/London", "GB"), Gazetteer.Guess(new ClientHints("en-GB")));
        Assert.Null(Gazetteer.Guess(new ClientHints("en-US")));
        Assert.Null(Gazetteer.Guess(new ClientHints("en", "UTC")));
        Assert.Equal("US", Gazetteer.GuessCountry(new ClientHints("en-US")));
        Assert.Equal("CN", Gazetteer.GuessCountry(new ClientHints("zh-Hans-CN")));
        Assert.Equal("IE", Gazetteer.GuessCountry(new ClientHints(OperatorCountry: "IE")));
        Assert.Null(Gazetteer.GuessCountry(new ClientHints("x", "no zone", "??")));
    }

    [Fact]
    public void A_zone_has_its_country()
    {
        Assert.Equal("DE", Gazetteer.CountryOf("Europe/Berlin"));
        Assert.Equal("SJ", Gazetteer.CountryOf("Atlantic/Jan_Mayen"));
        Assert.Null(Gazetteer.CountryOf("Etc/UTC"));
        Assert.Null(Gazetteer.CountryOf("Leeds"));
    }

    [Fact]
    public void No_text_makes_it_throw() =>
        AnyText.Holds(text =>
        {
            _ = SmallWorld.Places.Find(text, Clock(text, ClientHints.None));
            _ = TimeAndPlace.Read(English.Hear(text), SmallWorld.Places, Now, new ClientHints(text, text, text));
            return true;
        });

    [Fact]
    public void Faults_name_their_line()
    {
        var faults = new List<ScriptFault>();
        Assert.Null(SmallWorld.Load("""
            [
              { "names": ["leeds"], "zone": "Europe/Leeds", "country": "GB" },
              { "names": ["leeds"], "zone": "Europe/London", "country": "uk" },
              { "names": [], "zone": "Europe/London", "country": "GB" }
            ]
            """, """
            { "GB": ["uk"],
              "fr": ["france"],
              "FR": ["", 3] }
            """, faults));
        Assert.Equal([(2, "D082"), (3, "D083"), (4, "D081"), (2, "D083"), (3, "D085"), (3, "D085")], faults.Select(fault => (fault.Line, fault.Code)));
    }

    private static PlaceClues With(ClientHints hints) => new(hints, Now);

    private static PlaceClues Clock(string text, ClientHints hints) => new(hints, Now, Answers.Clock(English.Hear(text)));
}
