using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Store.Writing;

/// <summary>Whose fault a failure is.</summary>
internal static class Faults
{
    /// <summary>Not the turn's: the disk, the file, or another process that took over.</summary>
    public static bool IsOfTheWorld(Exception failure) => failure is IOException or Sqlite.LeaseLostException
        || (failure is SqliteException { SqliteErrorCode: var code }
            && code is not (raw.SQLITE_ERROR or raw.SQLITE_TOOBIG or raw.SQLITE_CONSTRAINT or raw.SQLITE_MISMATCH or raw.SQLITE_RANGE));
}
