using CoachBot.Core.Conversations;
using CoachBot.Core.Places;
using CoachBot.Tests.Listening;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Places;

public sealed class TimeAndPlaceTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 11, 20, 18, 40);

    [Theory]
    [InlineData("7pm Leeds", 19, 0, "Europe/London")]
    [InlineData("Leeds, 7 pm", 19, 0, "Europe/London")]
    [InlineData("leeds 19:00", 19, 0, "Europe/London")]
    [InlineData("after work around 6, Munich", 18, 0, "Europe/Berlin")]
    [InlineData("half eight in the morning, I'm in São Paulo", 8, 30, "America/Sao_Paulo")]
    [InlineData("noon. UK", 12, 0, "Europe/London")]
    [InlineData("evenings please, New York", 18, 0, "America/New_York")]
    public void One_line_says_both(string text, int hour, int minute, string zone)
    {
        var read = Read(text, ClientHints.None);
        Assert.Equal(new LocalTime(hour, minute), read.Wish?.Time);
        Assert.Equal(zone, Assert.IsType<PlaceAnswer.Found>(read.Place).Place.Zone);
    }

    [Fact]
    public void One_half_of_it_is_enough()
    {
        Assert.Equal((true, false), Said(Read("7pm", ClientHints.None)));
        Assert.Equal((false, true), Said(Read("Leeds", ClientHints.None)));
        Assert.Equal((false, false), Said(Read("whenever", ClientHints.None)));
    }

    [Fact]
    public void The_persons_clock_is_a_place_and_no_wish()
    {
        var read = Read("it's 7:40 in the evening here", new ClientHints(Zone: "Europe/Berlin"));
        Assert.Null(read.Wish);
        SmallWorld.IsFound("Europe/Berlin", "DE", read.Place);
    }

    [Fact]
    public void A_wish_and_the_persons_clock_stand_side_by_side()
    {
        var read = Read("8 pm please, it is 7:40 here", new ClientHints("de-DE"));
        Assert.Equal(new LocalTime(20, 0), read.Wish?.Time);
        SmallWorld.IsFound("Europe/Berlin", "DE", read.Place);
    }

    private static TimeAndPlace Read(string text, ClientHints hints) =>
        TimeAndPlace.Read(English.Hear(text), SmallWorld.Places, Now, hints);

    private static (bool Wish, bool Place) Said(TimeAndPlace read) => (read.Wish is not null, read.Place is not null);
}
