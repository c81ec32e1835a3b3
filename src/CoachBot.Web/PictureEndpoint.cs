using System.IO.Compression;
using CoachBot.Router;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Web;

/// <summary>GET /pictures/{key}/{id}.svg: one drawing. There is nothing of a person in it, so no session is needed.</summary>
internal static class PictureEndpoint
{
    private const string Ending = ".svg";

    /// <summary>A drawing brings its own style and nothing else, also where it is opened by itself.</summary>
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

    public static void MapPictures(this IEndpointRouteBuilder routes, IPageDrawings drawings) =>
        routes.MapGet("/pictures/{key}/{name}", http => Serve(http, drawings));

    /// <summary>Where the page finds a drawing.</summary>
    public static string Address(IPageDrawings drawings, string id) => $"/pictures/{drawings.Key}/{id}{Ending}";

    private static async Task Serve(HttpContext http, IPageDrawings drawings)
    {
        var name = (string)http.GetRouteValue("name")!;
        var id = name.EndsWith(Ending, StringComparison.Ordinal) ? name[..^Ending.Length] : "";
        if (await drawings.Find(id).WaitAsync(http.RequestAborted) is not { } drawing)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        http.Response.Headers.ContentSecurityPolicy = Policy;
        // Under an old key the page gets what is right today, and does not keep it.
        if (drawing.IsLasting && (string)http.GetRouteValue("key")! == drawings.Key) http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        http.Response.ContentType = "image/svg+xml";
        http.Response.Headers.Vary = "Accept-Encoding";
        await Send(http, drawing.Gzip);
    }

    private static async Task Send(HttpContext http, ReadOnlyMemory<byte> gzip)
    {
        if (http.Request.Headers.AcceptEncoding.ToString().Contains("gzip", StringComparison.OrdinalIgnoreCase))
        {
            http.Response.Headers.ContentEncoding = "gzip";
            http.Response.ContentLength = gzip.Length;
            await http.Response.Body.WriteAsync(gzip, http.RequestAborted);
            return;
        }

        await using var unpacked = new GZipStream(new MemoryStream(gzip.ToArray()), CompressionMode.Decompress);
        await unpacked.CopyToAsync(http.Response.Body, http.RequestAborted);
    }
}
