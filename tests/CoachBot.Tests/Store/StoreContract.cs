using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

/// <summary>What every store must do; run on each of them.</summary>
public abstract partial class StoreContract : IAsyncLifetime
{
    IStore? _store;

    protected IStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = await Open();

    public virtual async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    protected abstract Task<IStore> Open();

    [Fact]
    public async Task An_address_has_one_number_before_and_after_its_first_turn()
    {
        var person = await Store.NumberOf(Ann);
        Assert.Equal(person, await Store.NumberOf(Ann));
        await Store.Commit(Turn(person, Ann, 0));
        Assert.Equal(person, await Store.NumberOf(Ann));
        Assert.NotEqual(person, await Store.NumberOf(Bob));
    }

    [Fact]
    public async Task Somebody_new_has_nothing_stored() =>
        Assert.Equal(Router.Stored.None, await Store.Stored(await Store.NumberOf(Ann)));

    [Fact]
    public async Task What_was_committed_is_what_is_loaded()
    {
        var person = await Store.NumberOf(Ann);
        var result = await Store.Commit(Turn(person, Ann, 0, """{"pain":7}"""));
        Assert.Equal((CommitOutcome.Committed, 1L), (result.Outcome, result.Version));
        var stored = await Store.Stored(person);
        Assert.Equal((1L, false, """{"pain":7}"""), (stored.Version, stored.IsKept, Encoding.UTF8.GetString(stored.State!)));
    }

    [Fact]
    public async Task Each_turn_moves_the_version_on_by_one()
    {
        var person = await Store.Met(Ann);
        Assert.Equal(2, (await Store.Commit(Turn(person, Ann, 1))).Version);
        Assert.Equal(3, (await Store.Commit(Turn(person, Ann, 2, """{"pain":1}"""))).Version);
        var stored = await Store.Stored(person);
        Assert.Equal((3L, """{"pain":1}"""), (stored.Version, Encoding.UTF8.GetString(stored.State!)));
    }

    [Fact]
    public async Task The_same_arrival_is_turned_once()
    {
        var turn = Turn(await Store.NumberOf(Ann), Ann, 0).Saying("Hello.");
        Assert.False(await Store.IsKnown(turn.Key.Channel, turn.Key.PlatformId, CancellationToken.None));
        await Store.Commit(turn);
        Assert.True(await Store.IsKnown(turn.Key.Channel, turn.Key.PlatformId, CancellationToken.None));
        Assert.Equal(CommitOutcome.Known, (await Store.Commit(turn)).Outcome);
        Assert.Equal(CommitOutcome.Known, (await Store.Commit(turn with { VersionBefore = 1 })).Outcome);
        Assert.Equal(1, (await Store.Stored(turn.Person)).Version);
        Assert.Single(await Store.Waiting());
    }

    [Fact]
    public async Task The_same_id_on_another_channel_is_another_arrival()
    {
        var turn = Turn(await Store.NumberOf(Ann), Ann, 0);
        await Store.Commit(turn);
        Assert.False(await Store.IsKnown("telegram", turn.Key.PlatformId, CancellationToken.None));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    public async Task A_turn_taken_on_another_version_changes_nothing(long before)
    {
        var person = await Store.Met(Ann);
        var stale = Turn(person, Ann, before, """{"pain":9}""").Saying("Lost.").Setting(CheckIn("2026-03-02"), Noon).Noting("check-in", "{}");
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(stale)).Outcome);
        Assert.Equal("""{"pain":4}""", Encoding.UTF8.GetString((await Store.Stored(person)).State!));
        Assert.Empty(await Store.Waiting());
        Assert.Null(await Store.NextDue(Instant.MinValue, CancellationToken.None));
        Assert.False(await Store.IsKnown(stale.Key.Channel, stale.Key.PlatformId, CancellationToken.None));
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(stale with { VersionBefore = 1 })).Outcome);
    }

    [Fact]
    public async Task Of_many_turns_on_one_version_one_wins()
    {
        var person = await Store.NumberOf(Ann);
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Store.Commit(Turn(person, Ann, 0))));
        Assert.Single(results, result => result.Outcome == CommitOutcome.Committed);
        Assert.Equal(19, results.Count(result => result.Outcome == CommitOutcome.Stale));
        var stored = await Store.Stored(person);
        Assert.Equal((1L, """{"pain":4}"""), (stored.Version, Encoding.UTF8.GetString(stored.State!)));
    }

    [Fact]
    public async Task Many_people_at_once_each_keep_their_own()
    {
        await Task.WhenAll(Enumerable.Range(0, 300).Select(number => TakeTurns(new Address("web", $"cookie-{number}"), number)));
        for (var number = 0; number < 300; number++)
        {
            var stored = await Store.Stored(await Store.NumberOf(new Address("web", $"cookie-{number}")));
            Assert.Equal((4L, $$"""{"pain":{{number}}}"""), (stored.Version, Encoding.UTF8.GetString(stored.State!)));
        }
    }

    [Fact]
    public async Task A_number_that_is_not_the_addresss_is_stale()
    {
        var ann = await Store.Met(Ann);
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(ann, Bob, 1))).Outcome);
        Assert.Equal(CommitOutcome.Stale, (await Store.Commit(Turn(new PersonId(4711), Bob, 0))).Outcome);
    }

    [Fact]
    public async Task A_persons_addresses_can_be_asked_for()
    {
        Assert.Equal([Ann], await Store.AddressesOf(await Store.Met(Ann), CancellationToken.None));
        Assert.Empty(await Store.AddressesOf(await Store.NumberOf(Bob), CancellationToken.None));
    }

    [Fact]
    public async Task A_dead_letter_leaves_the_state_as_it_is_and_is_shown_by_its_code()
    {
        var person = await Store.Met(Ann);
        await Store.Commit(Turn(person, Ann, 1) with { State = null, DeadLetter = "T-42" });
        var stored = await Store.Stored(person);
        Assert.Equal((2L, """{"pain":4}"""), (stored.Version, Encoding.UTF8.GetString(stored.State!)));
        Assert.Equal([new DeadLetter("T-42", person, Noon)], (await Store.Trouble(Noon, CancellationToken.None)).DeadLetters);
    }

    [Fact]
    public async Task A_dead_letter_may_be_somebodys_first_turn()
    {
        var person = await Store.NumberOf(Ann);
        await Store.Commit(Turn(person, Ann, 0) with { State = null, DeadLetter = "T-42" });
        Assert.Equal((1L, true), ((await Store.Stored(person)).Version, (await Store.Stored(person)).State is null));
    }

    [Fact]
    public async Task A_stopped_store_takes_no_turn()
    {
        var turn = Turn(await Store.NumberOf(Ann), Ann, 0);
        await Store.DisposeAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => Store.Commit(turn));
    }

    async Task TakeTurns(Address address, int number)
    {
        var person = await Store.NumberOf(address);
        for (var before = 0; before < 4; before++)
            await Store.Commit(Turn(person, address, before, $$"""{"pain":{{number}}}""").Saying($"Message {before}."));
    }
}
