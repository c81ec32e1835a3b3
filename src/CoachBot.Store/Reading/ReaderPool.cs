using System.Collections.Concurrent;
using CoachBot.Store.Sqlite;

namespace CoachBot.Store.Reading;

/// <summary>Connections that only read, beside the one that writes; as many as read at once.</summary>
internal sealed class ReaderPool(string path) : IDisposable
{
    const int MostIdle = 4;

    readonly ConcurrentBag<Reader> _idle = [];

    public T Use<T>(Func<Reader, T> read)
    {
        var reader = _idle.TryTake(out var idle) ? idle : new Reader(Connections.OpenReader(path));
        try
        {
            return read(reader);
        }
        finally
        {
            if (_idle.Count < MostIdle) _idle.Add(reader);
            else reader.Dispose();
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var reader)) reader.Dispose();
    }
}
