using CoachBot.Store;
using NodaTime;

namespace CoachBot.Tests.Store;

/// <summary>A folder with a database in it, gone when the test is over.</summary>
public sealed class SqliteFolder : IDisposable
{
    readonly string _folder = Directory.CreateTempSubdirectory("coach-store-").FullName;

    public StoreOptions Options => new(PathOf("coach.db"), null);

    public string PathOf(string file) => Path.Combine(_folder, file);

    public Task<SqliteStore> Open(StoreOptions? options = null) =>
        SqliteStore.Open(options ?? Options, new StillClock(), CancellationToken.None);

    public IEnumerable<string> Files => Directory.EnumerateFiles(_folder);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    sealed class StillClock : IClock
    {
        public Instant GetCurrentInstant() => Turns.Noon;
    }
}
