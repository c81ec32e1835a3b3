using CoachBot.Router;
using CoachBot.Store;
using CoachBot.Store.Sqlite;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public sealed class GroupTests : IAsyncLifetime
{
    const int Neighbours = 40;

    readonly SqliteFolder _folder = new();
    SqliteStore? _store;

    SqliteStore Store => _store!;

    public async ValueTask InitializeAsync() => _store = await _folder.Open();

    public async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task A_turn_that_cannot_be_written_does_not_fail_its_neighbours()
    {
        var row = (await Store.Commit(Turn(await Store.NumberOf(Bob), Bob, 0).Saying("Hello."))).Rows[0];
        var ann = await Store.NumberOf(Ann);
        var (neighbours, poison) = await InOneGroup(
            () => Store.Commit(Turn(ann, Ann, 0).Setting(new("", "no kind"), Noon)), () => Store.Mark(row.Marked(OutboxState.Sent)));
        var failure = await Assert.ThrowsAsync<InvalidOperationException>(() => poison);
        Assert.IsNotType<StoreUnavailableException>(failure);
        Assert.All(neighbours, result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
        Assert.Equal(0, (await Store.Stored(ann)).Version);
        Assert.True(Store.IsHealthy);
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(Turn(ann, Ann, 0))).Outcome);
        Assert.Empty(await Store.Waiting(Bob));
    }

    [Fact]
    public async Task A_stale_turn_does_not_fail_its_neighbours()
    {
        var ann = await Store.Met(Ann);
        var (neighbours, stale) = await InOneGroup(() => Store.Commit(Turn(ann, Ann, 4).Saying("Lost.")));
        Assert.Equal(CommitOutcome.Stale, (await stale).Outcome);
        Assert.All(neighbours, result => Assert.Equal(CommitOutcome.Committed, result.Outcome));
        Assert.Empty(await Store.Waiting(Ann));
    }

    [Fact]
    public async Task A_full_disk_takes_no_turn_until_there_is_room_again()
    {
        var ann = await Store.Met(Ann);
        await LimitPages("PRAGMA page_count");
        var turn = Turn(ann, Ann, 1, $$"""{"text":"{{new string('x', 50_000)}}"}""").Saying("Lost.");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Commit(turn));
        Assert.False(Store.IsHealthy);
        Assert.Equal(1, (await Store.Stored(ann)).Version);
        Assert.Empty(await Store.Waiting());
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Flush(CancellationToken.None));
        Assert.False(Store.IsHealthy);
        await LimitPages("SELECT 1000000");
        await Store.Flush(CancellationToken.None);
        Assert.True(Store.IsHealthy);
        Assert.Equal(CommitOutcome.Committed, (await Store.Commit(turn)).Outcome);
    }

    [Fact]
    public async Task Marks_survive_a_group_that_failed()
    {
        var row = (await Store.Commit(Turn(await Store.NumberOf(Ann), Ann, 0).Saying("Hello."))).Rows[0];
        await LimitPages("PRAGMA page_count");
        Store.Mark(row.Marked(OutboxState.Sent));
        var large = Turn(row.Person, Ann, 1, $$"""{"text":"{{new string('x', 50_000)}}"}""");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => Store.Commit(large));
        await LimitPages("SELECT 1000000");
        await Store.Flush(CancellationToken.None);
        Assert.Empty(await Store.Waiting());
    }

    [Fact]
    public async Task What_is_handed_over_before_the_end_is_still_written()
    {
        var ann = await Store.NumberOf(Ann);
        var turn = Store.Commit(Turn(ann, Ann, 0));
        await Store.DisposeAsync();
        Assert.Equal(CommitOutcome.Committed, (await turn).Outcome);
    }

    /// <summary>Holds the writer until all of them wait.</summary>
    async Task<(CommitResult[] Neighbours, Task<CommitResult> Middle)> InOneGroup(Func<Task<CommitResult>> middle, Action? also = null)
    {
        using var gate = new ManualResetEventSlim();
        var held = Store.OnWriter(_ => gate.Wait(TestContext.Current.CancellationToken));
        var turns = new List<Task<CommitResult>>();
        Task<CommitResult>? special = null;
        for (var number = 0; number < Neighbours; number++)
        {
            if (number == Neighbours / 2) special = middle();
            var address = new Address("web", $"neighbour-{number}");
            turns.Add(Store.Commit(Turn(await Store.NumberOf(address), address, 0)));
        }

        also?.Invoke();
        gate.Set();
        await held;
        return (await Task.WhenAll(turns), special!);
    }

    Task LimitPages(string ask) => Store.OnWriter(ledger => ledger.Do((connection, _) =>
        connection.Execute($"PRAGMA max_page_count={connection.Ask<long>(ask)}")));
}
