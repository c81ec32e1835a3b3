using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CoachBot.Store.Sqlite;

/// <summary>A prepared statement, used again and again by one thread at a time. Values are bound in the order they stand.</summary>
internal sealed class Statement : IDisposable
{
    readonly sqlite3 _db;
    readonly sqlite3_stmt _statement;
    int _bound;

    public Statement(SqliteConnection connection, string sql)
    {
        _db = connection.Handle!;
        Check(raw.sqlite3_prepare_v2(_db, sql, out _statement));
    }

    public Statement With(long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, ++_bound, value));
        return this;
    }

    public Statement With(ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_bound, value));
        return this;
    }

    public Statement With(string value)
    {
        Span<byte> utf8 = stackalloc byte[256];
        // An empty span would be bound as NULL.
        Check(value.Length > 0 && Encoding.UTF8.TryGetBytes(value, utf8, out var length)
            ? raw.sqlite3_bind_text(_statement, ++_bound, utf8[..length])
            : raw.sqlite3_bind_text(_statement, ++_bound, value));
        return this;
    }

    public Statement WithNull()
    {
        Check(raw.sqlite3_bind_null(_statement, ++_bound));
        return this;
    }

    public Statement WithMaybe(long? value) => value is { } known ? With(known) : WithNull();

    public Statement WithMaybe(string? value) => value is null ? WithNull() : With(value);

    /// <summary>Runs to the end.</summary>
    /// <returns>Rows changed.</returns>
    public int Run()
    {
        try
        {
            while (Advance()) { }
            return raw.sqlite3_changes(_db);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Opens the result: step through it, and dispose it so that the statement can be used again.</summary>
    public Rows Query() => new(this);

    /// <returns>The first column of the first row, or null where there is none.</returns>
    public long? One()
    {
        using var rows = Query();
        return rows.Next() && !rows.IsNull(0) ? rows.Long(0) : null;
    }

    public void Dispose() => _statement.Dispose();

    bool Advance()
    {
        var code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE) return code == raw.SQLITE_ROW;
        SqliteException.ThrowExceptionForRC(code, _db);
        return false;
    }

    void Reset()
    {
        // Its code repeats the failure of the last step, which has been thrown already.
        _ = raw.sqlite3_reset(_statement);
        _bound = 0;
    }

    void Check(int code)
    {
        if (code != raw.SQLITE_OK) SqliteException.ThrowExceptionForRC(code, _db);
    }

    /// <summary>A result while it is read; spans are good until the next row.</summary>
    internal readonly ref struct Rows(Statement statement)
    {
        public bool Next() => statement.Advance();

        public bool IsNull(int column) => raw.sqlite3_column_type(statement._statement, column) == raw.SQLITE_NULL;

        public long Long(int column) => raw.sqlite3_column_int64(statement._statement, column);

        public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(statement._statement, column);

        public string Text(int column) => raw.sqlite3_column_text(statement._statement, column).utf8_to_string();

        public void Dispose() => statement.Reset();
    }
}
