using CoachBot.Router;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>Deletes every row of a person, and the salt with them.</summary>
internal sealed class Eraser(SqliteConnection connection) : IDisposable
{
    readonly Statement _version = new(connection, "SELECT version FROM conversation WHERE person = ?");
    readonly Statement _outbox = new(connection,
        "DELETE FROM outbox WHERE person = ?1 AND farewell = 0 AND address IN (SELECT hash FROM address WHERE person = ?1)");
    readonly Statement _person = new(connection, "DELETE FROM person WHERE id = ?");

    /// <returns>False when the person is at another version; nothing was deleted.</returns>
    public bool Erase(PersonId person, long version)
    {
        if ((_version.With(person.Value).One() ?? 0) != version) return false;
        Erase(person);
        return true;
    }

    /// <summary>The rest goes with the person's row (ON DELETE CASCADE).</summary>
    public void Erase(PersonId person)
    {
        _outbox.With(person.Value).Run();
        _person.With(person.Value).Run();
    }

    public void Dispose()
    {
        _version.Dispose();
        _outbox.Dispose();
        _person.Dispose();
    }
}
