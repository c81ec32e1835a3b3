using System.Net;
using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Web;
using Xunit;

namespace CoachBot.Tests.Web;

public sealed class MessagePostTests
{
    [Fact]
    public async Task A_message_is_accepted_once_its_turn_is_committed()
    {
        var clock = new HandClock();
        await using var host = await WebHost.Start(time: clock);
        using var page = await PageClient.Open(host);
        var answer = await page.Post(
            "/chat/messages", new { id = Guid.NewGuid(), text = "my back hurts", zone = "Europe/London" },
            ("Accept-Language", "fr;q=0.5, en-GB"));
        var arrival = host.Coach.Arrivals.Single();
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        Assert.Equal(new Input.Text("my back hurts"), arrival.Input);
        Assert.Equal(new ClientHints("en-GB", "Europe/London"), arrival.Hints);
        Assert.Equal(clock.GetUtcNow(), arrival.SentAt.ToDateTimeOffset());
    }

    [Fact]
    public async Task A_tap_carries_what_its_button_carried()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        await page.Post("/chat/messages", new { id = Guid.NewGuid(), tap = "v1.12.about.disc,about.thin" });
        Assert.Equal(new Input.Tap("v1.12.about.disc,about.thin"), host.Coach.Arrivals.Single().Input);
    }

    [Fact]
    public async Task The_same_message_again_is_accepted_and_turned_once()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        var id = Guid.NewGuid();
        Assert.Equal(HttpStatusCode.Accepted, (await page.Say("hello", id)).StatusCode);
        Assert.Equal(HttpStatusCode.Accepted, (await page.Say("hello", id)).StatusCode);
        Assert.Single(host.Coach.Arrivals);
    }

    [Fact]
    public async Task Two_sessions_may_use_the_same_message_id()
    {
        await using var host = await WebHost.Start();
        using var one = await PageClient.Open(host);
        using var other = await PageClient.Open(host);
        var id = Guid.NewGuid();
        await one.Say("hello", id);
        await other.Say("hello", id);
        Assert.Equal(2, host.Coach.Arrivals.Count);
    }

    [Fact]
    public async Task How_long_the_page_kept_a_message_is_taken_off_its_time()
    {
        var clock = new HandClock();
        await using var host = await WebHost.Start(time: clock);
        using var page = await PageClient.Open(host);
        await page.Post("/chat/messages", new { id = Guid.NewGuid(), text = "numb", waitedSeconds = 900.5 });
        Assert.Equal(900.5, (clock.GetUtcNow() - host.Coach.Arrivals.Single().SentAt.ToDateTimeOffset()).TotalSeconds);
    }

    [Fact]
    public async Task A_message_whose_turn_is_cut_off_by_a_stop_is_to_be_sent_again()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host.Coach.Stuck = begun;
        var posted = page.Say("hello");
        await begun.Task;
        await host.StopChannel();
        Assert.Equal(HttpStatusCode.TooManyRequests, (await posted).StatusCode);
    }

    [Fact]
    public async Task A_busy_router_asks_the_page_to_wait_with_a_sentence()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        host.Coach.Refusals.Enqueue(Accepted.Busy);
        var answer = await page.Say("hello");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.True(answer.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("Your message is kept", (await PageClient.Json(answer)).GetProperty("sentence").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task When_nothing_can_be_stored_the_service_failure_text_is_the_answer(bool isRunning)
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        host.Coach.Refusals.Enqueue(Accepted.Unavailable);
        if (!isRunning)
        {
            await host.StopChannel();
        }

        var answer = await page.Say("my crotch is numb");
        var message = (await PageClient.Json(answer)).GetProperty("message");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.NotNull(answer.Headers.RetryAfter);
        Assert.Equal("Something broke. In danger? Call 112.", message.GetProperty("text").GetString());
        Assert.True(message.GetProperty("isEscalation").GetBoolean());
    }

    [Theory]
    [InlineData("{}", 400)]
    [InlineData("[1]", 400)]
    [InlineData("null", 400)]
    [InlineData("{\"id\":", 400)]
    [InlineData("""{"id":"12","text":"x"}""", 400)]
    [InlineData("""{"id":"7f1c1a52-3b0e-4f64-9a53-6a0f9d1c0001","text":"  "}""", 400)]
    [InlineData("""{"id":"7f1c1a52-3b0e-4f64-9a53-6a0f9d1c0001","text":"x","tap":"v1.1.x"}""", 400)]
    [InlineData("""{"id":"7f1c1a52-3b0e-4f64-9a53-6a0f9d1c0001","tap":"two words"}""", 400)]
    [InlineData("""{"id":"7f1c1a52-3b0e-4f64-9a53-6a0f9d1c0001","text":"\ud800"}""", 400)]
    public async Task What_cannot_be_read_is_refused_with_a_sentence(string body, int status)
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await page.Send(HttpMethod.Post, "/chat/messages", content, []);
        Assert.Equal(status, (int)answer.StatusCode);
        Assert.NotEmpty((await PageClient.Json(answer)).GetProperty("sentence").GetString()!);
        Assert.Empty(host.Coach.Arrivals);
    }

    [Fact]
    public async Task Only_json_is_read()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        using var content = new StringContent("""{"id":"7f1c1a52-3b0e-4f64-9a53-6a0f9d1c0001","text":"x"}""", Encoding.UTF8, "text/plain");
        var answer = await page.Send(HttpMethod.Post, "/chat/messages", content, []);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Theory]
    [InlineData(4_001, 202)]
    [InlineData(8_000, 202)]
    [InlineData(8_001, 413)]
    [InlineData(40_000, 413)]
    public async Task Long_text_goes_to_the_coach_and_endless_text_is_refused(int length, int status)
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        Assert.Equal(status, (int)(await page.Say(new string('a', length))).StatusCode);
    }

    [Theory]
    [InlineData("Europe/London\r\n")]
    [InlineData("<script>")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public async Task A_strange_zone_is_no_hint(string zone)
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        await page.Post("/chat/messages", new { id = Guid.NewGuid(), text = "hi", zone }, ("Accept-Language", "*"));
        Assert.Equal(ClientHints.None, host.Coach.Arrivals.Single().Hints);
    }

    [Fact]
    public async Task A_session_that_writes_too_fast_is_asked_to_wait_and_loses_nothing()
    {
        await using var host = await WebHost.Start(settings: Limited(new() { SessionBurst = 2 }));
        using var page = await PageClient.Open(host);
        using var other = await PageClient.Open(host);
        await page.Say("one");
        await page.Say("two");
        var answer = await page.Say("three");
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 5);
        Assert.Equal(HttpStatusCode.Accepted, (await other.Say("hello")).StatusCode);
    }

    [Fact]
    public async Task An_address_that_asks_too_much_is_asked_to_wait()
    {
        await using var host = await WebHost.Start(settings: Limited(new() { AddressBurst = 2, AddressPerSecond = 1 }));
        using var page = await PageClient.Open(host);
        await page.Say("one");
        Assert.Equal(HttpStatusCode.TooManyRequests, (await page.Say("two")).StatusCode);
    }

    [Theory]
    [InlineData("https://coach.example.org", 202)]
    [InlineData(null, 429)]
    public async Task Behind_a_proxy_each_visitor_counts_for_themselves(string? publicUrl, int status)
    {
        var settings = new WebChatSettings("http://localhost:5080", publicUrl) { Limits = new() { AddressBurst = 2, AddressPerSecond = 1 } };
        await using var host = await WebHost.Start(settings: settings);
        using var page = await PageClient.Open(host);
        var message = new { id = Guid.NewGuid(), text = "one" };
        await page.Post("/chat/messages", message, ("X-Forwarded-For", "192.0.2.1"));
        Assert.Equal(status, (int)(await page.Post("/chat/messages", message, ("X-Forwarded-For", "192.0.2.2"))).StatusCode);
    }

    private static WebChatSettings Limited(WebChatLimits limits) => new("http://localhost:5080") { Limits = limits };
}
