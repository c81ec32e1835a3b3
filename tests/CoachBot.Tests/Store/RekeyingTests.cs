using CoachBot.Router;
using CoachBot.Store;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

/// <summary>Keys change and go while others read: nobody ever meets a row that does not open.</summary>
public sealed class RekeyingTests : IAsyncLifetime
{
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
    public async Task Readers_never_meet_a_key_that_does_not_open()
    {
        using var done = new CancellationTokenSource();
        var readers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => ReadUntil(done.Token))).ToArray();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => LiveThreeLives(number))));
        await done.CancelAsync();
        Assert.All(await Task.WhenAll(readers), reads => Assert.True(reads > 0));
        Assert.Equal(16 * 3, (await Store.Unsent(null, 1_000, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task A_backup_under_load_is_whole()
    {
        var life = Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(() => LiveThreeLives(number))));
        var result = StoreFiles.Backup(_folder.Options, _folder.PathOf("copy.db"));
        await life;
        Assert.True(result.IsDone, result.Sentence);
        using var other = new SqliteFolder();
        File.Copy(_folder.PathOf("copy.db"), other.Options.Path);
        File.Copy(_folder.Options.KeyPath, other.Options.KeyPath);
        await using var copy = await other.Open();
        Assert.All(await copy.Unsent(null, 1_000, CancellationToken.None), row => Assert.Equal("web", row.Address.Channel));
    }

    async Task LiveThreeLives(int number)
    {
        var address = new Address("web", $"cookie-{number}");
        for (var life = 0; life < 3; life++)
        {
            var person = await Store.NumberOf(address);
            await Do(Turn(person, address, 0).Saying("First.").Setting(CheckIn("x"), Noon).Noting("check-in", "{}"));
            await Do(Turn(person, address, 1).Keeping().Saying("Kept."));
            await Do(Turn(person, address, 2).Noting("check-in", "{}"));
            await Do(Turn(person, address, 3).Erasing().Saying("It is all gone."));
        }
    }

    async Task Do(TurnCommit turn) => Assert.Equal(CommitOutcome.Committed, (await Store.Commit(turn)).Outcome);

    async Task<int> ReadUntil(CancellationToken done)
    {
        var reads = 0;
        do
        {
            await Store.Unsent(null, 100, CancellationToken.None);
            foreach (var due in await Store.Due(Noon + Duration.FromDays(1), 100, CancellationToken.None))
            {
                await Store.Load(due.Person, CancellationToken.None);
                await Store.Export(due.Person, CancellationToken.None);
            }

            reads++;
        }
        while (!done.IsCancellationRequested);
        return reads;
    }
}
