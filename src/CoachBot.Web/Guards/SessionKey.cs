using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Router;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Web.Guards;

/// <summary>The 256 random bits in a browser's cookie. Whoever holds them is the person; they are never stored or logged.</summary>
internal sealed class SessionKey
{
    private const int Bytes = 32;
    private static readonly byte[] PageWord = Encoding.ASCII.GetBytes("coachbot page token");
    private readonly byte[] bits;

    private SessionKey(byte[] bits) => this.bits = bits;

    /// <summary>What the router knows this browser by: a hash, so that a stored address opens no session.</summary>
    public string External => Base64Url.EncodeToString(SHA256.HashData(bits));

    public Address Address => new(WebChannel.ChannelName, External);

    /// <summary>What the page must repeat in a header: another site can make the browser send the cookie, but cannot read this.</summary>
    public string Token => Base64Url.EncodeToString(HMACSHA256.HashData(bits, PageWord));

    public static SessionKey New() => new(RandomNumberGenerator.GetBytes(Bytes));

    public static SessionKey? From(HttpRequest request, bool isSecure)
    {
        var text = request.Cookies[CookieName(isSecure)];
        return text is { Length: 43 } && Base64Url.IsValid(text, out var length) && length == Bytes
            ? new(Base64Url.DecodeFromChars(text))
            : null;
    }

    /// <summary>Sets the cookie, or sets it anew so that it lives on.</summary>
    public void Give(HttpResponse response, bool isSecure) =>
        response.Cookies.Append(CookieName(isSecure), Base64Url.EncodeToString(bits), new()
        {
            HttpOnly = true,
            SameSite = SameSiteMode.Strict,
            Secure = isSecure,
            Path = "/",
            MaxAge = TimeSpan.FromDays(400),
            IsEssential = true,
        });

    public bool Knows(string? token) =>
        token is not null
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(token), Encoding.UTF8.GetBytes(Token));

    // The prefix makes the browser refuse the cookie from a subdomain or over plain http.
    private static string CookieName(bool isSecure) => isSecure ? "__Host-coach" : "coach";
}
