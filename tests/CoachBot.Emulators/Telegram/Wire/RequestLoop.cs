using CoachBot.Emulators.Faults;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CoachBot.Emulators.Telegram.Wire;

/// <summary>The server's whole request path, straight over the web server: this also has to carry a benchmark.</summary>
internal sealed class RequestLoop(Func<HttpContext, Task> handle) : IHttpApplication<HttpContext>
{
    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public Task ProcessRequestAsync(HttpContext context) => handle(context);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
    }

    public static Task Write(HttpContext http, Answer answer) => Write(http, answer.Status, answer.Body, "application/json");

    public static async Task Write(HttpContext http, int status, ReadOnlyMemory<byte> body, string contentType)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = contentType;
        response.ContentLength = body.Length;
        if (body.Length > 0) await response.BodyWriter.WriteAsync(body, http.RequestAborted);
    }

    /// <summary>Holds the request open until the client or the server gives up.</summary>
    public static async Task Hang(HttpContext http)
    {
        var gone = new TaskCompletionSource();
        await using var left = http.RequestAborted.Register(gone.SetResult);
        await gone.Task;
    }

    public static async Task Answer(HttpContext http, Fault.Answers fault)
    {
        if (fault.RetryAfterHeader is { } seconds) http.Response.Headers.RetryAfter = seconds.ToString();
        await Write(http, fault.Status, System.Text.Encoding.UTF8.GetBytes(fault.Body), fault.ContentType);
    }
}
