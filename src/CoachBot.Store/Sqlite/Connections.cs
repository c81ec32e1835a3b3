using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Store.Sqlite;

/// <summary>Opens SQLite files the way this store needs them.</summary>
internal static class Connections
{
    const int BusyMilliseconds = 5_000;

    /// <summary>Nobody else writes; only emptying the log waits, for readers.</summary>
    const int WriterBusyMilliseconds = 250;

    /// <summary>The one connection that writes.</summary>
    public static SqliteConnection OpenWriter(string path)
    {
        CreatePrivate(path);
        return Open(path, SqliteOpenMode.ReadWriteCreate,
            "PRAGMA secure_delete=ON; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=4000; "
            + "PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-8000; "
            + $"PRAGMA busy_timeout={WriterBusyMilliseconds}");
    }

    public static SqliteConnection OpenReader(string path) =>
        Open(path, SqliteOpenMode.ReadWrite, "PRAGMA query_only=ON; PRAGMA temp_store=MEMORY; PRAGMA cache_size=-4000");

    /// <summary>The small file of short-lived keys: what is deleted there is overwritten, and its journal is cut to nothing at each commit.</summary>
    public static SqliteConnection OpenBriefKeys(string path)
    {
        CreatePrivate(path);
        return Open(path, SqliteOpenMode.ReadWriteCreate,
            "PRAGMA secure_delete=ON; PRAGMA journal_mode=TRUNCATE; PRAGMA synchronous=FULL");
    }

    public static SqliteConnection OpenPlain(string path, SqliteOpenMode mode) => Open(path, mode, "PRAGMA secure_delete=ON");

    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    public static T Ask<T>(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (T)command.ExecuteScalar()!;
    }

    public static bool IsInTransaction(this SqliteConnection connection) => raw.sqlite3_get_autocommit(connection.Handle) == 0;

    /// <summary>Made before SQLite does, because SQLite would let others read it; the log beside it inherits the mode.</summary>
    internal static void CreatePrivate(string path)
    {
        if (File.Exists(path)) return;
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        new FileStream(path, options).Dispose();
    }

    static SqliteConnection Open(string path, SqliteOpenMode mode, string pragmas)
    {
        SystemSqlite.Bind();
        var text = new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false };
        var connection = new SqliteConnection(text.ToString());
        try
        {
            connection.Open();
            _ = raw.sqlite3_busy_timeout(connection.Handle, BusyMilliseconds);
            connection.Execute(pragmas);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
