using System.Runtime.Versioning;
using CoachBot.Router;
using CoachBot.Store;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

[UnsupportedOSPlatform("windows")]
public sealed class OpeningTests : IDisposable
{
    readonly SqliteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task What_was_committed_is_there_after_a_new_start()
    {
        var person = default(PersonId);
        long lastRow;
        await using (var store = await _folder.Open())
        {
            person = await store.NumberOf(Ann);
            lastRow = (await store.Commit(Turn(person, Ann, 0).Saying("Hello.").Setting(CheckIn("x"), Noon))).Rows[0].Id;
        }

        await using var again = await _folder.Open();
        Assert.Equal(person, await again.NumberOf(Ann));
        Assert.Equal(1, (await again.Stored(person)).Version);
        Assert.Equal((lastRow, OutboxState.Sending), ((await again.Waiting())[0].Id, (await again.Waiting())[0].State));
        Assert.Single(await again.Due(Noon, 10, CancellationToken.None));
        var next = await again.Commit(Turn(person, Ann, 1).Saying("Again."));
        Assert.True(next.Rows[0].Id > lastRow);
        Assert.NotEqual(person, await again.NumberOf(Bob));
    }

    [Fact]
    public async Task Marks_are_durable_after_a_clean_end()
    {
        await using (var store = await _folder.Open())
        {
            var row = (await store.Commit(Turn(await store.NumberOf(Ann), Ann, 0).Saying("Hello."))).Rows[0];
            store.Mark(row.Marked(OutboxState.Sent));
        }

        await using var again = await _folder.Open();
        Assert.Empty(await again.Waiting());
    }

    [Fact]
    public async Task A_second_process_is_told_that_the_database_is_in_use()
    {
        await using (await _folder.Open())
        {
            var refusal = await Assert.ThrowsAsync<StoreBusyException>(() => _folder.Open());
            Assert.Contains("in use by another CoachBot process", refusal.Message);
        }

        await using var after = await _folder.Open();
        Assert.True(after.IsHealthy);
    }

    [Fact]
    public async Task A_process_whose_lease_was_taken_can_no_longer_commit()
    {
        await using var store = await _folder.Open();
        var person = await store.Met(Ann);
        Tamper("UPDATE lease SET epoch = epoch + 1");
        await Assert.ThrowsAsync<StoreUnavailableException>(() => store.Commit(Turn(person, Ann, 1)));
        Assert.Equal((false, 1L), (store.IsHealthy, (await store.Stored(person)).Version));
        Tamper("UPDATE lease SET epoch = epoch - 1");
    }

    [Fact]
    public async Task The_key_is_made_beside_the_database_for_its_owner_alone()
    {
        await using var store = await _folder.Open();
        foreach (var file in (string[])["coach.db", "coach.db-wal", "coach.db.key", "coach.db.visitors"])
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(_folder.PathOf(file)));
    }

    [Fact]
    public async Task A_lost_key_stops_the_start_and_makes_nothing_new()
    {
        await (await _folder.Open()).DisposeAsync();
        File.Delete(_folder.Options.KeyPath);
        var refusal = await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open());
        Assert.Contains("is missing", refusal.Message);
        Assert.False(File.Exists(_folder.Options.KeyPath));
    }

    [Fact]
    public async Task Another_key_stops_the_start()
    {
        await (await _folder.Open()).DisposeAsync();
        var other = _folder.Options with { KeyBase64 = Convert.ToBase64String(new byte[32]) };
        Assert.Contains("not the one", (await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open(other))).Message);
        await (await _folder.Open()).DisposeAsync();
    }

    [Fact]
    public async Task The_key_may_come_from_a_setting()
    {
        var options = _folder.Options with { KeyBase64 = Convert.ToBase64String(new byte[32]) };
        await using var store = await _folder.Open(options);
        Assert.False(File.Exists(options.KeyPath));
    }

    [Theory]
    [InlineData("hunter2")]
    [InlineData("AAAA")]
    public async Task A_setting_that_is_no_key_stops_the_start(string key)
    {
        var refusal = await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open(_folder.Options with { KeyBase64 = key }));
        Assert.Contains("32 bytes written as base64", refusal.Message);
        Assert.DoesNotContain("hunter2", refusal.Message);
        Assert.False(File.Exists(_folder.Options.Path));
    }

    [Fact]
    public async Task A_key_that_others_can_read_stops_the_start()
    {
        await (await _folder.Open()).DisposeAsync();
        File.SetUnixFileMode(_folder.Options.KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Contains("chmod 600", (await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open())).Message);
    }

    [Fact]
    public async Task A_newer_file_is_refused_and_left_as_it_is()
    {
        await (await _folder.Open()).DisposeAsync();
        Tamper("PRAGMA user_version = 999");
        var before = await File.ReadAllBytesAsync(_folder.Options.Path);
        Assert.Contains("newer CoachBot", (await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open())).Message);
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Options.Path));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_file_that_is_not_ours_is_refused_and_left_as_it_is(bool isSqlite)
    {
        if (isSqlite) Tamper("CREATE TABLE other (x)");
        else await File.WriteAllTextAsync(_folder.Options.Path, new string('x', 5000));
        await File.WriteAllTextAsync(_folder.Options.KeyPath, Convert.ToBase64String(new byte[32]));
        File.SetUnixFileMode(_folder.Options.KeyPath, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        var before = await File.ReadAllBytesAsync(_folder.Options.Path);
        await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open());
        Assert.Equal(before, await File.ReadAllBytesAsync(_folder.Options.Path));
    }

    [Fact]
    public void The_key_is_never_printed() => Assert.DoesNotContain("c2VjcmV0", new StoreOptions("coach.db", "c2VjcmV0").ToString());

    [Fact]
    public void Without_SQLite_the_start_says_what_to_install()
    {
        var refusal = Assert.Throws<StoreStartException>(() => SystemSqlite.Find(["libno-such-sqlite.so.0"]));
        Assert.Contains("install libsqlite3-0", refusal.Message);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_stops_the_start()
    {
        await File.WriteAllTextAsync(_folder.PathOf("file"), "");
        await Assert.ThrowsAsync<StoreStartException>(() => _folder.Open(new StoreOptions(_folder.PathOf("file/coach.db"), null)));
    }

    void Tamper(string sql)
    {
        SystemSqlite.Bind();
        using var connection = new SqliteConnection($"Data Source={_folder.Options.Path};Pooling=False");
        connection.Open();
        connection.Execute(sql);
    }
}
