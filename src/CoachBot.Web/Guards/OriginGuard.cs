using System.Net;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Web.Guards;

/// <summary>Knows under which names this page is reached, and which requests come from the page itself.</summary>
internal sealed class OriginGuard(WebChatSettings settings)
{
    private static readonly string[] LoopbackNames = ["localhost", "127.0.0.1", "[::1]"];
    private readonly Uri? publicUrl = settings.PublicUrl is { } url ? new Uri(url) : null;
    private readonly Uri? bound = Uri.TryCreate(settings.Url, UriKind.Absolute, out var read) ? read : null;

    public bool IsSecure(HttpRequest request) => request.IsHttps || publicUrl?.Scheme == Uri.UriSchemeHttps;

    /// <summary>
    /// A name that an outsider could point at this machine is refused: the stranger's page would share its origin with ours.
    /// Bare IP addresses cannot be pointed anywhere and are welcome where we listen beyond loopback.
    /// </summary>
    public bool IsOurHost(HostString host)
    {
        var name = host.Host;
        return LoopbackNames.Contains(name, StringComparer.OrdinalIgnoreCase)
            || IsNamed(bound, name)
            || IsNamed(publicUrl, name)
            || (bound?.IsLoopback != true && IPAddress.TryParse(name.Trim('[', ']'), out _));
    }

    /// <summary>Browsers send at least one of the two headers with a post; a client that sends neither carries no one else's cookie.</summary>
    public bool IsFromOurPage(HttpRequest request)
    {
        var site = request.Headers["Sec-Fetch-Site"].ToString();
        var origin = request.Headers.Origin.ToString();
        return site is "" or "same-origin" && (origin.Length == 0 || IsOurOrigin(origin, request));
    }

    private bool IsOurOrigin(string origin, HttpRequest request) =>
        string.Equals(origin, $"{request.Scheme}://{request.Host.Value}", StringComparison.OrdinalIgnoreCase)
        || (publicUrl is not null
            && string.Equals(origin, publicUrl.GetLeftPart(UriPartial.Authority), StringComparison.OrdinalIgnoreCase));

    private static bool IsNamed(Uri? url, string name) =>
        url is not null && string.Equals(url.Host, name, StringComparison.OrdinalIgnoreCase);
}
