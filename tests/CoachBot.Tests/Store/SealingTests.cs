using System.Security.Cryptography;
using System.Text;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Store;
using CoachBot.Store.Sealing;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public sealed class SealingTests : IDisposable
{
    readonly SqliteFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Nothing_a_person_said_or_is_called_lies_open_on_the_disk()
    {
        await using var store = await _folder.Open();
        await Fill(store, isKept: true);
        await Fill(store, isKept: false);
        store.Note("discord", "session 0", "SECRET session");
        await store.Flush(CancellationToken.None);
        StoreFiles.Backup(_folder.Options, _folder.PathOf("copy.db"));
        var dump = Dump("coach.db", "coach.db-wal", "coach.db.visitors", "copy.db");
        foreach (var secret in (string[])["numb", "SECRET", "cookie", "handle-7", "private-data", "message-id"])
            Assert.False(dump.Contains(secret, StringComparison.OrdinalIgnoreCase), secret);
        foreach (var open in (string[])["red-flag", "session 0"]) Assert.Contains(open, dump);
    }

    [Fact]
    public async Task A_gone_visitors_key_is_in_no_file_and_never_was_in_the_database_or_its_backup()
    {
        await using var store = await _folder.Open();
        await Fill(store, isKept: false);
        var salt = Assert.Single(SaltsOf("coach.db.visitors"));
        StoreFiles.Backup(_folder.Options, _folder.PathOf("copy.db"));
        Assert.DoesNotContain(salt, Dump("coach.db", "coach.db-wal", "copy.db"));
        await store.Sweep(Noon + Duration.FromHours(24), CancellationToken.None);
        Assert.DoesNotContain(salt, Dump([.. _folder.Files.Select(path => Path.GetFileName(path)!)]));
        Assert.Empty(SaltsOf("coach.db.visitors"));
    }

    [Fact]
    public async Task A_backup_with_the_installations_key_tells_nothing_of_a_visitor_who_has_gone()
    {
        PersonId visitor, kept;
        await using (var store = await _folder.Open())
        {
            visitor = await store.Met(Ann);
            kept = await store.MetAndKept(Bob);
            StoreFiles.Backup(_folder.Options, _folder.PathOf("copy.db"));
        }

        using var thief = new SqliteFolder();
        File.Copy(_folder.PathOf("copy.db"), thief.PathOf("coach.db"));
        File.Copy(_folder.PathOf("coach.db.key"), thief.PathOf("coach.db.key"));
        await using var stolen = await thief.Open();
        Assert.Equal(Router.Stored.None, await stolen.Stored(visitor));
        Assert.Equal("""{"pain":4}""", Encoding.UTF8.GetString((await stolen.Stored(kept)).State!));
    }

    [Fact]
    public async Task Who_is_erased_leaves_no_salt_behind()
    {
        await using var store = await _folder.Open();
        var person = await store.MetAndKept(Ann);
        byte[] salt = [];
        await store.OnWriter(ledger => ledger.Do((connection, _) =>
        {
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT salt FROM person";
            salt = (byte[])command.ExecuteScalar()!;
        }));
        Assert.Contains(Latin(salt), Dump("coach.db", "coach.db-wal"));
        await store.Commit(Turn(person, Ann, 1).Erasing());
        await store.Flush(CancellationToken.None);
        Assert.DoesNotContain(Latin(salt), Dump("coach.db", "coach.db-wal"));
    }

    [Fact]
    public async Task Who_keeps_their_answers_needs_no_visitors_key_any_more()
    {
        var person = default(PersonId);
        await using (var store = await _folder.Open())
        {
            person = await Fill(store, isKept: false);
            Assert.Single(SaltsOf("coach.db.visitors"));
            await store.Commit(Turn(person, new Address("web", "SECRET-cookie-False"), 1).Keeping());
            await store.Flush(CancellationToken.None);
            Assert.Empty(SaltsOf("coach.db.visitors"));
        }

        await using var again = await _folder.Open();
        Assert.Equal(2, (await again.Stored(person)).Version);
        Assert.Contains("private-data", await again.Export(person, CancellationToken.None));
        Assert.Equal("SECRET text", Assert.Single(await again.Waiting()).Content.Message.Text);
    }

    [Fact]
    public async Task Who_was_joined_leaves_neither_a_key_nor_a_code_behind()
    {
        await using var store = await _folder.Open();
        var (kept, joined) = (await store.MetAndKept(Ann), await store.Met(Bob));
        await store.Commit(Turn(kept, Ann, 1) with { Link = new LinkChange.Offers("K7QZM2PX", Noon + Duration.FromMinutes(10)) });
        Assert.Single(SaltsOf("coach.db.visitors"));
        Assert.DoesNotContain("K7QZM2PX", Dump("coach.db", "coach.db-wal"));
        await store.Commit(Turn(kept, Ann, 2) with { Link = new LinkChange.Joins(joined, 1) });
        await store.Flush(CancellationToken.None);
        Assert.Empty(SaltsOf("coach.db.visitors"));
    }

    [Fact]
    public async Task Two_people_who_became_one_are_one_after_a_restart_and_a_repeated_turn_is_known()
    {
        TurnCommit turn;
        await using (var store = await _folder.Open())
        {
            var (ann, bob) = (await store.Met(Ann), await store.Met(Bob));
            await store.Commit(Turn(bob, Bob, 1).Saying("Call 112.", Urgency.Escalation));
            await store.Commit(turn = Turn(ann, Ann, 1).Saying("You are one.") with { Link = new LinkChange.Joins(bob, 2) });
        }

        await using var again = await _folder.Open();
        Assert.Equal(await again.NumberOf(Ann), await again.NumberOf(Bob));
        Assert.Equal(CommitOutcome.Known, (await again.Commit(turn)).Outcome);
        Assert.Equal(["Call 112.", "You are one."], (await again.Waiting()).Select(row => row.Content.Message.Text));
        Assert.Equal(2, (await again.AddressesOf(turn.Person, CancellationToken.None)).Count);
    }

    [Fact]
    public async Task The_key_of_last_words_is_deleted_with_them()
    {
        await using var store = await _folder.Open();
        var person = await store.MetAndKept(Ann);
        var rows = (await store.Commit(Turn(person, Ann, 1).Erasing().Saying("It is all gone.").Saying("Call 112."))).Rows;
        store.Mark(rows[0].Marked(OutboxState.Sent));
        await store.Flush(CancellationToken.None);
        Assert.Single(SaltsOf("coach.db.visitors"));
        store.Mark(rows[1].Marked(OutboxState.Sent));
        await store.Flush(CancellationToken.None);
        Assert.Empty(SaltsOf("coach.db.visitors"));
    }

    [Fact]
    public async Task What_a_channel_noted_is_there_after_a_restart()
    {
        await using (var store = await _folder.Open()) store.Note("discord", "session 0", "abc;17");
        await using var again = await _folder.Open();
        Assert.Equal("abc;17", await again.NoteOf("discord", "session 0", CancellationToken.None));
    }

    [Fact]
    public void A_seal_opens_in_its_own_place_only()
    {
        var key = RandomNumberGenerator.GetBytes(32);
        var place = new Place(Table.Conversation, 1, 0, 7);
        var closed = Seal.Close(key, place, "numb"u8);
        Assert.Equal("numb"u8, Seal.Open(key, place, closed));
        foreach (var other in (Place[])[place with { Version = 6 }, place with { Person = 2 }, place with { Table = Table.Journal }, place with { Row = 1 }])
            Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, other, closed));
        closed[^1] ^= 1;
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, place, closed));
        Assert.ThrowsAny<CryptographicException>(() => Seal.Open(key, place, closed.AsSpan(0, 20)));
    }

    static async Task<PersonId> Fill(SqliteStore store, bool isKept)
    {
        var address = new Address("web", $"SECRET-cookie-{isKept}");
        var person = await store.NumberOf(address);
        var turn = Turn(person, address, 0, """{"words":"my crotch is numb"}""") with
        {
            Key = new ArrivalKey("web", $"message-id-{isKept}"),
            Outbox = [new NewOutboxRow(new Message("SECRET text", "p"), [], "handle-7") { Files = [EnclosedFile.Json("""{"SECRET":1}""")] }],
            Keeping = isKept ? Keeping.Keep : Keeping.Unchanged,
            DeadLetter = "T-1",
        };
        await store.Commit(turn.Noting("red-flag", """{"id":"private-data"}"""));
        return person;
    }

    IReadOnlyList<string> SaltsOf(string file)
    {
        using var keys = new BriefKeys(_folder.PathOf(file));
        return [.. keys.All().Select(key => Latin(key.Salt))];
    }

    string Dump(params string[] files)
    {
        var text = new StringBuilder();
        foreach (var file in files.Where(file => File.Exists(_folder.PathOf(file)) && !file.EndsWith(".lock", StringComparison.Ordinal)))
        {
            using var stream = new FileStream(_folder.PathOf(file), FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var bytes = new MemoryStream();
            stream.CopyTo(bytes);
            text.Append(Latin(bytes.ToArray()));
        }

        return text.ToString();
    }

    static string Latin(byte[] bytes) => Encoding.Latin1.GetString(bytes);
}
