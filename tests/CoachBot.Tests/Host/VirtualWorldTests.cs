using CoachBot.Simulations;
using CoachBot.Tests.Conversations;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class VirtualWorldTests
{
    [Fact]
    public async Task Forty_two_made_up_people_live_ten_days_and_every_law_holds()
    {
        var settings = new WorldSettings(42, 10, 7);
        var report = await Worlds.InMemory(settings, TheScript.Script, worlds: 2);
        Assert.Equal("", string.Join('\n', report.Laws.Broken));
        Assert.StartsWith("42 people over 10 days, seed 7", report.Tally.Lines(settings).First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_same_seed_plays_the_same_people_in_one_world_or_three()
    {
        Assert.Equal(await Played(worlds: 1), await Played(worlds: 3));

        static async Task<string> Played(int worlds)
        {
            var settings = new WorldSettings(14, 8, 3);
            return string.Join('\n', (await Worlds.InMemory(settings, TheScript.Script, worlds)).Tally.Lines(settings));
        }
    }

    [Fact]
    public async Task On_a_real_database_they_live_the_same_days()
    {
        var settings = new WorldSettings(14, 8, 3);
        var folder = Directory.CreateTempSubdirectory("coach-world-");
        try
        {
            var onDisk = await Worlds.InSqlite(settings, TheScript.Script, folder.FullName);
            var inMemory = await Worlds.InMemory(settings, TheScript.Script, worlds: 1);
            Assert.Equal("", string.Join('\n', onDisk.Laws.Broken));
            Assert.Equal(inMemory.Tally.Lines(settings), onDisk.Tally.Lines(settings));
        }
        finally
        {
            folder.Delete(recursive: true);
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
