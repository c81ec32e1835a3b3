using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Store;

/// <summary>Backs a database up while it is in use, and brings a backup back.</summary>
/// <remarks>The installation's key is never part of it, nor are visitors' keys.</remarks>
public static class StoreFiles
{
    /// <summary>A consistent copy of the database, checked before it gets its name.</summary>
    /// <param name="target">Must not exist.</param>
    public static FilesResult Backup(StoreOptions options, string target)
    {
        if (!File.Exists(options.Path)) return FilesResult.Refused($"There is no database at {options.Path}.");
        if (File.Exists(target)) return FilesResult.Refused($"{target} exists already. Name a file that does not.");
        return Guarded(target + ".part", part =>
        {
            Copy(options.Path, part);
            if (FaultOf(part) is { } fault)
                return FilesResult.Refused($"The copy is damaged ({fault}), so it was not kept. Is {options.Path} damaged?");
            File.Move(part, target);
            return FilesResult.Done($"{target} holds everything but the key: keep a copy of {options.KeyPath} in another place.");
        });
    }

    /// <summary>Puts a backup in the place of the database. What was there is kept beside it.</summary>
    public static FilesResult Restore(StoreOptions options, string source)
    {
        if (!File.Exists(source)) return FilesResult.Refused($"There is no backup at {source}.");
        return Guarded(options.Path + ".part", part =>
        {
            using var held = FileLock.Take(options);
            CopyBackup(source, part);
            if (FaultOf(part) is { } fault) return FilesResult.Refused($"{source} is damaged ({fault}). Nothing was changed.");
            Acceptance.Check(part, KeyFile.Find(options, isNewDatabase: false), source);
            return Replace(options, source, part);
        });
    }

    static void CopyBackup(string source, string part)
    {
        try
        {
            Copy(source, part);
        }
        catch (SqliteException failure) when (failure.SqliteErrorCode == raw.SQLITE_NOTADB)
        {
            throw new StoreStartException($"{source} is not a backup of CoachBot.", failure);
        }
    }

    static FilesResult Replace(StoreOptions options, string source, string part)
    {
        var former = options.Path + ".before-restore";
        var hadOne = File.Exists(options.Path);
        if (hadOne) Copy(options.Path, former);
        // The old log belongs to the old file, and would be read into the new one.
        File.Delete(options.Path + "-wal");
        File.Delete(options.Path + "-shm");
        File.Move(part, options.Path, overwrite: true);
        return FilesResult.Done(hadOne
            ? $"{options.Path} is as it was in {source}. What was there before is in {former}; delete it when all is well."
            : $"{options.Path} is as it was in {source}.");
    }

    /// <summary>Through SQLite, so that what is still in the log comes along; the copy is one file, for its owner alone.</summary>
    static void Copy(string source, string target)
    {
        File.Delete(target);
        Connections.CreatePrivate(target);
        using var from = Connections.OpenPlain(source, SqliteOpenMode.ReadWrite);
        using var to = Connections.OpenPlain(target, SqliteOpenMode.ReadWrite);
        from.BackupDatabase(to);
        to.Execute("PRAGMA journal_mode=DELETE");
    }

    static string? FaultOf(string path)
    {
        using var connection = Connections.OpenPlain(path, SqliteOpenMode.ReadWrite);
        var answer = connection.Ask<string>("PRAGMA integrity_check(1)");
        return answer == "ok" ? null : answer;
    }

    /// <param name="part">The copy on its way; it is gone when the work is over.</param>
    static FilesResult Guarded(string part, Func<string, FilesResult> work)
    {
        try
        {
            SystemSqlite.Bind();
            try
            {
                return work(part);
            }
            finally
            {
                File.Delete(part);
            }
        }
        catch (Exception refusal) when (refusal is StoreStartException or StoreBusyException)
        {
            return FilesResult.Refused(refusal.Message);
        }
        catch (Exception failure) when (failure is SqliteException or IOException or UnauthorizedAccessException)
        {
            return FilesResult.Refused($"It failed, and nothing was changed: {failure.Message}");
        }
    }
}
