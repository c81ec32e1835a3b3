using CoachBot.Store.Reading;
using CoachBot.Store.Sealing;
using CoachBot.Store.Writing;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Sqlite;

/// <summary>Opens everything a store needs, in the order that changes nothing when it must refuse; and closes it.</summary>
internal sealed class Opening : IDisposable
{
    readonly List<IDisposable> _open = [];

    Opening(StoreOptions options, Instant now)
    {
        try
        {
            Keep(FileLock.Take(options));
            var isNew = !File.Exists(options.Path) || new FileInfo(options.Path).Length == 0;
            var installation = KeyFile.Find(options, isNew);
            if (!isNew) Acceptance.Check(options.Path, installation);
            var connection = Keep(Connections.OpenWriter(options.Path));
            Migrations.Run(connection, options.Path, Schema.Steps);
            if (isNew) Acceptance.Sign(connection, installation);
            var briefKeys = Keep(new BriefKeys(options.VisitorsPath));
            var lease = Keep(new Lease(connection, now));
            People = Keep(new People(installation, briefKeys, Keep(new ReaderPool(options.Path)), lease.NewPerson));
            Ledger = Keep(new Ledger(connection, lease, briefKeys, People));
            Sealer = new Sealer(People, lease);
            Sweeper.ForgetOrphans(Ledger);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public People People { get; }

    public Ledger Ledger { get; }

    public Sealer Sealer { get; }

    public static Opening Open(StoreOptions options, Instant now)
    {
        SystemSqlite.Bind();
        try
        {
            return new Opening(options, now);
        }
        catch (SqliteException failure)
        {
            throw new StoreStartException($"The database {options.Path} cannot be opened: {failure.Message}", failure);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new StoreStartException($"The files of the database {options.Path} cannot be opened: {failure.Message}", failure);
        }
    }

    public void Dispose()
    {
        for (var i = _open.Count - 1; i >= 0; i--) _open[i].Dispose();
        _open.Clear();
    }

    T Keep<T>(T part) where T : IDisposable
    {
        _open.Add(part);
        return part;
    }
}
