using CoachBot.Router;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task A_timer_is_due_from_its_instant_on()
    {
        var person = await Store.NumberOf(Ann);
        var due = Noon + Duration.FromHours(20);
        await Store.Commit(Turn(person, Ann, 0).Setting(CheckIn("2026-03-02"), due));
        Assert.Empty(await DueAt(due - Duration.FromMilliseconds(1)));
        Assert.Equal([new DueTimer(person, Ann, CheckIn("2026-03-02"), due, false)], await DueAt(due));
        Assert.Equal(due, await Store.NextDue(Noon, CancellationToken.None));
        Assert.Null(await Store.NextDue(due, CancellationToken.None));
    }

    [Fact]
    public async Task Due_timers_come_escalations_first_then_oldest()
    {
        var person = await Store.NumberOf(Ann);
        await Store.Commit(Turn(person, Ann, 0)
            .Setting(CheckIn("b"), Noon + Duration.FromMinutes(2))
            .Setting(CheckIn("a"), Noon + Duration.FromMinutes(1))
            .Setting(FollowUp("1:1"), Noon + Duration.FromMinutes(3), isEscalation: true));
        Assert.Equal(["1:1", "a", "b"], (await DueAt(Noon + Duration.FromHours(1))).Select(due => due.Timer.Key));
        Assert.Equal(["1:1", "a"], (await Store.Due(Noon + Duration.FromHours(1), 2, CancellationToken.None)).Select(due => due.Timer.Key));
        Assert.Equal(Noon + Duration.FromMinutes(1), await Store.NextDue(Noon, CancellationToken.None));
        Assert.Equal(Noon + Duration.FromMinutes(3), await Store.NextDue(Noon + Duration.FromMinutes(2), CancellationToken.None));
    }

    [Fact]
    public async Task A_timer_can_be_moved_and_cancelled()
    {
        var person = await Store.NumberOf(Ann);
        var timer = CheckIn("2026-03-02");
        await Store.Commit(Turn(person, Ann, 0).Setting(timer, Noon));
        await Store.Commit(Turn(person, Ann, 1).Setting(timer, Noon + Duration.FromHours(1), isEscalation: true));
        Assert.Equal([new DueTimer(person, Ann, timer, Noon + Duration.FromHours(1), true)], await DueAt(Noon + Duration.FromDays(1)));
        await Store.Commit(Turn(person, Ann, 2).Setting(timer, null));
        Assert.Empty(await DueAt(Noon + Duration.FromDays(1)));
    }

    [Fact]
    public async Task The_turn_of_a_due_timer_takes_it_once()
    {
        var person = await Store.NumberOf(Ann);
        var timer = CheckIn("2026-03-02");
        await Store.Commit(Turn(person, Ann, 0).Setting(timer, Noon));
        var turn = Turn(person, Ann, 1).ByClock().Setting(timer, null).Setting(CheckIn("2026-03-03"), Noon + Duration.FromDays(1));
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(turn)).Outcome);
        Assert.Equal(CommitOutcome.Known, (await Store.Commit(turn with { VersionBefore = 2 })).Outcome);
        Assert.Equal(Noon + Duration.FromDays(1), await Store.NextDue(Instant.MinValue, CancellationToken.None));
    }

    Task<IReadOnlyList<DueTimer>> DueAt(Instant now) => Store.Due(now, 100, CancellationToken.None);
}
