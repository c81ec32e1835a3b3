using CoachBot.Simulations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class VirtualWorldTests
{
    [Fact]
    public async Task Forty_made_up_people_live_ten_days_and_every_law_holds()
    {
        await using var world = new VirtualWorld(new WorldSettings(40, 10, 7), TheScript.Script);
        await world.Run();
        Assert.Equal("", string.Join('\n', world.Broken));
        Assert.StartsWith("40 people over 10 days, seed 7", world.Report.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_plays_the_same_people()
    {
        Assert.Equal(await Played(), await Played());

        static async Task<string> Played()
        {
            await using var world = new VirtualWorld(new WorldSettings(10, 4, 3), TheScript.Script);
            await world.Run();
            return string.Join('\n', world.Report);
        }
    }

    [Fact]
    public void A_broken_law_is_counted_and_told_once()
    {
        var laws = new WorldLaws(TheScript.Script);
        laws.Break("never silent", "here");
        laws.Break("never silent", "there");
        Assert.Equal(["never silent: 2 times, first here"], laws.Broken);
    }
}
