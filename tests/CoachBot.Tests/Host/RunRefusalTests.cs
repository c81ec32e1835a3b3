using CoachBot.Commands;
using CoachBot.Router.Clocks;
using CoachBot.Settings;
using CoachBot.Store;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Host;

public sealed class RunRefusalTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("coach-refusals-");

    /// <summary>A file where a folder is wanted: refused for root too, and on every system.</summary>
    [Fact]
    public async Task A_database_where_no_file_can_be_made_is_a_wrong_setting()
    {
        var path = Path.Combine(Written("file"), "coach.db");
        var wrong = await Assert.ThrowsAsync<UsedWronglyException>(() => Open(new(path, null)));
        Assert.Equal($"Store:Connection is \"{path}\"; expected a path in a folder that can be written, such as data/coach.db.", wrong.Message);
    }

    [Fact]
    public async Task The_sentence_names_what_was_set_and_not_the_full_path()
    {
        var settings = new StoreSettings(Path.Combine(Written("file"), "coach.db"), null) { Named = "--store is \"file/coach.db\"" };
        Assert.StartsWith("--store is \"file/coach.db\"; ", (await Assert.ThrowsAsync<UsedWronglyException>(() => Open(settings))).Message);
    }

    [Fact]
    public async Task A_database_that_another_process_owns_is_no_wrong_setting()
    {
        var settings = new StoreSettings(Path.Combine(folder.FullName, "new", "coach.db"), null);
        await using var owner = await Open(settings);
        Assert.Contains("in use", (await Assert.ThrowsAsync<FailedException>(() => Open(settings))).Message);
    }

    [Fact]
    public void What_is_no_database_is_no_backup()
    {
        var source = Written("notabackup");
        var result = StoreFiles.Restore(new(Path.Combine(folder.FullName, "coach.db"), null), source);
        Assert.False(result.IsDone);
        Assert.Equal($"{source} is not a backup of CoachBot.", result.Sentence);
        Assert.False(File.Exists(Path.Combine(folder.FullName, "coach.db")));
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static Task<SqliteStore> Open(StoreSettings settings) =>
        StoreFile.Open(settings, new ManualClock(Instant.FromUtc(2026, 1, 5, 18, 0)), TestContext.Current.CancellationToken);

    private string Written(string name)
    {
        var path = Path.Combine(folder.FullName, name);
        File.WriteAllText(path, string.Concat(Enumerable.Repeat("This is a shopping list. ", 100)));
        return path;
    }
}
