using System.Runtime.CompilerServices;
using Microsoft.Playwright;
using NodaTime;
using NodaTime.Text;
using Xunit;

namespace CoachBot.Browser.Tests;

/// <summary>A whole month on the page, day by day: what a transcript says is tapped, typed and heard there, and the coach is started anew every evening.</summary>
[Collection(BrowserCollection.Name)]
public sealed class MonthTests(Browser browser)
{
    private static readonly LocalDateTimePattern times = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm");

    private Instant now = Product.Begins;

    [Fact]
    public async Task A_month_on_the_page_goes_as_its_transcript_says()
    {
        var steps = Steps(await File.ReadAllLinesAsync(Transcript("b1-a-first-month-moderate.txt")));
        await using var window = await browser.Window(390, 800, isPhone: true);
        await using var product = await Product.Start(name: "", contact: "");
        var chat = new ChatPage(await window.NewPageAsync());
        await chat.Page.GotoAsync(product.Url.ToString());
        foreach (var (does, hears) in steps)
        {
            await Do(chat, product, does);
            await chat.Hears(hears);
            await Shot(chat, does);
        }

        Assert.InRange((now - Product.Begins).Days, 28, 31);
        Assert.Equal(390, await chat.Page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    private async Task Do(ChatPage chat, Product product, string does)
    {
        switch (does[0])
        {
            case '@':
                // The page is closed until the next evening, as by a person.
                now = times.Parse(does[1..]).Value.InUtc().ToInstant();
                await chat.Page.GotoAsync("about:blank");
                await product.StartAgainAt(now);
                await chat.Page.GotoAsync(product.Url.ToString());
                break;
            case '[':
                await Answer(chat, does[1..^1]).ClickAsync();
                break;
            // The page greets by itself.
            case var _ when does != "hi":
                await chat.Say(does);
                break;
        }
    }

    /// <summary>Longer lists are drawn as one choice of many.</summary>
    private static ILocator Answer(ChatPage chat, string label) =>
        chat.Button(label).Or(chat.Page.GetByRole(AriaRole.Radio, new() { Name = label, Exact = true })).Last;

    /// <summary>What is done, and how the last thing that the coach says to it begins.</summary>
    private static List<(string Does, string Hears)> Steps(string[] lines)
    {
        var steps = new List<(string Does, string Hears)>();
        foreach (var line in lines)
        {
            if (line.StartsWith('@')) steps.Add((line, ""));
            else if (line.StartsWith("user: ", StringComparison.Ordinal)) steps.Add((line[6..], ""));
            else if (line.StartsWith("coach: ", StringComparison.Ordinal)) steps[^1] = (steps[^1].Does, line[7..].Replace("**", "", StringComparison.Ordinal));
        }

        return steps;
    }

    private static string Transcript(string name, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "..", "transcripts", name);

    /// <summary>One picture a day.</summary>
    private static async Task Shot(ChatPage chat, string does)
    {
        if (does.StartsWith('@') && Environment.GetEnvironmentVariable("COACH_SHOTS") is { Length: > 0 } folder)
        {
            await chat.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"month-{does[1..11]}.png") });
        }
    }
}
