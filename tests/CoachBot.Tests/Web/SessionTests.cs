using System.Net;
using System.Security.Cryptography;
using CoachBot.Web;
using Xunit;

namespace CoachBot.Tests.Web;

public sealed class SessionTests
{
    [Fact]
    public async Task The_cookie_holds_256_bits_and_stays_out_of_reach()
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        var cookie = (await page.Post("/chat/session", new { })).Headers.GetValues("Set-Cookie").Single();
        var parts = cookie.Split("; ");
        Assert.Equal(32, Bits(parts[0]).Length);
        Assert.Contains("httponly", parts);
        Assert.Contains("samesite=strict", parts);
        Assert.Contains("path=/", parts);
        Assert.DoesNotContain("secure", parts);
    }

    [Fact]
    public async Task Behind_an_https_proxy_the_cookie_is_secure_and_bound_to_the_host()
    {
        await using var host = await WebHost.Start(settings: new("http://localhost:5080", "https://coach.example.org"));
        using var page = new PageClient(host);
        var answer = await page.Post(
            "/chat/session", new { }, ("Host", "coach.example.org"), ("Origin", "https://coach.example.org"));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single();
        Assert.StartsWith("__Host-coach=", cookie, StringComparison.Ordinal);
        Assert.Contains("; secure", cookie, StringComparison.Ordinal);
        Assert.Equal("max-age=31536000", answer.Headers.GetValues("Strict-Transport-Security").Single());
    }

    [Fact]
    public async Task The_address_is_the_hash_of_the_cookie()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        await page.Say("hello");
        var external = host.Coach.Arrivals.Single().Address.External;
        Assert.Equal(SHA256.HashData(Bits(page.Cookie!)), System.Buffers.Text.Base64Url.DecodeFromChars(external));
    }

    [Fact]
    public async Task A_known_cookie_is_given_again_with_the_same_token()
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        var again = await page.Post("/chat/session", new { });
        var body = await PageClient.Json(again);
        Assert.Equal(page.Cookie, again.Headers.GetValues("Set-Cookie").Single().Split(';')[0]);
        Assert.Equal(page.Token, body.GetProperty("token").GetString());
        Assert.False(body.GetProperty("isNew").GetBoolean());
    }

    [Fact]
    public async Task The_front_door_gives_no_cookie()
    {
        await using var host = await WebHost.Start();
        using var page = new PageClient(host);
        Assert.False((await page.Get("/")).Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("Origin", "https://evil.example")]
    [InlineData("Origin", "null")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("X-Coach-Token", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Another_site_cannot_post_in_a_persons_name(string header, string value)
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        var answer = await page.Post("/chat/messages", new { id = Guid.NewGuid(), text = "/forget" }, (header, value));
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(host.Coach.Arrivals);
    }

    [Fact]
    public async Task The_token_of_one_session_does_not_fit_another()
    {
        await using var host = await WebHost.Start();
        using var one = await PageClient.Open(host);
        using var other = await PageClient.Open(host);
        one.Token = other.Token;
        Assert.Equal(HttpStatusCode.Forbidden, (await one.Say("hello")).StatusCode);
    }

    [Theory]
    [InlineData("coach=short")]
    [InlineData("coach=!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!")]
    [InlineData("")]
    public async Task Without_a_sound_cookie_nothing_is_taken(string cookie)
    {
        await using var host = await WebHost.Start();
        using var page = await PageClient.Open(host);
        page.Cookie = cookie;
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.Say("hello")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await page.Get("/chat/stream")).StatusCode);
    }

    [Fact]
    public void Wrong_settings_are_named_with_what_is_expected()
    {
        Assert.Empty(new WebChatSettings("http://localhost:5080").Faults());
        Assert.Empty(new WebChatSettings("http://*:5080", "https://coach.example.org").Faults());
        Assert.Equal(2, new WebChatSettings("localhost:5080", "ftp://x/").Faults().Count);
        Assert.Contains("Web:Url", new WebChatSettings("nonsense").Faults().Single(), StringComparison.Ordinal);
    }

    private static byte[] Bits(string cookie) => System.Buffers.Text.Base64Url.DecodeFromChars(cookie.Split('=')[1]);
}
