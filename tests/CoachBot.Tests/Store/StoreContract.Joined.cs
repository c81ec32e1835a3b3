using CoachBot.Router;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task All_arrivals_of_a_joined_turn_are_known_afterwards()
    {
        var person = await Store.Met(Ann);
        var turn = Turn(person, Ann, 1) with { AlsoKeys = [new("web", "joined-1"), new("web", "joined-2")] };
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(turn)).Outcome);
        foreach (var id in new[] { turn.Key.PlatformId, "joined-1", "joined-2" })
            Assert.True(await Store.IsKnown("web", id, CancellationToken.None));
    }

    [Fact]
    public async Task A_joined_turn_with_a_known_arrival_is_stale_and_writes_nothing()
    {
        var person = await Store.Met(Ann);
        await Store.Commit(Turn(person, Ann, 1) with { Key = new("web", "known") });
        var turn = Turn(person, Ann, 2) with { AlsoKeys = [new("web", "new"), new("web", "known")] };
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(turn)).Outcome);
        Assert.Equal(2, (await Store.Stored(person)).Version);
        Assert.False(await Store.IsKnown("web", "new", CancellationToken.None));
        Assert.False(await Store.IsKnown("web", turn.Key.PlatformId, CancellationToken.None));
    }
}
