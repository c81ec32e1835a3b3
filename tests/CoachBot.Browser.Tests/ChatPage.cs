using System.Text.RegularExpressions;
using CoachBot.Tests.Web;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.Browser.Tests;

/// <summary>The page as a person uses it.</summary>
public sealed class ChatPage(IPage page)
{
    public IPage Page => page;

    public ILocator Coach => page.Locator(".coach .bubble");

    public ILocator Mine => page.Locator(".me .bubble");

    public ILocator Input => page.GetByLabel("Your message");

    public ILocator State => page.Locator("#state");

    public static async Task<ChatPage> Open(IBrowserContext window, WebHost host)
    {
        var opened = new ChatPage(await window.NewPageAsync());
        await opened.Page.GotoAsync(host.Url.ToString());
        return opened;
    }

    public async Task Say(string text)
    {
        await Input.FillAsync(text);
        await Input.PressAsync("Enter");
    }

    public ILocator Button(string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).Last;

    public Task Hears(string text) => Expect(Coach.Last).ToContainTextAsync(text);

    public Task HearsLike(string pattern) => Expect(Coach.Last).ToContainTextAsync(new Regex(pattern, RegexOptions.None, TimeSpan.FromSeconds(1)));
}
