using System.Security.Cryptography;
using CoachBot.Store.Sealing;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Sqlite;

/// <summary>Looks at a file before anything is written to it: is it ours, not newer than this build, and made with this key?</summary>
internal static class Acceptance
{
    /// <exception cref="StoreStartException">It is not.</exception>
    /// <param name="name">The file as its owner knows it; <paramref name="path"/> may be a copy.</param>
    public static void Check(string path, InstallationKey installation, string? name = null)
    {
        name ??= path;
        using var connection = Connections.OpenPlain(path, SqliteOpenMode.ReadWrite);
        var version = Migrations.VersionOf(connection);
        Migrations.RefuseNewer(version, name, Schema.Steps.Count);
        if (version == 0 || KeyCheckOf(connection) is not { } check)
            throw new StoreStartException($"The file {name} is not a CoachBot database. Name another file, or move this one away.");
        if (!CryptographicOperations.FixedTimeEquals(check, installation.CheckValue()))
            throw new StoreStartException(
                $"The key is not the one that {name} was made with, so nothing in it can be read. Put the right key back.");
    }

    public static void Sign(SqliteConnection connection, InstallationKey installation)
    {
        using var sign = new Statement(connection, "INSERT OR IGNORE INTO setting (name, value) VALUES ('key-check', ?)");
        sign.With(installation.CheckValue()).Run();
    }

    static byte[]? KeyCheckOf(SqliteConnection connection)
    {
        if (connection.Ask<long>("SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name = 'setting'") == 0) return null;
        using var ask = new Statement(connection, "SELECT value FROM setting WHERE name = 'key-check'");
        using var rows = ask.Query();
        return rows.Next() ? rows.Blob(0).ToArray() : null;
    }
}
