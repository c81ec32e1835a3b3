using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace CoachBot.Web;

/// <summary>The page itself: a handful of files inside the assembly, so that nothing is to be installed beside it.</summary>
internal static class PageFiles
{
    private const string Prefix = "page/";
    private const string FrontDoor = "index.html";

    public static void MapPage(this IEndpointRouteBuilder routes)
    {
        var assembly = typeof(PageFiles).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(resource)!;
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            var name = resource[Prefix.Length..];
            var type = TypeOf(name);
            routes.MapMethods(name == FrontDoor ? "/" : $"/{name}", [HttpMethods.Get, HttpMethods.Head], http => Results.Bytes(bytes, type).ExecuteAsync(http));
        }
    }

    private static string TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/plain; charset=utf-8",
    };
}
