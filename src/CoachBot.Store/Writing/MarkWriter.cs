using CoachBot.Router;
using CoachBot.Store.Sealing;
using CoachBot.Store.Sqlite;
using Microsoft.Data.Sqlite;

namespace CoachBot.Store.Writing;

/// <summary>Writes what became of outbox rows.</summary>
internal sealed class MarkWriter(SqliteConnection connection) : IDisposable
{
    readonly Statement _finish = new(connection, "DELETE FROM outbox WHERE id = ? RETURNING farewell");
    readonly Statement _finishFarewell = new(connection,
        "DELETE FROM outbox WHERE id = ? AND farewell <> 0 RETURNING farewell");
    readonly Statement _sent = new(connection, "INSERT INTO sent (id, state, attempts, at, sent_as) VALUES (?, ?, ?, ?, ?)");
    readonly Statement _change = new(connection,
        "UPDATE outbox SET state = ?, attempts = ?, changed_at = ?, next_at = ? WHERE id = ?");
    readonly Statement _farewells = new(connection, "SELECT count(*) FROM outbox WHERE farewell = ?");

    /// <summary>A mark for a row that is gone (its person was erased) changes nothing.</summary>
    /// <param name="spentKeys">Gets the keys of last words that are all final.</param>
    public void Write(IReadOnlyList<OutboxMark> marks, List<(long, BriefPurpose)> spentKeys)
    {
        foreach (var mark in marks)
            switch (mark.State)
            {
                case OutboxState.Sent or OutboxState.Cancelled:
                    Finish(_finish, mark, spentKeys);
                    break;
                case OutboxState.GivenUp when Finish(_finishFarewell, mark, spentKeys):
                    break;
                default:
                    Change(mark);
                    break;
            }
    }

    public void Dispose()
    {
        foreach (var statement in (Statement[])[_finish, _finishFarewell, _sent, _change, _farewells]) statement.Dispose();
    }

    bool Finish(Statement delete, OutboxMark mark, List<(long, BriefPurpose)> spentKeys)
    {
        long farewell;
        using (var rows = delete.With(mark.Id).Query())
        {
            if (!rows.Next()) return false;
            farewell = rows.Long(0);
            rows.Next();
        }

        _sent.With(mark.Id).With((long)mark.State).With(mark.Attempts).With(mark.At.ToUnixTimeTicks()).WithMaybe(mark.SentAs).Run();
        if (farewell != 0 && _farewells.With(farewell).One() == 0) spentKeys.Add((farewell, BriefPurpose.Farewell));
        return true;
    }

    void Change(OutboxMark mark) =>
        _change.With((long)mark.State).With(mark.Attempts).With(mark.At.ToUnixTimeTicks())
            .WithMaybe(mark.NextAt?.ToUnixTimeTicks()).With(mark.Id).Run();
}
