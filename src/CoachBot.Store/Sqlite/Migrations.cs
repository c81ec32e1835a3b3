using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Sqlite;

/// <summary>Brings a file forward to the tables this build knows; never back.</summary>
internal static class Migrations
{
    /// <exception cref="StoreStartException">The file is newer than this build.</exception>
    public static void Run(SqliteConnection connection, string path, IReadOnlyList<string> steps)
    {
        var version = VersionOf(connection);
        RefuseNewer(version, path, steps.Count);
        if (version == steps.Count) return;
        if (version > 0) KeepCopy(connection, $"{path}.v{version}.backup");
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var step in steps.Skip(version)) connection.Execute(step);
            connection.Execute($"PRAGMA user_version={steps.Count}; COMMIT");
        }
        catch
        {
            if (connection.IsInTransaction()) connection.Execute("ROLLBACK");
            throw;
        }
    }

    public static int VersionOf(SqliteConnection connection) => (int)connection.Ask<long>("PRAGMA user_version");

    public static void RefuseNewer(int version, string path, int newestKnown)
    {
        if (version > newestKnown)
            throw new StoreStartException(
                $"The database {path} was written by a newer CoachBot (tables {version}; this one knows {newestKnown}). "
                + "Start the newer one, or restore a backup made before.");
    }

    /// <summary>A copy that an earlier attempt left is as old as this one, and replaced.</summary>
    static void KeepCopy(SqliteConnection connection, string copy)
    {
        File.Delete(copy);
        Connections.CreatePrivate(copy);
        using var target = Connections.OpenPlain(copy, SqliteOpenMode.ReadWrite);
        connection.BackupDatabase(target);
    }
}
