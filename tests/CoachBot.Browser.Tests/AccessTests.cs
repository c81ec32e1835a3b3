using CoachBot.Core.Dialogs;
using CoachBot.Tests.Web;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.Browser.Tests;

[Collection(BrowserCollection.Name)]
public sealed class AccessTests(Browser browser)
{
    private static readonly string[] EveryKind = ["screen", "scale", "picker", "toggles", "place", "picture", "emergency"];

    [Theory]
    [InlineData(1000, ColorScheme.Light)]
    [InlineData(1000, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task Axe_finds_nothing_in_any_kind_of_message(int width, ColorScheme scheme)
    {
        var axe = await Axe.Script();
        await using var window = await browser.Window(width, scheme: scheme);
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        Assert.Empty(await Axe.Faults(chat.Page, axe));
        foreach (var kind in EveryKind)
        {
            await chat.Say(kind);
            await Expect(chat.Page.Locator(".coach")).ToHaveCountAsync(Array.IndexOf(EveryKind, kind) + 2);
            Assert.Empty(await Axe.Faults(chat.Page, axe));
        }
    }

    [Fact]
    public async Task Keys_alone_are_enough()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await Expect(chat.Input).ToBeFocusedAsync();
        await Keys(chat, "Shift+Tab", "Shift+Tab", "Shift+Tab", "Shift+Tab", "Enter");
        await chat.Hears("new or getting worse");
        await Expect(chat.Input).ToBeFocusedAsync();
        await Keys(chat, "Shift+Tab", "Space");
        await Expect(chat.Page.GetByRole(AriaRole.Radio).First).ToBeVisibleAsync();
        await Keys(chat, "Shift+Tab", "Enter");
        await chat.Hears("This could need emergency care");
        await Keys(chat, "n", "o", "Enter");
        await chat.Hears("You wrote: no");
    }

    [Fact]
    public async Task A_link_leads_past_everything()
    {
        await using var window = await browser.Window();
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        var skip = chat.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to your message" });
        await skip.FocusAsync();
        await Expect(skip).ToBeInViewportAsync();
        await Keys(chat, "Enter");
        await Expect(chat.Input).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Every_target_on_a_small_phone_is_large_and_nothing_runs_off_the_side_or_the_end()
    {
        await using var window = await browser.Window(320, 568);
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        foreach (var kind in EveryKind)
        {
            await chat.Say(kind);
            await Expect(chat.Page.Locator(".coach")).ToHaveCountAsync(Array.IndexOf(EveryKind, kind) + 2);
        }

        var small = await chat.Page.EvaluateAsync<string[]>(
            """
            () => [...document.querySelectorAll('button, label.toggle, .phone a, textarea')]
              .filter((target) => target.offsetParent)
              .map((target) => [target.textContent, target.getBoundingClientRect()])
              .filter(([, box]) => box.height < 43.9 || box.width < 43.9 || box.left < 0 || box.right > 320.1)
              .map(([text, box]) => `${text} ${box.width} x ${box.height} at ${box.left}`)
            """);
        Assert.Empty(small);
        Assert.Equal(320, await chat.Page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        Assert.Equal(568, await chat.Page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"));
    }

    [Fact]
    public async Task A_message_taller_than_the_window_is_shown_from_its_beginning()
    {
        await using var window = await browser.Window(320, 400);
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Say("screen");
        await Expect(chat.Page.GetByText("new or getting worse")).ToBeInViewportAsync();
        await Expect(chat.Button("None of these")).Not.ToBeInViewportAsync();
        await chat.Page.Locator("#more").ClickAsync();
        await Expect(chat.Button("None of these")).ToBeInViewportAsync();
        await Expect(chat.Page.Locator("#more")).ToBeHiddenAsync();
    }

    [Fact]
    public async Task What_comes_together_is_read_from_its_beginning_and_answered_anywhere()
    {
        await using var window = await browser.Window(320, 568);
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await chat.Say("emergency and more");
        await chat.Hears("in 30 minutes");
        await Expect(chat.Page.GetByRole(AriaRole.Link, new() { Name = "Call 999" })).ToBeInViewportAsync();
        await Expect(chat.Page.Locator(".answers:not(.past)")).ToHaveCountAsync(2);
        await chat.Button("No").ClickAsync();
        await chat.Hears("You tapped v1.8.no");
        await Expect(chat.Page.Locator(".answers:not(.past)")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_finger_on_a_phone_does_not_call_up_the_keyboard()
    {
        await using var window = await browser.Window(390, 780, isPhone: true);
        await using var host = await WebHost.Start(Scripted.Answer);
        var chat = await ChatPage.Open(window, host);
        await chat.Hears("I'm CoachBot");
        await Expect(chat.Input).Not.ToBeFocusedAsync();
        await chat.Button("I'm 18 or older, start").TapAsync();
        await chat.Hears("new or getting worse");
        await Expect(chat.Input).Not.ToBeFocusedAsync();
    }

    private static async Task Keys(ChatPage chat, params string[] keys)
    {
        foreach (var key in keys)
        {
            await chat.Page.Keyboard.PressAsync(key);
        }
    }
}
