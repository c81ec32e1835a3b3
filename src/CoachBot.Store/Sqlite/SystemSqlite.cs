using System.Runtime.InteropServices;
using SQLitePCL;

namespace CoachBot.Store.Sqlite;

/// <summary>Binds the operating system's SQLite: it is patched with the system, a copy of our own would not be.</summary>
internal static class SystemSqlite
{
    /// <summary>STRICT tables came with 3.37.</summary>
    const int OldestVersion = 3_037_000;

    /// <summary>The names on Windows and macOS are not tested.</summary>
    static readonly IReadOnlyList<string> Names =
        OperatingSystem.IsWindows() ? ["winsqlite3.dll"]
        : OperatingSystem.IsMacOS() ? ["/usr/lib/libsqlite3.dylib", "libsqlite3.dylib"]
        : ["libsqlite3.so.0"];

    static readonly Lazy<int> Bound = new(BindOnce);

    /// <returns>The library's version as SQLite numbers it.</returns>
    /// <exception cref="StoreStartException">There is none, or it is too old.</exception>
    public static int Bind() => Bound.Value;

    internal static nint Find(IReadOnlyList<string> names)
    {
        foreach (var name in names)
            if (NativeLibrary.TryLoad(name, out var library))
                return library;
        throw new StoreStartException(
            "SQLite is missing on this machine: install libsqlite3-0 (apt-get install libsqlite3-0), then start again.");
    }

    static int BindOnce()
    {
        var library = Find(Names);
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, (_, _, _) => library);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
        raw.FreezeProvider();
        var version = raw.sqlite3_libversion_number();
        return version >= OldestVersion
            ? version
            : throw new StoreStartException(
                $"SQLite on this machine is {raw.sqlite3_libversion().utf8_to_string()}; 3.37 or newer is needed: update libsqlite3-0.");
    }
}
