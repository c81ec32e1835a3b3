using CoachBot.Router;
using Xunit;

namespace CoachBot.Tests.Routing;

/// <summary>The memory that all rooms share.</summary>
public sealed class RecentTests
{
    [Fact]
    public void The_newest_half_is_always_remembered_and_never_more_than_the_most()
    {
        var recent = new Recent<int, string>(10);
        for (var i = 0; i < 1_000; i++)
        {
            recent.Put(i, $"{i}");
            Assert.All(Enumerable.Range(Math.Max(0, i - 4), Math.Min(5, i + 1)), lately => Assert.Equal($"{lately}", recent.Find(lately)));
        }

        var known = Enumerable.Range(0, 1_000).Count(i => recent.TryFind(i, out _));
        Assert.InRange(known, 5, 10);
    }

    [Fact]
    public void What_is_asked_for_is_kept()
    {
        var recent = new Recent<int, string>(10);
        recent.Put(-1, "kept");
        for (var i = 0; i < 1_000; i++)
        {
            recent.Put(i, "new");
            Assert.Equal("kept", recent.Find(-1));
        }
    }

    [Fact]
    public void What_is_taken_or_removed_is_gone()
    {
        var recent = new Recent<string, int>(10);
        Assert.Equal(1, recent.FindOrPut("a", () => 1));
        Assert.Equal(1, recent.FindOrPut("a", () => 2));
        Assert.Equal((1, 0), (recent.Take("a"), recent.Take("a")));
        recent.Put("b", 3);
        recent.Put("c", 4);
        recent.RemoveWhere(value => value == 3);
        Assert.Equal((0, 4), (recent.Find("b"), recent.Find("c")));
    }
}
