using CoachBot.Router;
using CoachBot.Store.Reading;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store;

/// <summary>Reads what an operator should know while the coach runs: it stands in clear columns, so neither key nor lease is needed.</summary>
public static class TroubleFile
{
    /// <exception cref="StoreStartException">It is no database of ours, or a newer one.</exception>
    public static Trouble Read(string path, Instant now)
    {
        SystemSqlite.Bind();
        try
        {
            using var connection = Connections.OpenPlain(path, SqliteOpenMode.ReadWrite);
            var version = Migrations.VersionOf(connection);
            Migrations.RefuseNewer(version, path, Schema.Steps.Count);
            if (version == 0) throw new StoreStartException($"The file {path} is not a CoachBot database. Name another file.");
            using var reader = new Reader(connection);
            return TroubleRows.Of(reader, now);
        }
        catch (SqliteException fault)
        {
            throw new StoreStartException($"{path} cannot be read: {fault.Message}", fault);
        }
    }
}
