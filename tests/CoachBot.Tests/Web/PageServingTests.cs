using System.Net;
using CoachBot.Web;
using Xunit;

namespace CoachBot.Tests.Web;

public sealed class PageServingTests
{
    private static readonly (string Name, string Value)[] Expected =
    [
        ("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"),
        ("X-Content-Type-Options", "nosniff"),
        ("Referrer-Policy", "no-referrer"),
        ("Cache-Control", "no-store"),
        ("Cross-Origin-Opener-Policy", "same-origin"),
        ("Cross-Origin-Resource-Policy", "same-origin"),
        ("X-Robots-Tag", "noindex, nofollow"),
    ];

    [Theory]
    [InlineData("/", "text/html")]
    [InlineData("/chat.css", "text/css")]
    [InlineData("/answers.css", "text/css")]
    [InlineData("/chat.js", "text/javascript")]
    [InlineData("/words.js", "text/javascript")]
    [InlineData("/favicon.svg", "image/svg+xml")]
    [InlineData("/robots.txt", "text/plain")]
    public async Task The_page_comes_with_its_guards(string path, string type)
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        var answer = await page.Get(path);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
        Assert.All(Expected, header => Assert.Equal(header.Value, answer.Headers.GetValues(header.Name).Single()));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public async Task The_page_asks_nobody_else_for_anything()
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        foreach (var path in new[] { "/", "/chat.css", "/answers.css", "/chat.js", "/wire.js", "/text.js", "/bubbles.js", "/answers.js", "/outgoing.js" })
        {
            var text = await (await page.Get(path)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("http://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("https://", text, StringComparison.Ordinal);
            Assert.DoesNotContain("innerHTML", text, StringComparison.Ordinal);
            Assert.DoesNotContain("style=\"", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Without_scripts_the_page_still_tells_whom_to_call()
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        var html = await (await page.Get("/")).Content.ReadAsStringAsync();
        var aside = html[html.IndexOf("<noscript>", StringComparison.Ordinal)..html.IndexOf("</noscript>", StringComparison.Ordinal)];
        Assert.Contains("In danger? Call your emergency number now", aside, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost", true)]
    [InlineData("127.0.0.1", true)]
    [InlineData("[::1]:5080", true)]
    [InlineData("evil.example", false)]
    [InlineData("192.168.1.7", false)]
    public async Task On_loopback_only_names_of_loopback_are_answered(string name, bool isAnswered)
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        var answer = await page.Get("/", ("Host", name));
        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Theory]
    [InlineData("192.168.1.7:5080", true)]
    [InlineData("evil.example", false)]
    public async Task Beyond_loopback_bare_addresses_are_answered_too(string name, bool isAnswered)
    {
        await using var host = await WebHost.Start(settings: new("http://0.0.0.0:5080"));
        using var page = new PageClient(host);
        var answer = await page.Get("/", ("Host", name));
        Assert.Equal(isAnswered ? HttpStatusCode.OK : HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task Behind_a_proxy_the_public_name_is_answered()
    {
        await using var host = await WebHost.Start(settings: new("http://localhost:5080", "https://coach.example.org"));
        using var page = new PageClient(host);
        Assert.Equal(HttpStatusCode.OK, (await page.Get("/", ("Host", "coach.example.org"))).StatusCode);
    }

    [Fact]
    public async Task Ready_names_each_check_and_tells_the_truth()
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        Assert.Equal(HttpStatusCode.OK, (await page.Get("/health/ready")).StatusCode);
        host.Health.Checks = [new("store", true, "open"), new("script", false, "3 faults")];
        var answer = await page.Get("/health/ready");
        var body = await PageClient.Json(answer);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.False(body.GetProperty("ok").GetBoolean());
        Assert.Equal("""{"name":"script","ok":false,"detail":"3 faults"}""", body.GetProperty("checks")[1].GetRawText());
        Assert.Equal(HttpStatusCode.OK, (await page.Get("/health/live")).StatusCode);
        host.Health.IsLive = false;
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await page.Get("/health/live")).StatusCode);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await page.Get("/health/ready")).StatusCode);
    }
}
