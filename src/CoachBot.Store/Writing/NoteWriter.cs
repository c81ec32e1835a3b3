using System.Text;
using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>Seals and writes what channels remember.</summary>
internal sealed class NoteWriter(SqliteConnection connection, InstallationKey installation) : IDisposable
{
    readonly Statement _put = new(connection,
        "INSERT INTO note (channel, name, sealed) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET sealed = excluded.sealed");
    readonly Statement _delete = new(connection, "DELETE FROM note WHERE channel = ? AND name = ?");

    public void Write(Company company)
    {
        foreach (var ((channel, name), value) in company.Notes)
            if (value is null) _delete.With(channel).With(name).Run();
            else _put.With(channel).With(name).With(Closed(channel, name, value)).Run();
    }

    public void Dispose()
    {
        _put.Dispose();
        _delete.Dispose();
    }

    byte[] Closed(string channel, string name, string value) => Seal.Close(
        installation.Notes, Place.OfNote(installation.HashOf(new ArrivalKey(channel, name))), Encoding.UTF8.GetBytes(value));
}
