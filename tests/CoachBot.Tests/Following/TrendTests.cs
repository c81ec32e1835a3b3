using CoachBot.Core.Weeks;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.6: two points, or thirty percent, in tenths; like with like, and what was never said is neither.</summary>
public sealed class TrendTests
{
    [Theory]
    [InlineData(30, 50, Trend.Better)]
    [InlineData(35, 50, Trend.Better)]
    [InlineData(36, 50, Trend.Same)]
    [InlineData(50, 50, Trend.Same)]
    [InlineData(65, 50, Trend.Worse)]
    [InlineData(60, 80, Trend.Better)]
    [InlineData(100, 80, Trend.Worse)]
    public void Two_points_or_thirty_percent_mean_something(int now, int start, Trend trend) => Assert.Equal(trend, Trends.OfPain(now, start));

    [Theory]
    [InlineData(6, 10)]
    [InlineData(14, 10)]
    [InlineData(0, 5)]
    public void Thirty_percent_of_very_little_is_no_change(int now, int start) => Assert.Equal(Trend.Same, Trends.OfPain(now, start));

    [Fact]
    public void A_number_that_is_missing_is_neither_better_nor_worse()
    {
        Assert.Equal(Trend.Unknown, Trends.OfPain(null, 50));
        Assert.Equal(Trend.Unknown, Trends.OfPain(0, null));
        Assert.Equal(Trend.Unknown, Trends.OfGoals(null, 20));
    }

    [Fact]
    public void Of_what_somebody_can_do_more_is_better() => Assert.Equal(Trend.Better, Trends.OfGoals(90, 50));

    [Theory]
    [InlineData(45, 30, Trend.Same)]
    [InlineData(50, 30, Trend.Better)]
    [InlineData(10, 30, Trend.Worse)]
    public void Of_goals_two_points_count_and_no_percent(int now, int start, Trend trend) => Assert.Equal(trend, Trends.OfGoals(now, start));
}
