using CoachBot.Core.Conversations;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class CrowdTests
{
    private readonly Loop loop = new();

    [Fact]
    public async Task Five_behind_the_first_are_answered_one_by_one()
    {
        await SayAtOnce("0", "1", "2", "3", "4", "5");
        Assert.Equal(["0", "1", "2", "3", "4", "5"], loop.Web.Texts);
    }

    [Fact]
    public async Task A_crowd_without_a_red_flag_is_answered_together()
    {
        await SayAtOnce("0", "1", "2", "3", "4", "5", "6");
        Assert.Equal(["0", "1\n2\n3\n4\n5\n6"], loop.Web.Texts);
    }

    [Fact]
    public async Task The_most_urgent_of_a_crowd_comes_first_and_alone()
    {
        await SayAtOnce("0", "1", "2", "3", "my crotch is numb", "5", "6");
        Assert.Equal(["0", "my crotch is numb", "1\n2\n3\n5\n6"], loop.Web.Texts);
    }

    [Fact]
    public async Task Every_arrival_of_a_crowd_is_acknowledged_and_known_afterwards()
    {
        var accepted = await SayAtOnce("0", "1", "2", "3", "4", "5", "6");
        Assert.All(accepted, a => Assert.Equal(Accepted.Committed, a));
        foreach (var id in new[] { "1", "3", "6" })
            Assert.True(await loop.Store.IsKnown("web", id, CancellationToken.None));
    }

    [Fact]
    public async Task What_was_turned_before_is_left_out_of_the_crowd()
    {
        await loop.Say("3");
        await SayAtOnce("0", "1", "2", "3", "4", "5", "6");
        Assert.Equal(["3", "0", "1\n2\n4\n5\n6"], loop.Web.Texts);
    }

    [Fact]
    public async Task Commands_and_taps_stand_alone_in_their_place()
    {
        loop.Store.Held = new();
        var tap = Loop.Arrival("", "tap") with { Input = new Input.Tap("v1.3.yes") };
        var all = new[] { "0", "1", "2", "/stop", "3", "4" }.Select(words => loop.Say(words)).ToList();
        all.Add(loop.Router.Accept(tap, CancellationToken.None));
        loop.Store.Held.SetResult();
        await Task.WhenAll(all);
        Assert.Equal(["0", "1\n2", "/stop", "3\n4", tap.Input.ToString()], loop.Web.Texts);
    }

    [Fact]
    public async Task Joined_words_stay_within_what_one_message_may_hold()
    {
        var words = Enumerable.Range(0, 8).Select(n => new string((char)('a' + n), 1_500)).ToArray();
        await SayAtOnce(words);
        Assert.All(loop.Web.Texts, text => Assert.True(text.Length <= 4_000));
        Assert.Equal(words, loop.Web.Texts.SelectMany(text => text.Split('\n')));
    }

    /// <summary>The first is being committed while the others come in.</summary>
    private async Task<IReadOnlyList<Accepted>> SayAtOnce(params string[] words)
    {
        loop.Store.Held = new();
        var all = words.Select(w => loop.Say(w, $"{w}"[..Math.Min(w.Length, 20)])).ToList();
        loop.Store.Held.SetResult();
        return await Task.WhenAll(all);
    }
}
