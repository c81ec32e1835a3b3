using System.Net;
using Xunit;

namespace CoachBot.Tests.Web;

/// <summary>Drawings by their address.</summary>
public sealed class PictureServingTests
{
    private readonly FakeDrawings drawings = new() { All = { ["EX-01"] = "<svg/>"u8.ToArray() } };

    [Fact]
    public async Task A_drawing_may_be_kept_for_good_and_can_do_nothing()
    {
        await using var host = await WebHost.Start(drawings: drawings);
        using var page = new PageClient(host);
        var answer = await page.Get("/pictures/k1/EX-01.svg");
        Assert.Equal((HttpStatusCode.OK, "image/svg+xml"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
        Assert.Equal("<svg/>", await answer.Content.ReadAsStringAsync());
        Assert.Equal("default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'", answer.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Contains("immutable", answer.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Under_the_key_of_yesterday_comes_what_is_right_today_and_is_not_kept()
    {
        await using var host = await WebHost.Start(drawings: drawings);
        using var page = new PageClient(host);
        var answer = await page.Get("/pictures/k0/EX-01.svg");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("/pictures/k1/EX-77.svg")]
    [InlineData("/pictures/k1/EX-01")]
    [InlineData("/pictures/k1/EX-01.png")]
    [InlineData("/pictures/k1/..%2Fchat.css")]
    public async Task What_nobody_drew_is_not_there(string path)
    {
        await using var host = await WebHost.Start(drawings: drawings);
        using var page = new PageClient(host);
        Assert.Equal(HttpStatusCode.NotFound, (await page.Get(path)).StatusCode);
    }

    [Fact]
    public async Task A_message_says_where_its_drawings_are()
    {
        await using var host = await WebHost.Start(_ => [new("Rest.", "rest") { Pictures = [new("EX-01", "Calves on a chair."), new("EX-77", "Unknown.")] }], drawings: drawings);
        using var page = await PageClient.Open(host);
        using var stream = await page.Listen();
        await page.Say("hi");
        Assert.Contains(
            """"pictures":[{"alt":"Calves on a chair.","shown":"/pictures/k1/EX-01.svg","dark":"/pictures/k1/EX-01.svg","calm":"/pictures/k1/EX-01.strip.svg","calmDark":"/pictures/k1/EX-01.strip.dark.svg"},{"alt":"Unknown."}]"""",
            (await stream.Next()).Data, StringComparison.Ordinal);
    }
}
