namespace CoachBot.Store.Sqlite;

/// <summary>The tables, as numbered steps: a step that was released is never edited, a new one is added below it.</summary>
/// <remarks>
/// Clear are ids, kinds, times (100 ns since 1970), attempts and states; columns named "sealed", "state" and "salt" are not.
/// Hashes are keyed (HMAC), so that nobody without the installation's key can try addresses.
/// </remarks>
internal static class Schema
{
    const string First = """
        CREATE TABLE setting (name TEXT NOT NULL PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;

        CREATE TABLE lease (
            id INTEGER PRIMARY KEY CHECK (id = 1), epoch INTEGER NOT NULL, since INTEGER NOT NULL,
            next_person INTEGER NOT NULL, next_row INTEGER NOT NULL) STRICT;
        INSERT INTO lease VALUES (1, 0, 0, 1, 1);

        -- A visitor has no salt: theirs is in the file of brief keys. heard_at may lag an hour; the exact one is conversation's.
        CREATE TABLE person (id INTEGER PRIMARY KEY, salt BLOB, heard_at INTEGER NOT NULL) STRICT;
        CREATE INDEX person_visitor ON person (heard_at) WHERE salt IS NULL;
        CREATE INDEX person_kept ON person (heard_at) WHERE salt IS NOT NULL;

        CREATE TABLE address (
            hash BLOB NOT NULL PRIMARY KEY, person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE,
            channel TEXT NOT NULL, sealed BLOB NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX address_person ON address (person);

        CREATE TABLE conversation (
            person INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE, version INTEGER NOT NULL,
            heard_at INTEGER NOT NULL, address BLOB NOT NULL, state BLOB) STRICT;

        CREATE TABLE arrival (hash BLOB NOT NULL PRIMARY KEY, at INTEGER NOT NULL) STRICT, WITHOUT ROWID;
        CREATE INDEX arrival_at ON arrival (at);

        -- What is still to be sent, or was given up; farewell names the brief key, or is 0. No foreign key: the last words to an erased person outlive them.
        CREATE TABLE outbox (
            id INTEGER PRIMARY KEY, person INTEGER NOT NULL, channel TEXT NOT NULL, address BLOB NOT NULL,
            state INTEGER NOT NULL, attempts INTEGER NOT NULL, escalation INTEGER NOT NULL, farewell INTEGER NOT NULL,
            born_at INTEGER NOT NULL, changed_at INTEGER NOT NULL, next_at INTEGER, sealed BLOB NOT NULL) STRICT;
        CREATE INDEX outbox_address ON outbox (address, id);
        CREATE INDEX outbox_farewell ON outbox (farewell) WHERE farewell <> 0;

        -- What was sent or cancelled: the text is gone, and so is the person.
        CREATE TABLE sent (
            id INTEGER PRIMARY KEY, state INTEGER NOT NULL, attempts INTEGER NOT NULL, at INTEGER NOT NULL, sent_as TEXT) STRICT;

        CREATE TABLE timer (
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE, kind TEXT NOT NULL CHECK (kind <> ''),
            key TEXT NOT NULL, due INTEGER NOT NULL, escalation INTEGER NOT NULL,
            PRIMARY KEY (person, kind, key)) STRICT, WITHOUT ROWID;
        CREATE INDEX timer_due ON timer (escalation, due);

        CREATE TABLE journal (
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE, id INTEGER NOT NULL, at INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind <> ''), sealed BLOB NOT NULL, PRIMARY KEY (person, id)) STRICT, WITHOUT ROWID;

        CREATE TABLE dead_letter (
            person INTEGER NOT NULL REFERENCES person ON DELETE CASCADE, version INTEGER NOT NULL,
            code TEXT NOT NULL, at INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (person, version)) STRICT, WITHOUT ROWID;
        CREATE INDEX dead_letter_at ON dead_letter (at);
        """;

    /// <summary>What a channel remembers is not about one person, and is sealed under a key of the installation.</summary>
    const string Notes = """
        CREATE TABLE note (
            channel TEXT NOT NULL, name TEXT NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (channel, name)) STRICT, WITHOUT ROWID;
        """;

    /// <summary>One code that a person offers; the code itself is nowhere.</summary>
    const string Links = """
        CREATE TABLE link (
            person INTEGER PRIMARY KEY REFERENCES person ON DELETE CASCADE, hash BLOB NOT NULL UNIQUE,
            channel TEXT NOT NULL, until INTEGER NOT NULL) STRICT;
        """;

    public static readonly IReadOnlyList<string> Steps = [First, Notes, Links];
}
