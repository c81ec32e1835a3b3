using CoachBot.Emulators.Telegram;
using CoachBot.Telegram;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>The menu and the descriptions: in every language, and written only when they changed.</summary>
public sealed class MenusTests
{
    [Fact]
    public async Task Commands_and_descriptions_are_set_for_each_language_and_not_again_after_a_restart()
    {
        await using var room = await TelegramRoom.Open();
        await Looked(room);
        var written = Written(room);
        Assert.Contains("\"plan\"", room.Platform.Commands("all_private_chats"));
        Assert.Contains("\"stretch\"", room.Platform.Commands("all_group_chats", "de"));
        Assert.DoesNotContain("\"plan\"", room.Platform.Commands("all_group_chats", "de"));
        Assert.NotEqual(room.Platform.Commands("all_private_chats"), room.Platform.Commands("all_private_chats", "pl"));
        Assert.StartsWith("A coach for lifters", room.Platform.ProfileText("description"));
        Assert.NotNull(room.Platform.ProfileText("short_description", "fr"));
        await Again(room);
        Assert.Equal(written, Written(room));
    }

    [Fact]
    public async Task Only_what_changed_is_written()
    {
        await using var room = await TelegramRoom.Open();
        await Looked(room);
        var written = Written(room);
        room.Notes.All[room.Notes.All.Keys.Single(name => name.EndsWith(":de:about", StringComparison.Ordinal))] = "another hash";
        await Again(room);
        Assert.Equal(written + 1, Written(room));
    }

    [Fact]
    public async Task Too_many_is_waited_out()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Platform.Faults.Next("setMyCommands", TelegramFaults.TooMany(37), times: 2);
        room.Run();
        await Looked(room);
        // The poller's own short waits move the clock meanwhile.
        Assert.Equal(2, room.Clock.Waits.Count(wait => wait > Duration.FromSeconds(36) && wait <= Duration.FromSeconds(37)));
        Assert.NotNull(room.Platform.Commands("all_private_chats"));
    }

    private static Task Looked(TelegramRoom room) => room.Clock.Asked(Duration.FromMinutes(10));

    private static int Written(TelegramRoom room) => room.Platform.Requests.Count(r => r.Method.StartsWith("setMy", StringComparison.Ordinal));

    private static async Task Again(TelegramRoom room)
    {
        var clock = new TestClock();
        using var channel = new TelegramChannel(new(room.Platform.Token) { ApiUrl = room.Platform.Url },
            new(room.Scripts, room.Notes, room.Pictures, _ => new("Sorry.", "test")) { Clock = clock, Log = room.Log });
        using var stopping = new CancellationTokenSource();
        var running = channel.Run(new FakeArrivals(), stopping.Token);
        await clock.Asked(Duration.FromMinutes(10));
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }
}
