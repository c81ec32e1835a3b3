using System.Text.RegularExpressions;
using Microsoft.Playwright;
using NodaTime;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace CoachBot.Browser.Tests;

/// <summary>The real coach on the real page. Screenshots go to the folder in COACH_SHOTS, when it is set, for somebody to look at.</summary>
[Collection(BrowserCollection.Name)]
public sealed class ProductTests(Browser browser)
{
    [Fact]
    public async Task A_sore_lifter_gets_a_plan_and_is_asked_the_next_day()
    {
        await using var window = await browser.Window();
        await using var product = await Product.Start();
        var chat = await Open(window, product);
        await ToFirstHelp(chat);
        await Expect(chat.Page.Locator(".drawing img")).ToHaveAttributeAsync("alt", Starting("Lie on your back with your calves on a chair seat"));
        await Shot(chat, "first-help");
        foreach (var (label, answer) in new[]
        {
            ("Make my plan, 6 taps", "Where is it?"), ("One side", "How long"), ("Under 2 weeks", "What sets it off?"),
            ("Arching or standing", "At the top"), ("Ribs pop up", "About you"), ("None", "Moves on when"),
            ("Keep this plan", "Shall I keep your answers"), ("Keep, check in daily", "What time suits you"),
        })
        {
            await chat.Button(label).ClickAsync();
            await Expect(chat.Page.Locator("#log, [role=log]").First).ToContainTextAsync(answer);
        }

        await Shot(chat, "plan");
        await chat.Say("7pm Leeds");
        await chat.Hears("For emergencies: 999 or 112");
        await chat.Button("Right").ClickAsync();
        await chat.Hears("tomorrow at 7 pm");
        product.MoveClock(Duration.FromHours(26));
        await chat.Hears("Time for your check-in");
        await chat.Button("3").ClickAsync();
        await chat.Hears("Anything new?");
        await chat.Button("Nothing new").ClickAsync();
        await Shot(chat, "check-in");
    }

    [Fact]
    public async Task An_emergency_shows_the_number_to_call_at_once()
    {
        await using var window = await browser.Window(320, 640, ColorScheme.Dark, isPhone: true);
        await using var product = await Product.Start();
        var chat = await Open(window, product);
        await chat.Say("i cant feel my crotch since deadlifts");
        await Expect(chat.Page.Locator("a[href='tel:999']").First).ToBeVisibleAsync();
        await Expect(chat.Coach.Filter(new() { HasText = "This could need emergency care" })).ToHaveCountAsync(1);
        await Shot(chat, "emergency-320-dark");
    }

    [Fact]
    public async Task A_reload_in_the_middle_goes_on_where_it_was()
    {
        await using var window = await browser.Window(390, 800, isPhone: true);
        await using var product = await Product.Start();
        var chat = await Open(window, product);
        await ToFirstHelp(chat);
        await chat.Button("Make my plan, 6 taps").ClickAsync();
        await chat.Hears("Where is it?");
        await chat.Page.ReloadAsync();
        await chat.Hears("Where is it?");
        await chat.Button("Buttock").ClickAsync();
        await chat.Hears("How long has it bothered you?");
        await Shot(chat, "after-reload-390");
    }

    [Theory]
    [InlineData(ReducedMotion.NoPreference, ColorScheme.Light, "/EX-22.svg")]
    [InlineData(ReducedMotion.NoPreference, ColorScheme.Dark, "/EX-22.svg")]
    [InlineData(ReducedMotion.Reduce, ColorScheme.Light, "/EX-22.strip.svg")]
    [InlineData(ReducedMotion.Reduce, ColorScheme.Dark, "/EX-22.strip.dark.svg")]
    public async Task A_picture_moves_or_stands_still_as_the_device_asks(ReducedMotion motion, ColorScheme scheme, string drawing)
    {
        await using var window = await browser.Window(360, 740, scheme, isPhone: true);
        await using var product = await Product.Start();
        var chat = await Open(window, product);
        await chat.Page.EmulateMediaAsync(new() { ReducedMotion = motion, ColorScheme = scheme });
        await chat.Say("/form squat");
        var image = chat.Page.Locator(".drawing img");
        await Expect(image).ToHaveAttributeAsync("alt", Starting("A person stands with feet shoulder-width apart"));
        await Expect(image).ToHaveJSPropertyAsync("complete", true, new() { Timeout = 20_000 });
        Assert.EndsWith(drawing, await image.EvaluateAsync<string>("image => image.currentSrc.replace(/~[0-9a-f]+/, '')"), StringComparison.Ordinal);
        Assert.InRange(await image.EvaluateAsync<int>("image => image.naturalWidth"), 100, 1000);
        Assert.Equal(360, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
        await image.ScrollIntoViewIfNeededAsync();
        await Shot(chat, $"picture-360-{scheme}-{motion}");
    }

    private static Regex Starting(string words) => new($"^{Regex.Escape(words)}", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static async Task<ChatPage> Open(IBrowserContext window, Product product)
    {
        var chat = new ChatPage(await window.NewPageAsync());
        await chat.Page.GotoAsync(product.Url.ToString());
        await chat.Hears("I'm CoachBot");
        return chat;
    }

    private static async Task ToFirstHelp(ChatPage chat)
    {
        await chat.Button("I'm 18 or older, start").ClickAsync();
        await chat.Hears("new or getting worse");
        await chat.Button("None of these").ClickAsync();
        await chat.Hears("One more list");
        await chat.Button("None of these").ClickAsync();
        await chat.Hears("last 24 hours");
        await chat.Button("5").ClickAsync();
        await chat.Hears("No warning sign ticked");
    }

    private static async Task Shot(ChatPage chat, string name)
    {
        if (Environment.GetEnvironmentVariable("COACH_SHOTS") is { Length: > 0 } folder)
        {
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
