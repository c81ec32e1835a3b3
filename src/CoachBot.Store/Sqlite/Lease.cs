using CoachBot.Router;
using Microsoft.Data.Sqlite;
using NodaTime;

namespace CoachBot.Store.Sqlite;

/// <summary>Who owns the database: every start counts the epoch up, and a process with an older epoch can no longer commit.</summary>
/// <remarks>The same row keeps the numbers that were given out, so that none is ever given twice.</remarks>
internal sealed class Lease : IDisposable
{
    readonly Statement _renew;
    readonly long _epoch;
    long _nextPerson;
    long _nextRow;

    public Lease(SqliteConnection connection, Instant now)
    {
        using var take = new Statement(connection,
            "UPDATE lease SET epoch = epoch + 1, since = ? RETURNING epoch, next_person, next_row");
        using (var rows = take.With(now.ToUnixTimeTicks()).Query())
        {
            rows.Next();
            (_epoch, _nextPerson, _nextRow) = (rows.Long(0), rows.Long(1), rows.Long(2));
            rows.Next();
        }

        _renew = new Statement(connection, "UPDATE lease SET next_person = ?, next_row = ? WHERE epoch = ?");
    }

    public PersonId NewPerson() => new(Interlocked.Increment(ref _nextPerson) - 1);

    /// <returns>The first of <paramref name="count"/> numbers in a row.</returns>
    public long NewRows(int count) => Interlocked.Add(ref _nextRow, count) - count;

    /// <summary>Part of every commit.</summary>
    /// <exception cref="LeaseLostException">Another process has taken over.</exception>
    public void Renew()
    {
        var changed = _renew
            .With(Interlocked.Read(ref _nextPerson)).With(Interlocked.Read(ref _nextRow)).With(_epoch).Run();
        if (changed != 1) throw new LeaseLostException();
    }

    public void Dispose() => _renew.Dispose();
}

internal sealed class LeaseLostException() : Exception("Another process has taken over the database; this one must stop.");
