using CoachBot.Discord.Wire.Rest;
using CoachBot.Router.Clocks;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

public sealed class GlobalLimitTests
{
    private static readonly Instant start = Instant.FromUtc(2026, 1, 5, 18, 0);

    [Fact]
    public void No_second_wherever_it_begins_holds_more_than_its_share()
    {
        var clock = new ManualClock(start);
        var limit = new GlobalLimit(clock);
        var gone = new List<Instant>();
        for (var step = 0; step < 4_000; step++)
        {
            if (limit.TryTake() is null) gone.Add(clock.GetCurrentInstant());
            else clock.Advance(Duration.FromMilliseconds(7));
            if (step == 20) clock.Advance(Duration.FromMilliseconds(990));
        }

        Assert.All(gone, at => Assert.InRange(gone.Count(other => other >= at && other < at + Duration.FromSeconds(1)), 1, 45));
        Assert.True(gone.Count > 400);
    }

    [Fact]
    public void Who_is_refused_is_told_when_to_come_again()
    {
        var clock = new ManualClock(start);
        var limit = new GlobalLimit(clock);
        for (var i = 0; i < 45; i++) Assert.Null(limit.TryTake());
        Assert.Equal(start + Duration.FromSeconds(1), limit.TryTake());
        clock.Advance(Duration.FromSeconds(1));
        Assert.Null(limit.TryTake());
        limit.Stop(Duration.FromSeconds(30));
        Assert.Equal(start + Duration.FromSeconds(31), limit.TryTake());
    }
}
