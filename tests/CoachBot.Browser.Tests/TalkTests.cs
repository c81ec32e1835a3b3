using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Router;
using CoachBot.Tests.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class TalkTests(Browser browser)
{
    [Fact]
    public async Task A_stranger_is_met_without_typing_a_word()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await Expect(chat.Mine).ToHaveCountAsync(0);
        Assert.Equal(new ClientHints("en-GB", "Europe/London"), host.Coach.Arrivals.Single().Hints);
    }

    [Fact]
    public async Task Words_go_out_and_the_answer_comes_in()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Input.PressSequentiallyAsync("my back");
        await chat.Input.PressAsync("Shift+Enter");
        await chat.Input.PressSequentiallyAsync("<b>hurts</b>");
        await chat.Input.PressAsync("Enter");
        await chat.Hears("You wrote: my back");
        Assert.Equal(new Input.Text("my back\n<b>hurts</b>"), host.Coach.Arrivals.Last().Input);
        await Expect(chat.Mine).ToHaveTextAsync("You: my back\n<b>hurts</b>");
        await Expect(chat.Page.Locator(".note:visible")).ToHaveCountAsync(0);
        await Expect(chat.Input).ToHaveValueAsync("");
        await Expect(chat.Input).ToBeFocusedAsync();
        await Expect(chat.Page.Locator("#typing")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task A_reload_shows_the_talk_again_and_greets_nobody_twice()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Button("I'm 18 or older, start").ClickAsync();
        await chat.Hears("new or getting worse");
        await chat.Input.FillAsync("half a thou");
        await chat.Page.ReloadAsync();
        await Expect(chat.Coach).ToHaveCountAsync(2);
        await Expect(chat.Mine).ToHaveCountAsync(1);
        await Expect(chat.Input).ToHaveValueAsync("half a thou");
        await chat.Button("None of these").ClickAsync();
        await chat.Hears("last 24 hours");
        Assert.Equal(3, host.Coach.Arrivals.Count);
    }

    [Fact]
    public async Task What_was_said_while_the_page_was_away_is_shown_when_it_opens()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Page.GotoAsync("about:blank");
        var address = host.Coach.Arrivals.Single().Address;
        host.Coach.Say(address, new("Good morning. How was the night?", "check-in") { Urgency = Urgency.Proactive });
        await chat.Page.GotoAsync(host.Url.ToString());
        await chat.Hears("Good morning");
        await Expect(chat.Coach).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task A_new_tab_hears_what_waits_before_anybody_is_greeted()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Page.GotoAsync("about:blank");
        host.Coach.Say(host.Coach.Arrivals.Single().Address, new("Have you been able to get help?", "follow-up"));
        var next = await ChatPage.Open(window, host);
        await next.Hears("Have you been able to get help?");
        await next.Say("yes");
        await next.Hears("You wrote: yes");
        Assert.Equal(2, host.Coach.Arrivals.Count);
    }

    [Fact]
    public async Task Two_tabs_of_one_person_hear_the_same()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var one = await ChatPage.Open(window, host);
        await one.Hears("I'm CoachBot");
        var other = await ChatPage.Open(window, host);
        await other.Say("both");
        await one.Hears("You wrote: both");
        await other.Hears("You wrote: both");
    }

    [Theory]
    [InlineData(Accepted.Busy, "goes out by itself")]
    [InlineData(Accepted.Unavailable, "Not sent yet")]
    public async Task A_message_that_is_not_taken_is_kept_and_sent_again(Accepted refusal, string note)
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await window.RouteAsync("**/chat/messages", async route =>
        {
            var answer = await route.FetchAsync();
            await route.FulfillAsync(new() { Response = answer, Headers = new Dictionary<string, string> { ["retry-after"] = "0", ["content-type"] = "application/json" } });
        });
        host.Coach.Refusals.Enqueue(refusal);
        await chat.Say("my crotch is numb");
        await Expect(chat.Page.Locator(".note")).ToContainTextAsync(note);
        await chat.Hears("You wrote: my crotch is numb");
        await Expect(chat.Page.Locator(".note:visible")).ToHaveCountAsync(0);
        await Expect(chat.Page.GetByText("Something broke.")).ToHaveCountAsync(refusal == Accepted.Unavailable ? 1 : 0);
    }

    [Fact]
    public async Task Without_a_connection_the_page_says_so_and_catches_up_by_itself()
    {
        await using var window = await browser.Window();
        var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await Wait.Until(() => !host.Coach.Deliveries.IsEmpty);
        await host.DisposeAsync();
        await Expect(chat.State).ToHaveTextAsync("No connection. Trying again…");
        await chat.Say("are you there");
        await Expect(chat.Page.Locator(".note")).ToContainTextAsync("Not sent yet");
        // Its store was set back as well: it counts its messages from the first again.
        await using var again = await WebHost.Start(Scripted.Answer, after: host);
        await Expect(chat.Coach.Last).ToContainTextAsync("You wrote: are you there", new() { Timeout = 20_000 });
        await Expect(chat.State).ToHaveTextAsync("");
    }

    [Fact]
    public async Task When_nothing_can_be_stored_each_message_gets_its_answer_and_all_go_out_later()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        host.Coach.Refusals.Enqueue(Accepted.Unavailable);
        await chat.Say("one");
        await Expect(chat.Page.GetByText("Something broke.")).ToHaveCountAsync(1);
        host.Coach.Refusals.Enqueue(Accepted.Unavailable);
        await chat.Say("two");
        await Expect(chat.Page.GetByText("Something broke.")).ToHaveCountAsync(2);
        await chat.Page.EvaluateAsync("window.dispatchEvent(new Event('online'))");
        await chat.Hears("You wrote: two");
        Assert.Equal(["/start", "one", "two"], host.Coach.Arrivals.Select(arrival => ((Input.Text)arrival.Input).Words));
    }

    [Fact]
    public async Task A_browser_without_cookies_is_told_so()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        await window.RouteAsync("**/chat/session", async route =>
        {
            var answer = await route.FetchAsync();
            await window.ClearCookiesAsync();
            await route.FulfillAsync(new() { Status = answer.Status, ContentType = "application/json", Body = await answer.TextAsync() });
            await window.ClearCookiesAsync();
        });
        var chat = await ChatPage.Open(window, host);
        await Expect(chat.State).ToContainTextAsync("Allow cookies");
    }

    [Fact]
    public async Task A_tab_that_lost_its_place_takes_it_back_when_asked()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer, new("http://localhost:5080") { Limits = new() { TabsPerSession = 1 } });
        var one = await ChatPage.Open(window, host);
        await one.Hears("I'm CoachBot");
        var other = await ChatPage.Open(window, host);
        await Expect(one.State).ToHaveTextAsync("This chat goes on in another tab.");
        await one.Button("Use this tab").ClickAsync();
        await Expect(other.State).ToHaveTextAsync("This chat goes on in another tab.");
        await one.Say("here again");
        await one.Hears("You wrote: here again");
    }

    [Fact]
    public async Task Text_without_end_is_kept_in_the_field()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        var text = new string('a', 8_001);
        await chat.Say(text);
        await Expect(chat.State).ToContainTextAsync("8,000 characters");
        await Expect(chat.Input).ToHaveValueAsync(text);
        Assert.Single(host.Coach.Arrivals);
    }
}
