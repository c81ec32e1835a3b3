using CoachBot.Core.Conversations;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Routing;

public sealed class DueTimersTests
{
    private static readonly TimerKey CheckIn = new(Timers.CheckIn, "2026-01-06");
    private static readonly TimerKey FollowUp = new(Timers.FollowUp, "1:1");
    private static readonly Duration Hour = Duration.FromHours(1);
    private readonly Loop loop = new();

    [Fact]
    public async Task A_due_timer_becomes_a_turn_and_is_deleted_by_it()
    {
        await Arm(new Effect.SetTimer(CheckIn, Loop.Start + Hour));
        loop.Clock.Advance(Hour);
        Assert.True(await loop.Timers.TakeDue(CancellationToken.None));
        Assert.Equal("due check-in 2026-01-06", loop.Web.Texts[^1]);
        var commit = loop.Store.Commits[^1];
        Assert.Equal(("clock", false), (commit.Key.Channel, commit.IsFromPerson));
        Assert.StartsWith($"{commit.Person}:check-in:2026-01-06:", commit.Key.PlatformId);
        Assert.Empty(await loop.Store.Due(Instant.MaxValue, 9, CancellationToken.None));
        Assert.Equal(Loop.Start + Hour, loop.Turns[^1].SentAt);
    }

    [Fact]
    public async Task A_turn_may_arm_its_timer_again_even_for_the_same_moment()
    {
        await Arm(new Effect.SetTimer(CheckIn, Loop.Start));
        loop.Effects = _ => loop.Turns.Count < 4 ? [new Effect.SetTimer(CheckIn, Loop.Start)] : [];
        for (var round = 0; round < 5; round++)
        {
            await loop.Timers.TakeDue(CancellationToken.None);
            loop.Clock.Advance(Duration.FromSeconds(2));
        }

        Assert.Equal(4, loop.Turns.Count);
        Assert.Equal(4, loop.Store.Commits.Select(c => c.Key).Distinct().Count());
    }

    [Fact]
    public async Task Escalations_come_first()
    {
        await Arm(new Effect.SetTimer(CheckIn, Loop.Start), new Effect.SetTimer(FollowUp, Loop.Start + Hour, IsEscalation: true));
        loop.Clock.Advance(Hour);
        await loop.Timers.TakeDue(CancellationToken.None);
        Assert.Equal(["due follow-up 1:1", "due check-in 2026-01-06"], loop.Web.Texts.TakeLast(2));
    }

    [Fact]
    public async Task The_worker_sleeps_until_the_next_timer_and_wakes_when_one_is_set_sooner()
    {
        using var stop = new CancellationTokenSource();
        await Arm(new Effect.SetTimer(CheckIn, Loop.Start + Duration.FromSeconds(50)));
        var woken = new TaskCompletionSource();
        loop.Effects = turn =>
        {
            if (turn.Input is Input.Due) woken.TrySetResult();
            return Loop.Echo(turn);
        };
        var run = loop.Timers.Run(stop.Token);
        Assert.Equal(1, loop.Clock.Sleepers);
        loop.Clock.Advance(Duration.FromSeconds(49));
        Assert.False(woken.Task.IsCompleted);
        loop.Clock.Advance(Duration.FromSeconds(1));
        await woken.Task;
        await stop.CancelAsync();
        await run;
        Assert.Equal("due check-in 2026-01-06", loop.Web.Texts[^1]);
    }

    [Fact]
    public async Task A_timer_of_nobody_is_no_turn()
    {
        var nobody = new DueTimer(new(99), Loop.Ana, CheckIn, Loop.Start, false);
        Assert.Equal(Accepted.Known, await loop.Router.Accept(nobody, CancellationToken.None));
        Assert.Empty(loop.Turns);
    }

    [Fact]
    public async Task A_store_that_refuses_leaves_the_timer_for_later()
    {
        await Arm(new Effect.SetTimer(CheckIn, Loop.Start));
        loop.Store.Refuses = _ => new StoreUnavailableException("disk full");
        Assert.False(await loop.Timers.TakeDue(CancellationToken.None));
        loop.Store.Refuses = _ => null;
        Assert.True(await loop.Timers.TakeDue(CancellationToken.None));
        Assert.Equal("due check-in 2026-01-06", Assert.Single(loop.Web.Texts));
    }

    private async Task Arm(params Effect[] effects)
    {
        loop.Effects = _ => effects;
        await loop.Say("arm");
        loop.Effects = Loop.Echo;
    }
}
