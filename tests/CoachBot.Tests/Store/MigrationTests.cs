using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CoachBot.Tests.Store;

public sealed class MigrationTests : IDisposable
{
    static readonly string[] Two = ["CREATE TABLE a (x TEXT) STRICT; INSERT INTO a VALUES ('one')", "ALTER TABLE a ADD COLUMN y INTEGER"];

    readonly SqliteFolder _folder = new();
    readonly string _path;

    public MigrationTests() => _path = _folder.PathOf("steps.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_empty_file_gets_every_step_and_no_backup()
    {
        using var connection = Connections.OpenWriter(_path);
        Migrations.Run(connection, _path, Two);
        Assert.Equal(2, Migrations.VersionOf(connection));
        Assert.Equal(0, connection.Ask<long>("SELECT count(y) FROM a"));
        Assert.DoesNotContain(_folder.Files, file => file.EndsWith(".backup", StringComparison.Ordinal));
    }

    [Fact]
    public void An_older_file_gets_what_is_missing_after_a_backup()
    {
        using var connection = Connections.OpenWriter(_path);
        Migrations.Run(connection, _path, Two[..1]);
        Migrations.Run(connection, _path, Two);
        Assert.Equal((2, "one"), (Migrations.VersionOf(connection), connection.Ask<string>("SELECT x FROM a WHERE y IS NULL")));
        using var backup = Connections.OpenPlain(_path + ".v1.backup", SqliteOpenMode.ReadWrite);
        Assert.Equal((1, "one"), (Migrations.VersionOf(backup), backup.Ask<string>("SELECT x FROM a")));
    }

    [Fact]
    public void A_step_that_fails_changes_nothing()
    {
        using var connection = Connections.OpenWriter(_path);
        Migrations.Run(connection, _path, Two[..1]);
        Assert.Throws<SqliteException>(() => Migrations.Run(connection, _path, [.. Two, "CREATE TABLE b (x TEXT) STRICT; nonsense"]));
        Assert.Equal(1, Migrations.VersionOf(connection));
        Assert.Equal(0, connection.Ask<long>("SELECT count(*) FROM sqlite_master WHERE name = 'b'"));
        Assert.Equal(1, connection.Ask<long>("SELECT count(*) FROM pragma_table_info('a')"));
    }

    [Fact]
    public void A_file_that_is_up_to_date_is_left_alone()
    {
        using var connection = Connections.OpenWriter(_path);
        Migrations.Run(connection, _path, Two);
        Migrations.Run(connection, _path, Two);
        Assert.False(File.Exists(_path + ".v2.backup"));
    }
}
