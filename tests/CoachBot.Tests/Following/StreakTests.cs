using CoachBot.Core.Streaks;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>coaching.md 7.4: check-ins count, rest and bad days included; one freeze a week; pain and rest cost nothing.</summary>
public sealed class StreakTests
{
    private static readonly LocalDate Day = new(2026, 1, 5);
    private static readonly Streak Five = new(5, Day, null, false);

    [Fact]
    public void Each_check_in_counts_once_however_often_its_day_is_decided()
    {
        Assert.Equal(6, Five.Counted(Day.PlusDays(1)).Days);
        Assert.Equal(5, Five.Counted(Day).Days);
    }

    [Fact]
    public void The_first_missed_check_in_of_a_week_is_covered_and_the_second_is_not()
    {
        var frozen = Five.Missed(Day.PlusDays(1), isResting: false);
        Assert.Equal(5, frozen.Days);
        Assert.Equal(0, frozen.Missed(Day.PlusDays(3), isResting: false).Days);
        Assert.Equal(5, frozen.Missed(Day.PlusDays(8), isResting: false).Days);
    }

    [Fact]
    public void Days_missed_in_pain_or_while_held_pause_it_until_the_next_check_in()
    {
        var paused = Five.Missed(Day.PlusDays(1), isResting: true).Missed(Day.PlusDays(2), false).Missed(Day.PlusDays(3), false);
        Assert.Equal((5, true), (paused.Days, paused.IsPaused));
        Assert.Null(paused.FrozenOn);
        Assert.Equal((6, false), (paused.Counted(Day.PlusDays(4)).Days, paused.Counted(Day.PlusDays(4)).IsPaused));
    }
}
