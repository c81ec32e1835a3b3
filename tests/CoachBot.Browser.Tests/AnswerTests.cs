using System.Text.Json;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Tests.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class AnswerTests(Browser browser)
{
    [Fact]
    public async Task A_button_says_its_words_and_stays_for_a_change_of_mind()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Button("I'm 18 or older, start").ClickAsync();
        await chat.Hears("new or getting worse");
        await Expect(chat.Mine.Last).ToHaveTextAsync("You: I'm 18 or older, start");
        await Expect(chat.Page.Locator(".answers").First).ToHaveClassAsync("answers past");
        await chat.Button("Privacy").ClickAsync();
        await chat.Hears("You tapped v1.1.privacy");
    }

    [Fact]
    public async Task A_trembling_finger_taps_once()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Button("Privacy").DblClickAsync();
        await chat.Hears("You tapped v1.1.privacy");
        await chat.Say("end");
        await chat.Hears("You wrote: end");
        Assert.Equal(3, host.Coach.Arrivals.Count);
    }

    [Fact]
    public async Task A_number_on_the_scale_is_one_tap()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("scale");
        await chat.Hears("last 24 hours");
        await chat.Button("4").ClickAsync();
        await chat.Hears("You tapped v1.3.4");
    }

    [Fact]
    public async Task A_picked_line_is_sent_at_once_but_not_one_that_was_only_passed()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("picker");
        var radios = chat.Page.GetByRole(AriaRole.Radio);
        await Expect(radios).ToHaveCountAsync(4);
        await radios.First.FocusAsync();
        await chat.Page.Keyboard.PressAsync("ArrowDown");
        await chat.Page.Keyboard.PressAsync("ArrowDown");
        await Expect(radios.Nth(2)).ToBeFocusedAsync();
        await chat.Page.Keyboard.PressAsync("Space");
        await chat.Hears("You tapped v1.4.leak");
        await Expect(radios.Nth(2)).ToBeCheckedAsync();
        await Expect(chat.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Several_boxes_are_sent_with_done()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("toggles");
        await chat.Button("Done").ClickAsync();
        await Expect(chat.Page.GetByText("Tick at least one")).ToBeVisibleAsync();
        await chat.Page.GetByLabel("Told of a disc or thin bones").CheckAsync();
        await chat.Page.GetByLabel("Ulcer, kidney or heart").CheckAsync();
        await chat.Button("Done").ClickAsync();
        await chat.Hears("You tapped v1.5.disc,ulcer");
        await Expect(chat.Mine.Last).ToHaveTextAsync("You: Told of a disc or thin bones, Ulcer, kidney or heart");
    }

    [Fact]
    public async Task A_place_is_typed_or_taken_from_a_shortcut()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("place");
        await chat.Hears("which town");
        await Expect(chat.Input).ToHaveAttributeAsync("placeholder", "Type a town or country");
        await chat.Button("18:00").ClickAsync();
        await chat.Hears("You tapped v1.7.18");
        await Expect(chat.Input).ToHaveAttributeAsync("placeholder", "Write to the coach");
    }

    [Fact]
    public async Task An_emergency_looks_and_sounds_different_and_can_be_dialled()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("emergency");
        var alert = chat.Page.GetByRole(AriaRole.Alert);
        await Expect(alert).ToContainTextAsync("Safety message");
        await Expect(alert.GetByRole(AriaRole.Link, new() { Name = "Call 999" })).ToHaveAttributeAsync("href", "tel:999");
        await Expect(alert.GetByRole(AriaRole.Link, new() { Name = "Call 112" })).ToHaveAttributeAsync("href", "tel:112");
    }

    [Fact]
    public async Task A_web_address_can_be_tapped_and_opens_beside_the_talk()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("https://t.me/coach_bot?start=K7QZM2PX");
        await chat.Hears("You wrote");
        var link = chat.Page.GetByRole(AriaRole.Link, new() { Name = "https://t.me/coach_bot?start=K7QZM2PX" });
        await Expect(link).ToHaveAttributeAsync("href", "https://t.me/coach_bot?start=K7QZM2PX");
        await Expect(link).ToHaveAttributeAsync("target", "_blank");
    }

    [Fact]
    public async Task Bold_words_and_lists_are_drawn_and_nothing_becomes_markup()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(input => input is Input.Text { Words: "odd" }
            ? [new("<img src=x onerror=alert(1)> **bold** and ** alone\n\nTwo **stars**\n3 is not a list", "odd")]
            : Scripted.Answer(input));
        var chat = await ChatPage.Open(window, host);
        await chat.Say("screen");
        await Expect(chat.Coach.Last.GetByRole(AriaRole.Listitem)).ToHaveCountAsync(4);
        await Expect(chat.Coach.Last.Locator("strong").First).ToHaveTextAsync("new or getting worse");
        await chat.Say("odd");
        await chat.Hears("<img src=x onerror=alert(1)>");
        await Expect(chat.Page.Locator("#log img")).ToHaveCountAsync(0);
        await Expect(chat.Coach.Last.Locator("strong")).ToHaveTextAsync("stars");
        await Expect(chat.Coach.Last.Locator("li")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_picture_is_told_in_words()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Say("picture");
        await Expect(chat.Page.Locator(".picture")).ToContainTextAsync("Picture: A person lies on their back");
    }

    [Fact]
    public async Task A_drawing_that_cannot_be_fetched_is_told_in_words()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer, drawings: new FakeDrawings());
        var chat = await ChatPage.Open(window, host);
        await chat.Say("picture");
        await Expect(chat.Page.Locator(".picture")).ToContainTextAsync("Picture: A person lies on their back");
        await Expect(chat.Page.Locator("#log img")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_document_can_be_taken_home()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        host.Coach.Say(host.Coach.Arrivals.Single().Address, new("Here is everything.", "export"), document: """{"pain":4}""");
        var download = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Button("Download: coachbot-my-data.json").ClickAsync());
        Assert.Equal("coachbot-my-data.json", download.SuggestedFilename);
        await using var file = await download.CreateReadStreamAsync();
        Assert.Equal(4, (await JsonDocument.ParseAsync(file)).RootElement.GetProperty("pain").GetInt32());
    }
}
