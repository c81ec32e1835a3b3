using CoachBot.Emulators.Telegram;
using CoachBot.Router;
using NodaTime;
using Xunit;

namespace CoachBot.Channels.Tests.Telegram;

/// <summary>What ends the channel, and what it waits out.</summary>
public sealed class StoppingTests
{
    [Fact]
    public async Task Status_401_at_the_start_stops_the_channel_and_names_the_setting()
    {
        await using var room = await TelegramRoom.Prepare(shape: s => s with { Token = "1:wrong" });
        room.Run();
        var stopped = await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(TimeSpan.FromSeconds(30)));
        Assert.Contains("Telegram:Token", stopped.Message);
        Assert.DoesNotContain("wrong", stopped.Message);
    }

    [Fact]
    public async Task A_platform_that_is_away_at_the_start_is_said_once_and_waited_for()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Platform.Faults.Next("getMe", TelegramFaults.Internal, times: 12);
        room.Run();
        room.Platform.Person().Writes("hi");
        await room.Arrivals.Next();
        Assert.Single(room.Log.All, line => line.Contains("Telegram cannot be reached"));
        Assert.Null(room.Channel.Trouble);
    }

    [Fact]
    public async Task Status_401_while_polling_stops_the_channel()
    {
        await using var room = await TelegramRoom.Open();
        await room.Platform.Called("getUpdates");
        room.Platform.Faults.Always("getUpdates", TelegramFaults.Unauthorized);
        room.Platform.Person().Writes("hi");
        Assert.Contains("Telegram:Token", (await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(TimeSpan.FromSeconds(30)))).Message);
    }

    [Fact]
    public async Task Status_401_for_a_message_stops_the_channel_when_the_bot_is_gone()
    {
        await using var room = await TelegramRoom.Open();
        await room.Platform.Called("getUpdates");
        var ana = room.Platform.Person();
        room.Platform.Faults.Always("sendMessage", TelegramFaults.Unauthorized);
        room.Platform.Faults.Always("getMe", TelegramFaults.Unauthorized);
        Assert.True(Assert.IsType<Delivery.RetryAt>(await room.Send(ana.Id, "one")).WholeChannel);
        await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Status_404_for_everything_stops_the_channel()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Platform.Faults.Always("*", TelegramFaults.NotFound);
        room.Run();
        Assert.Contains("Telegram:Token", (await Assert.ThrowsAsync<ChannelStoppedException>(() => room.Running.WaitAsync(TimeSpan.FromSeconds(30)))).Message);
    }

    [Fact]
    public async Task Status_409_from_another_copy_is_said_once_and_nothing_is_polled_until_nobody_takes_what_waits()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Platform.Faults.Next("getUpdates", TelegramFaults.Conflict);
        room.Run();
        await room.Platform.Called("getWebhookInfo", 20);
        Assert.Contains("another copy", room.Channel.Trouble);
        Assert.Single(room.Platform.Requests, request => request.Method == "getUpdates");
        room.Platform.Person().Writes("hi");
        await room.Arrivals.Next();
        Assert.Single(room.Log.All, line => line.Contains("another copy", StringComparison.Ordinal));
        Assert.Null(room.Channel.Trouble);
    }

    [Fact]
    public async Task Status_409_where_the_server_does_not_tell_what_waits_is_waited_out_longer_and_longer()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Platform.Faults.Always("getWebhookInfo", TelegramFaults.NotFound);
        room.Platform.Faults.Next("getUpdates", TelegramFaults.Conflict, times: 7);
        room.Run();
        room.Platform.Person().Writes("hi");
        await room.Arrivals.Next();
        Assert.Equal([3, 6, 12, 24, 48, 60, 60], room.Clock.Waits.Where(w => w >= Duration.FromSeconds(3) && w <= Duration.FromSeconds(60)).Select(w => (int)w.TotalSeconds));
        Assert.Single(room.Log.All, line => line.Contains("another copy", StringComparison.Ordinal));
        Assert.Null(room.Channel.Trouble);
    }

    [Fact]
    public async Task A_webhook_that_is_set_is_named_and_not_taken_away()
    {
        await using var room = await TelegramRoom.Prepare();
        await SetWebhook(room);
        room.Run();
        await room.Platform.Called("getUpdates", 3);
        Assert.Contains("Telegram:DeleteWebhook", room.Channel.Trouble);
        Assert.DoesNotContain(room.Platform.Requests, r => r.Method == "deleteWebhook");
    }

    [Fact]
    public async Task A_webhook_that_is_set_is_taken_away_where_a_setting_says_so()
    {
        await using var room = await TelegramRoom.Prepare(shape: s => s with { DeleteWebhook = true });
        await SetWebhook(room);
        room.Run();
        room.Platform.Person().Writes("hi");
        await room.Arrivals.Next();
        Assert.False((await room.Platform.Called("deleteWebhook")).Call.Flag("drop_pending_updates"));
    }

    [Fact]
    public async Task An_outage_is_waited_out_and_named_after_a_while()
    {
        await using var room = await TelegramRoom.Prepare();
        room.Platform.Faults.Next("getUpdates", TelegramFaults.BadGateway, times: 8);
        room.Run();
        room.Platform.Person().Writes("hi");
        await room.Arrivals.Next();
        Assert.Single(room.Log.All, line => line.Contains("cannot be reached", StringComparison.Ordinal));
        Assert.Null(room.Channel.Trouble);
    }

    private static async Task SetWebhook(TelegramRoom room)
    {
        using var http = new HttpClient();
        await http.GetAsync($"{room.Platform.Url}/bot{room.Platform.Token}/setWebhook?url=https%3A%2F%2Fcoach.example.org%2Fhook");
    }
}
