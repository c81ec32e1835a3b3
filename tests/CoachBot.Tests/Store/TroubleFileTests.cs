using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Store;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public sealed class TroubleFileTests : IDisposable
{
    readonly SqliteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Trouble_is_read_while_the_coach_runs()
    {
        await using var store = await _folder.Open();
        var person = await store.Met(Ann);
        await store.Commit(Turn(person, Ann, 1).Saying("call 112", Urgency.Escalation) with { DeadLetter = "T-234567" });
        var trouble = TroubleFile.Read(_folder.Options.Path, Noon + Duration.FromHours(1));
        Assert.Equal("T-234567", Assert.Single(trouble.DeadLetters).Code);
        Assert.Equal(person, Assert.Single(trouble.Undelivered).Person);
        Assert.Equal(CommitOutcome.Committed, (await store.Commit(Turn(person, Ann, 2))).Outcome);
    }

    [Fact]
    public void A_file_that_is_no_database_is_refused_and_left_alone()
    {
        var path = _folder.PathOf("notes.txt");
        File.WriteAllText(path, "Buy milk.");
        Assert.Throws<StoreStartException>(() => TroubleFile.Read(path, Noon));
        Assert.Equal("Buy milk.", File.ReadAllText(path));
    }
}
