using CoachBot.Router;
using CoachBot.Store.Reading;
using CoachBot.Store.Sqlite;

namespace CoachBot.Store.Sealing;

/// <summary>Makes a turn ready to be written, on its caller's thread: numbers its rows, chooses its keys, seals.</summary>
internal sealed class Sealer(People people, Lease lease)
{
    /// <returns>Null when it is stale already: the number is not the address's, or another version is stored.</returns>
    public SealedTurn? Seal(TurnCommit commit, byte[] arrivalHash)
    {
        var numbered = people.NumberOf(commit.Address);
        var joins = commit.Link as LinkChange.Joins;
        if (numbered.Person != commit.Person && numbered.Person != joins?.Dropped) return null;
        var newcomer = commit.VersionBefore == 0 ? people.NewcomerAt(commit.Address) : null;
        var before = commit.VersionBefore == 0 ? null : people.KeyOf(commit.Person);
        if (newcomer is null && before is null) return null;
        var joined = joins is null ? null : people.KeyOf(joins.Dropped);
        if (joins is not null && joined is null) return null;
        if (!TryComplete(ref commit)) return null;
        var rows = RowsOf(commit);
        var (salt, after, briefKey) = KeysOf(commit, rows, newcomer, before);
        var turn = new SealedTurn(commit)
        {
            ArrivalHash = arrivalHash,
            AddressHash = numbered.Hash,
            Before = before,
            After = after,
            NewSalt = salt,
            NewBriefKey = briefKey,
            Rows = rows,
            RowHashes = [.. rows.Select(row => row.Address == commit.Address ? numbered.Hash : people.Installation.HashOf(row.Address))],
            LinkHash = LinkHashOf(commit.Link),
            Joined = joined,
        };
        TurnBytes.Close(turn);
        return turn;
    }

    /// <summary>An erased person leaves no state; a state that stays as it is must be sealed for the new version all the same.</summary>
    bool TryComplete(ref TurnCommit commit)
    {
        if (commit.Keeping == Keeping.Erase)
        {
            commit = commit with { State = null, Journal = [], Timers = [], DeadLetter = null };
            return true;
        }

        if (commit.State is not null || commit.VersionBefore == 0) return true;
        var person = commit.Person;
        var stored = people.Read(reader => Opened.Conversation(people, reader, person));
        commit = commit with { State = stored.State };
        return stored.Version == commit.VersionBefore;
    }

    OutboxRow[] RowsOf(TurnCommit commit)
    {
        if (commit.Outbox.Count == 0) return [];
        var rows = new OutboxRow[commit.Outbox.Count];
        var first = lease.NewRows(rows.Length);
        for (var i = 0; i < rows.Length; i++)
            rows[i] = new OutboxRow(
                first + i, commit.Person, commit.Outbox[i].To ?? commit.Address, commit.Outbox[i], commit.At, 0, OutboxState.Sending);
        return rows;
    }

    byte[] LinkHashOf(LinkChange? link) => link switch
    {
        LinkChange.Offers(var code, _) => people.Installation.HashOfLink(code),
        LinkChange.Uses(var code, _, _) => people.Installation.HashOfLink(code),
        LinkChange.Unlinks(var address) => people.Installation.HashOf(address),
        _ => [],
    };

    (byte[]? Salt, PersonKey After, BriefKey? BriefKey) KeysOf(TurnCommit commit, OutboxRow[] rows, Newcomer? newcomer, PersonKey? before)
    {
        if (commit.Keeping == Keeping.Erase)
        {
            var (farewell, key) = people.NewKey(isKept: false);
            return (null, key, rows.Length == 0 ? null : new BriefKey(rows[0].Id, BriefPurpose.Farewell, farewell));
        }

        if (commit.Keeping == Keeping.Keep && before is not { IsKept: true })
        {
            var (salt, key) = people.NewKey(isKept: true);
            return (salt, key, null);
        }

        return newcomer is null
            ? (null, before!, null)
            : (null, newcomer.Key, new BriefKey(newcomer.Person.Value, BriefPurpose.Visitor, newcomer.Salt));
    }
}
