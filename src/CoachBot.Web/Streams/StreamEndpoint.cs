using CoachBot.Web.Guards;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Hosting;

namespace CoachBot.Web.Streams;

/// <summary>GET /chat/stream: every message of the coach, whole, as one server-sent event.</summary>
internal sealed class StreamEndpoint(
    WebChannel channel, OpenPages pages, WebChatSettings settings, TimeProvider time, IHostApplicationLifetime lifetime)
{
    public async Task Serve(HttpContext http, SessionKey session)
    {
        var page = pages.Add(session.External);
        try
        {
            using var ends = CancellationTokenSource.CreateLinkedTokenSource(
                http.RequestAborted, page.Dropped, lifetime.ApplicationStopping);
            channel.Reachable(session.External);
            await using var beats = StartBeats(page, session.External);
            await Write(http, page, ends.Token);
        }
        catch (OperationCanceledException)
        {
            // The page went away, or we do: what it did not confirm waits for the next one.
            http.Abort();
        }
        finally
        {
            pages.Remove(session.External, page);
            page.Dispose();
        }
    }

    // The router may still be marking a row as waiting while the page opens: the first beat asks once more.
    private ITimer StartBeats(OpenPage page, string session)
    {
        var isFirst = true;
        return time.CreateTimer(
            _ =>
            {
                page.Write(PageEvent.Beat);
                if (pages.TakeOwed(session) || isFirst)
                {
                    isFirst = false;
                    channel.Reachable(session);
                }
            },
            null, settings.HeartbeatEvery, settings.HeartbeatEvery);
    }

    private static async Task Write(HttpContext http, OpenPage page, CancellationToken stop)
    {
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        await foreach (var happening in page.Events.ReadAllAsync(stop))
        {
            await http.Response.WriteAsync(happening.Wire, stop);
            await http.Response.Body.FlushAsync(stop);
        }
    }
}
