using System.Net;
using System.Text.Json;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Web;
using Xunit;

namespace CoachBot.Tests.Web;

public sealed class StreamTests
{
    private static readonly Message Hello = new("Hello.", "greeting");
    private static readonly WebChatSettings Settings = new("http://localhost:5080");

    [Fact]
    public async Task A_message_comes_whole_and_is_sent_when_the_page_has_seen_it()
    {
        await using var host = await WebHost.Start(_ => [Hello with { Asking = 3, Buttons = [new("Yes", "v1.3.yes")], Pictures = [new("p1", "A bridge.")] }]);
        using var page = await PageClient.Open(host);
        using var stream = await page.Listen();
        await page.Say("hi");
        var (kind, key, data) = await stream.Next();
        Assert.Equal(("say", "row-1"), (kind, key));
        Assert.Equal(
            """{"key":"row-1","text":"Hello.","widget":"buttons","buttons":[{"text":"Yes","reply":"v1.3.yes"}],"asking":3,"pictures":[{"alt":"A bridge."}],"isEscalation":false,"closes":[],"files":[]}""",
            data);
        await page.Seen(key);
        await Delivered(host, 1);
        Assert.Equal(new Delivery.Sent("row-1"), host.Coach.Deliveries.Single());
    }

    [Fact]
    public async Task Closed_questions_documents_and_urgency_come_along()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        using var stream = await page.Listen();
        var address = host.Coach.Reached.First();
        host.Coach.Say(address, Hello with { Urgency = Urgency.Escalation, Widget = Widget.Scale }, [1, 2], "{\"a\":\n1}");
        var said = JsonDocument.Parse((await stream.Next()).Data).RootElement;
        Assert.Equal("[1,2]", said.GetProperty("closes").GetRawText());
        Assert.Equal("{\"a\":\n1}", said.GetProperty("files")[0].GetProperty("text").GetString());
        Assert.Equal("scale", said.GetProperty("widget").GetString());
        Assert.True(said.GetProperty("isEscalation").GetBoolean());
    }

    [Fact]
    public async Task Without_an_open_page_a_message_waits_until_one_opens()
    {
        await using var host = await WebHost.Start(_ => [Hello]);
        using var page = await PageClient.Open(host);
        await page.Say("hi");
        await Delivered(host, 1);
        Assert.IsType<Delivery.Unreachable>(host.Coach.Deliveries.Single());
        using var stream = await page.Listen();
        Assert.Equal("row-1", (await stream.Next()).Key);
    }

    [Fact]
    public async Task Every_tab_gets_a_message_and_one_answer_is_enough()
    {
        await using var host = await WebHost.Start(_ => [Hello]);
        using var page = await PageClient.Open(host);
        using var one = await page.Listen();
        using var other = await page.Listen();
        await page.Say("hi");
        Assert.Equal("row-1", (await one.Next()).Key);
        Assert.Equal("row-1", (await other.Next()).Key);
        await page.Seen("row-1");
        await Delivered(host, 1);
        Assert.IsType<Delivery.Sent>(host.Coach.Deliveries.Single());
    }

    [Fact]
    public async Task One_session_neither_sees_nor_confirms_anothers_messages()
    {
        var clock = new HandClock();
        await using var host = await WebHost.Start(_ => [Hello], time: clock);
        using var page = await PageClient.Open(host);
        using var stranger = await PageClient.Open(host);
        using var stream = await page.Listen();
        using var strange = await stranger.Listen();
        await page.Say("hi");
        await stranger.Seen("row-1");
        await clock.MoveOnceWaited(Settings.SeenWithin);
        await Delivered(host, 1);
        Assert.IsType<Delivery.Unreachable>(host.Coach.Deliveries.First());
        await clock.MoveOnceWaited(Settings.HeartbeatEvery);
        Assert.Equal("beat", (await strange.Next()).Kind);
    }

    [Fact]
    public async Task A_page_that_does_not_answer_is_dropped_and_the_message_waits()
    {
        var clock = new HandClock();
        await using var host = await WebHost.Start(_ => [Hello], time: clock);
        using var page = await PageClient.Open(host);
        using var deaf = await page.Listen();
        await page.Say("hi");
        Assert.Equal("row-1", (await deaf.Next()).Key);
        await clock.MoveOnceWaited(Settings.SeenWithin);
        await Delivered(host, 1);
        Assert.IsType<Delivery.Unreachable>(host.Coach.Deliveries.First());
        Assert.Equal("end", (await deaf.Next()).Kind);
        using var again = await page.Listen();
        Assert.Equal("row-1", (await again.Next()).Key);
    }

    [Fact]
    public async Task A_reload_in_the_middle_of_a_delivery_gets_the_message_at_once()
    {
        await using var host = await WebHost.Start(_ => [Hello]);
        using var page = await PageClient.Open(host);
        using var before = await page.Listen();
        await page.Say("hi");
        await before.Next();
        using var after = await page.Listen();
        Assert.Equal("row-1", (await after.Next()).Key);
        await page.Seen("row-1");
        await Delivered(host, 1);
        Assert.IsType<Delivery.Sent>(host.Coach.Deliveries.Single());
    }

    [Fact]
    public async Task The_stream_beats_and_asks_once_more_for_what_waits()
    {
        var clock = new HandClock();
        await using var host = await WebHost.Start(time: clock);
        using var page = await PageClient.Open(host);
        using var stream = await page.Listen();
        await clock.MoveOnceWaited(Settings.HeartbeatEvery);
        Assert.Equal("beat", (await stream.Next()).Kind);
        clock.Move(Settings.HeartbeatEvery);
        Assert.Equal("beat", (await stream.Next()).Kind);
        Assert.Equal(2, host.Coach.Reached.Count);
    }

    [Fact]
    public async Task A_fifth_tab_takes_the_place_of_the_oldest()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        using var oldest = await page.Listen();
        for (var tab = 0; tab < Settings.Limits.TabsPerSession; tab++)
        {
            await page.Listen();
        }

        Assert.Equal("elsewhere", (await oldest.Next()).Kind);
        Assert.Equal("end", (await oldest.Next()).Kind);
    }

    [Fact]
    public async Task An_address_holds_only_so_many_streams()
    {
        await using var host = await WebHost.Start(settings: Settings with { Limits = new() { StreamsPerAddress = 1 } });
        using var page = await PageClient.Open(host);
        using var stream = await page.Listen();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.Get("/chat/stream")).StatusCode);
    }

    private static Task Delivered(WebHost host, int count) => Wait.Until(() => host.Coach.Deliveries.Count >= count);
}
