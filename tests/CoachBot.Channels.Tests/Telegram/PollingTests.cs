using CoachBot.Core.Conversations;
using CoachBot.Emulators.Telegram;
using CoachBot.Router;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>Nothing is confirmed before it is finished, and nothing keeps its place for ever.</summary>
public sealed class PollingTests
{
    [Fact]
    public async Task An_update_is_not_confirmed_while_its_turn_runs()
    {
        await using var room = await TelegramRoom.Prepare();
        var turn = new TaskCompletionSource<Accepted>();
        room.Arrivals.Answers = arrival => arrival.Input is Input.Text { Words: "slow" } ? turn.Task : FakeArrivals.Taken;
        var (ana, ben) = (room.Platform.Person(), room.Platform.Person());
        ana.Writes("slow");
        ben.Writes("quick");
        room.Run();
        await room.Arrivals.Next();
        await room.Arrivals.Next();
        // Asked again from the lowest unfinished, which is still there.
        await room.Platform.Called("getUpdates", 4);
        Assert.Equal(2, room.Platform.Unconfirmed);
        turn.SetResult(Accepted.Committed);
        await Confirmed(room);
        Assert.False(room.Arrivals.HasMore);
    }

    [Fact]
    public async Task A_restart_brings_what_was_not_confirmed_with_the_same_id()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Arrivals.Answers = _ => new TaskCompletionSource<Accepted>().Task;
        room.Platform.Person().Writes("hi");
        room.Run();
        var first = await room.Arrivals.Next();
        using var again = new CoachBot.Telegram.TelegramChannel(new(room.Platform.Token) { ApiUrl = room.Platform.Url },
            new(room.Scripts, room.Notes, room.Pictures, _ => new("Sorry.", "test")) { Clock = room.Clock, Log = room.Log });
        using var stopping = new CancellationTokenSource();
        var arrivals = new FakeArrivals();
        var running = again.Run(arrivals, stopping.Token);
        Assert.Equal(first.PlatformId, (await arrivals.Next()).PlatformId);
        await stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running);
    }

    [Fact]
    public async Task Lower_ids_after_a_long_pause_are_taken_all_the_same()
    {
        await using var room = await TelegramRoom.Open(options: new() { WaitFactor = 0.01 });
        var ana = room.Platform.Person();
        room.Platform.JumpUpdateIds(900_000);
        ana.Writes("before");
        await room.Arrivals.Next();
        await Confirmed(room);
        // The poll after an empty answer has no offset any longer.
        var polls = room.Platform.Requests.Count(r => r.Method == "getUpdates");
        Assert.Null((await room.Platform.Called("getUpdates", polls + 2)).Call.Number("offset"));
        room.Platform.JumpUpdateIds(10);
        ana.Writes("after");
        Assert.Equal("u11", (await room.Arrivals.Next()).PlatformId);
        await Confirmed(room);
    }

    [Fact]
    public async Task A_full_house_is_offered_the_same_update_until_it_takes_it_and_none_behind_it()
    {
        await using var room = await TelegramRoom.Prepare();
        var refusals = 3;
        room.Arrivals.Answers = arrival => arrival.Input is Input.Text { Words: "1" } && refusals-- > 0 ? Task.FromResult(Accepted.Busy) : FakeArrivals.Taken;
        var ana = room.Platform.Person();
        foreach (var word in new[] { "1", "2", "3" }) ana.Writes(word);
        room.Run();
        var came = new List<Input>();
        for (var i = 0; i < 6; i++) came.Add((await room.Arrivals.Next()).Input);
        Assert.Equal(["1", "1", "1", "1", "2", "3"], came.Cast<Input.Text>().Select(t => t.Words));
        await Confirmed(room);
    }

    [Fact]
    public async Task A_store_that_refuses_is_apologised_for_once_per_update_and_the_order_stays()
    {
        // The poller's own waits are over at once here: a platform that punishes polls for coming too soon would never hand out the second update.
        await using var room = await TelegramRoom.Prepare(options: new() { WaitFactor = 0.001 });
        var isOpen = false;
        var taken = new List<string>();
        room.Arrivals.Answers = arrival =>
        {
            if (!Volatile.Read(ref isOpen)) return Task.FromResult(Accepted.Unavailable);
            lock (taken) taken.Add(((Input.Text)arrival.Input).Words);
            return FakeArrivals.Taken;
        };
        var ana = room.Platform.Person();
        ana.Writes("1");
        room.Run();
        Assert.Equal("Sorry, not now.", (await ana.Next()).Text);
        ana.Writes("2");
        Assert.Equal("Sorry, not now.", (await ana.Next()).Text);
        Assert.Equal(2, room.Platform.Unconfirmed);
        Volatile.Write(ref isOpen, true);
        await Confirmed(room);
        Assert.Equal(["1", "2"], taken);
        Assert.Equal(2, ana.Sent.Count);
    }

    [Fact]
    public async Task A_bug_in_one_turn_costs_one_update_a_sentence_and_not_the_polling()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Arrivals.Answers = arrival => arrival.Input is Input.Text { Words: "bad" } ? throw new InvalidOperationException("bad") : FakeArrivals.Taken;
        var (ana, ben) = (room.Platform.Person(), room.Platform.Person());
        ana.Writes("bad");
        ben.Writes("good");
        room.Run();
        Assert.Equal(new Input.Text("good"), (await room.Arrivals.Next()).Input);
        Assert.Equal("Sorry, not now.", (await ana.Next()).Text);
        await Confirmed(room);
        Assert.Equal(3, room.Log.All.Count(line => line.Contains(nameof(InvalidOperationException), StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Slow_turns_show_typing_and_quick_ones_do_not()
    {
        await using var room = await TelegramRoom.Prepare();
        var turn = new TaskCompletionSource<Accepted>();
        room.Arrivals.Answers = arrival => arrival.Input is Input.Text { Words: "slow" } ? turn.Task : FakeArrivals.Taken;
        var (ana, ben) = (room.Platform.Person(), room.Platform.Person());
        ben.Writes("quick");
        ana.Writes("slow");
        room.Run();
        var typing = await room.Platform.Called("sendChatAction");
        Assert.Equal(ana.Id, typing.Call.Number("chat_id"));
        turn.SetResult(Accepted.Committed);
        await Confirmed(room);
        Assert.Single(room.Platform.Requests, r => r.Method == "sendChatAction");
    }

    [Fact]
    public async Task A_server_without_the_optional_methods_is_named_once_and_chatted_with()
    {
        await using var room = await TelegramRoom.Prepare();
        foreach (var method in new[] { "setMyCommands", "setMyDescription", "setMyShortDescription", "getWebhookInfo" }) room.Platform.Faults.Always(method, TelegramFaults.NoSuchMethod);
        foreach (var method in new[] { "sendChatAction", "answerCallbackQuery", "getMe", "editMessageText" }) room.Platform.Faults.Always(method, TelegramFaults.Empty);
        room.Run();
        var ana = room.Platform.Person();
        ana.Writes("hi");
        await room.Arrivals.Next();
        await room.Send(ana.Id, TelegramRoom.Question(1, ("Yes", "yes")));
        ana.Taps(await ana.Next(), "Yes");
        Assert.Equal(new Input.Tap("v1.1.yes"), (await room.Arrivals.Next()).Input);
        await room.Platform.Called("setMyShortDescription");
        Assert.Single(room.Platform.Requests, r => r.Method == "setMyCommands");
    }

    internal static async Task Confirmed(TelegramRoom room)
    {
        for (var polls = room.Platform.Requests.Count(r => r.Method == "getUpdates"); room.Platform.Unconfirmed > 0; polls++)
            await room.Platform.Called("getUpdates", polls + 1);
    }
}
