using CoachBot.Discord.Interactions;
using CoachBot.Router.Clocks;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Discord;

/// <summary>The clock that decides when "thinking" is said.</summary>
public sealed class DeferralTests
{
    private static readonly Instant now = Instant.FromUtc(2026, 1, 5, 12, 0);

    [Theory]
    [InlineData(-400, -400)]
    [InlineData(0, 0)]
    [InlineData(-2999, -2999)]
    [InlineData(1, 0)]
    [InlineData(-3000, 0)]
    [InlineData(-600_000, 0)]
    public void Time_counts_from_the_snowflake_unless_the_clocks_disagree(int madeMilliseconds, int startMilliseconds) =>
        Assert.Equal(now + Duration.FromMilliseconds(startMilliseconds), InteractionTimes.StartOf(IdOf(now + Duration.FromMilliseconds(madeMilliseconds)), now));

    [Fact]
    public void What_is_no_snowflake_counts_from_its_receipt() => Assert.Equal(now, InteractionTimes.StartOf("x", now));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Either_clock_is_enough(bool isWallClock)
    {
        var (wall, monotonic) = (new ManualClock(now), new ManualClock(now));
        using var lane = new DeferralLane(wall, new ManualTime(monotonic));
        using var live = Live();
        var due = new TaskCompletionSource<LiveInteraction>(TaskCreationOptions.RunContinuationsAsynchronously);
        lane.Watch(live, InteractionTimes.Patience, due.SetResult);
        (isWallClock ? wall : monotonic).Advance(Duration.FromMilliseconds(600));
        Assert.Same(live, await due.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public async Task What_is_answered_meanwhile_is_left_alone()
    {
        var clock = new ManualClock(now);
        using var lane = new DeferralLane(clock, new ManualTime(clock));
        using var answered = Live();
        using var waiting = Live();
        var due = new TaskCompletionSource<LiveInteraction>(TaskCreationOptions.RunContinuationsAsynchronously);
        lane.Watch(answered, InteractionTimes.Patience, due.SetResult);
        lane.Watch(waiting, InteractionTimes.Patience, due.SetResult);
        answered.State = AnswerState.Responded;
        clock.Advance(Duration.FromMilliseconds(600));
        Assert.Same(waiting, await due.Task.WaitAsync(TimeSpan.FromSeconds(20)));
    }

    [Fact]
    public void Pain_14_interactions_are_forgotten_when_their_tokens_end_and_bounded_before()
    {
        var clock = new ManualClock(now);
        var lives = new LiveInteractions(clock, most: 100);
        for (var i = 0; i < 300; i++) lives.Arrived(new("1", IdOf(now + Duration.FromMilliseconds(-i)), "t"), isPress: false);
        Assert.Equal(100, lives.Count);
        clock.Advance(Duration.FromMinutes(15));
        lives.Arrived(new("1", IdOf(clock.GetCurrentInstant()), "t"), isPress: false);
        Assert.Equal(1, lives.Count);
    }

    private static LiveInteraction Live() => new(new("1", IdOf(now), "t"), now, isPress: false);

    private static string IdOf(Instant made) => $"{(ulong)(made.ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22}";
}
