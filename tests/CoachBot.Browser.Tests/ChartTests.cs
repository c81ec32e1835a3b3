using CoachBot.Pictures;
using CoachBot.Pictures.Posing;
using CoachBot.Tests.Web;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.Browser.Tests;

/// <summary>Charts stand in the talk itself, on a phone too, and say the same in words.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ChartTests(Browser browser)
{
    [Theory]
    [InlineData(ColorScheme.Light, "rgb(251, 252, 254)")]
    [InlineData(ColorScheme.Dark, "rgb(27, 35, 48)")]
    public async Task A_chart_fits_a_phone_in_the_colours_of_its_page(ColorScheme scheme, string paper)
    {
        var axe = await Axe.Script();
        using var thread = new DrawingThread(NullLogger<DrawingThread>.Instance);
        await using var window = await browser.Window(360, 740, scheme, isPhone: true);
        await using var host = await WebHost.Start(Scripted.Answer, drawings: new PageShelf(new(PoseBook.Empty), thread));
        var chat = await ChatPage.Open(window, host);
        await chat.Say("charts");
        var pain = chat.Page.GetByRole(AriaRole.Img, new() { Name = "Your pain as a chart." });
        await Expect(pain).ToBeVisibleAsync();
        await Expect(pain.Locator("rect").First).ToHaveCSSAsync("fill", paper);
        await Expect(chat.Page.Locator(".chart")).ToHaveCountAsync(3);
        Assert.Equal(360, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await chat.Page.GetByText("In words").First.ClickAsync();
        await Expect(chat.Page.GetByText("Your pain as a chart.")).ToBeVisibleAsync();
        Assert.Empty(await Axe.Faults(chat.Page, axe));
        if (Environment.GetEnvironmentVariable("COACH_SHOTS") is { Length: > 0 } folder)
        {
            await chat.Page.SetViewportSizeAsync(360, 1300);
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"charts-360-{scheme}.png") });
        }
    }
}
