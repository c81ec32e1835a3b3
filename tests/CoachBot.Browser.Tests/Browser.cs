using Microsoft.Playwright;
using Xunit;

namespace CoachBot.Browser.Tests;

/// <summary>One chromium for all tests; each opens windows of its own.</summary>
public sealed class Browser : IAsyncLifetime
{
    private const string Chromium = "/usr/bin/chromium";

    private static readonly string[] Quiet =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Chromium))
        {
            return;
        }

        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Headless = true, Args = Quiet });
    }

    /// <summary>A window without any past. It closes with the browser.</summary>
    public async Task<IBrowserContext> Window(
        int width = 1000, int height = 800, ColorScheme scheme = ColorScheme.Light, bool isPhone = false)
    {
        Assert.SkipWhen(browser is null, "no chromium");
        return await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = height },
            ColorScheme = scheme,
            IsMobile = isPhone,
            HasTouch = isPhone,
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "en-GB",
            TimezoneId = "Europe/London",
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
    }
}
