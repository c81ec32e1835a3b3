using System.Runtime.Versioning;
using System.Text;
using CoachBot.Router;
using CoachBot.Store;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

[UnsupportedOSPlatform("windows")]
public sealed class StoreFilesTests : IDisposable
{
    readonly SqliteFolder _folder = new();

    string Copy => _folder.PathOf("copy.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_backup_is_taken_while_the_bot_runs_and_brings_everything_back()
    {
        var person = await FillAndBackUp();
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Copy));
        var result = StoreFiles.Restore(_folder.Options, Copy);
        Assert.True(result.IsDone, result.Sentence);
        await using var store = await _folder.Open();
        Assert.Equal((1L, """{"pain":4}"""), ((await store.Stored(person)).Version, Encoding.UTF8.GetString((await store.Stored(person)).State!)));
        Assert.Equal(CommitOutcome.Committed, (await store.Commit(Turn(person, Ann, 1))).Outcome);
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".part", StringComparison.Ordinal));
        Assert.True(File.Exists(_folder.Options.Path + ".before-restore"));
    }

    [Fact]
    public async Task A_backup_goes_into_an_empty_place_when_the_key_is_there()
    {
        var person = await FillAndBackUp();
        using var other = new SqliteFolder();
        File.Copy(_folder.Options.KeyPath, other.Options.KeyPath);
        var result = StoreFiles.Restore(other.Options, Copy);
        Assert.True(result.IsDone, result.Sentence);
        await using var store = await other.Open();
        Assert.Equal(1, (await store.Stored(person)).Version);
    }

    [Fact]
    public async Task A_database_in_use_is_not_replaced()
    {
        await FillAndBackUp();
        await using var store = await _folder.Open();
        var result = StoreFiles.Restore(_folder.Options, Copy);
        Assert.False(result.IsDone);
        Assert.Contains("in use", result.Sentence);
    }

    [Fact]
    public async Task A_backup_made_with_another_key_changes_nothing()
    {
        await FillAndBackUp();
        using var other = new SqliteFolder();
        await (await other.Open()).DisposeAsync();
        var result = StoreFiles.Restore(other.Options, Copy);
        Assert.False(result.IsDone);
        Assert.Contains("key", result.Sentence);
        await (await other.Open()).DisposeAsync();
        Assert.DoesNotContain(other.Files, file => file.EndsWith(".part", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_the_key_nothing_is_restored()
    {
        await FillAndBackUp();
        using var other = new SqliteFolder();
        Assert.False(StoreFiles.Restore(other.Options, Copy).IsDone);
        Assert.False(File.Exists(other.Options.Path));
    }

    [Fact]
    public async Task A_damaged_backup_is_refused()
    {
        await FillAndBackUp();
        var bytes = await File.ReadAllBytesAsync(Copy);
        bytes.AsSpan(bytes.Length / 2, 3 * 4096).Fill(0x5a);
        await File.WriteAllBytesAsync(Copy, bytes);
        var result = StoreFiles.Restore(_folder.Options, Copy);
        Assert.False(result.IsDone, result.Sentence);
        await File.WriteAllTextAsync(Copy, new string('x', 5000));
        Assert.False(StoreFiles.Restore(_folder.Options, Copy).IsDone);
        await (await _folder.Open()).DisposeAsync();
    }

    [Fact]
    public async Task What_cannot_be_done_is_said_in_a_sentence()
    {
        Assert.Contains("no database", StoreFiles.Backup(_folder.Options, Copy).Sentence);
        Assert.Contains("no backup", StoreFiles.Restore(_folder.Options, Copy).Sentence);
        await FillAndBackUp();
        Assert.Contains("exists already", StoreFiles.Backup(_folder.Options, Copy).Sentence);
        Assert.False(StoreFiles.Backup(_folder.Options, _folder.PathOf("no-such-folder/copy.db")).IsDone);
    }

    async Task<PersonId> FillAndBackUp()
    {
        await using var store = await _folder.Open();
        var person = await store.MetAndKept(Ann);
        var result = StoreFiles.Backup(_folder.Options, Copy);
        Assert.True(result.IsDone, result.Sentence);
        await store.Commit(Turn(person, Ann, 1, """{"pain":9}"""));
        return person;
    }
}
