using CoachBot.Router;
using Xunit;
using static CoachBot.Tests.Store.Turns;

namespace CoachBot.Tests.Store;

public abstract partial class StoreContract
{
    [Fact]
    public async Task What_a_channel_noted_is_there_after_a_flush()
    {
        Store.Note("discord", "session 0", "abc;17");
        await Store.Flush(CancellationToken.None);
        Assert.Equal("abc;17", await NoteOf("discord", "session 0"));
        Assert.Null(await NoteOf("telegram", "session 0"));
        Assert.Null(await NoteOf("discord", "session 1"));
    }

    [Fact]
    public async Task The_last_word_of_a_note_stands()
    {
        foreach (var value in (string[])["1", "2", "3"]) Store.Note("discord", "seq", value);
        await Store.Flush(CancellationToken.None);
        Assert.Equal("3", await NoteOf("discord", "seq"));
        Store.Note("discord", "seq", "");
        await Store.Flush(CancellationToken.None);
        Assert.Equal("", await NoteOf("discord", "seq"));
    }

    [Fact]
    public async Task A_note_can_be_taken_away()
    {
        Store.Note("telegram", "menu en", "hash");
        await Store.Flush(CancellationToken.None);
        Store.Note("telegram", "menu en", null);
        Store.Note("telegram", "menu de", null);
        await Store.Flush(CancellationToken.None);
        Assert.Null(await NoteOf("telegram", "menu en"));
        Assert.Empty(await Notes("telegram", ""));
    }

    [Fact]
    public async Task A_note_rides_with_the_next_turn()
    {
        Store.Note("discord", "parked 1", "words");
        await Store.Met(Ann);
        Assert.Equal("words", await NoteOf("discord", "parked 1"));
    }

    [Fact]
    public async Task A_note_rides_with_the_turn_after_a_stale_one()
    {
        await Store.Met(Ann);
        Store.Note("discord", "parked 1", "words");
        await Store.Commit(Turn(await Store.NumberOf(Ann), Ann, 7));
        await Store.Commit(Turn(await Store.NumberOf(Ann), Ann, 1));
        Assert.Equal("words", await NoteOf("discord", "parked 1"));
    }

    [Fact]
    public async Task Notes_of_one_kind_come_in_the_order_of_their_names()
    {
        foreach (var name in (string[])["parked 3", "parked 1", "session 0", "parked 2", "p"]) Store.Note("discord", name, name);
        Store.Note("telegram", "parked 0", "another's");
        await Store.Flush(CancellationToken.None);
        Assert.Equal(["parked 1", "parked 2", "parked 3"], await Notes("discord", "parked "));
        Assert.Equal(["parked 1", "parked 2"], await Notes("discord", "parked ", 2));
        Assert.Equal(5, (await Notes("discord", "")).Count);
        Assert.Empty(await Notes("discord", "q"));
    }

    async Task<string?> NoteOf(string channel, string name) => await Store.NoteOf(channel, name, CancellationToken.None);

    async Task<IReadOnlyList<string>> Notes(string channel, string prefix, int most = 100) =>
        [.. (await Store.Notes(channel, prefix, most, CancellationToken.None)).Select(note => note.Name)];

    [Fact]
    public async Task A_stopped_channel_is_trouble_until_it_runs_again()
    {
        Store.Note("discord", Trouble.StoppedNote, "Discord refuses the token.");
        Store.Note("telegram", "menu", "x");
        await Store.Flush(CancellationToken.None);
        Assert.Equal(["discord"], (await Store.Trouble(Noon, CancellationToken.None)).StoppedChannels);
        Store.Note("discord", Trouble.StoppedNote, null);
        await Store.Flush(CancellationToken.None);
        Assert.Empty((await Store.Trouble(Noon, CancellationToken.None)).StoppedChannels);
    }
}
