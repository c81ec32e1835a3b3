using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CoachBot.Router;
using CoachBot.Web.Guards;
using CoachBot.Web.Streams;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Web.Posts;

/// <summary>What a page may post: that it opens, what the person says, and what it shows.</summary>
internal sealed class PostEndpoints(
    WebChannel channel, OpenPages pages, WebChatSettings settings, Apology apology, TimeProvider time)
{
    private const int UnavailableRetrySeconds = 10;
    private const int MostKeys = 100;

    private static readonly NoPageDrawings withoutPictures = new();

    /// <summary>POST /chat/messages: 202 only after the turn is committed.</summary>
    public async Task<IResult> Say(HttpContext http, SessionKey session)
    {
        var (posted, refusal) = await Body(http, WebJson.Default.Posted);
        refusal ??= PostReader.Fault(posted!, settings.Limits);
        if (refusal is not null)
        {
            return refusal.Answer(http);
        }

        var arrival = PostReader.Read(posted!, session, http.Request, time);
        return await channel.Accept(arrival) switch
        {
            Accepted.Committed or Accepted.Known => Results.StatusCode(StatusCodes.Status202Accepted),
            Accepted.Busy => Refusal.Busy().Answer(http),
            _ => Unavailable(http, arrival),
        };
    }

    /// <summary>POST /chat/seen: keys of messages that the page shows.</summary>
    public async Task<IResult> Seen(HttpContext http, SessionKey session)
    {
        var (seen, refusal) = await Body(http, WebJson.Default.SeenKeys);
        if (refusal is not null)
        {
            return refusal.Answer(http);
        }

        foreach (var key in seen!.Keys?.Take(MostKeys) ?? [])
        {
            pages.Confirm(session.External, key);
        }

        return Results.NoContent();
    }

    private IResult Unavailable(HttpContext http, Arrival arrival)
    {
        http.Response.Headers.RetryAfter = UnavailableRetrySeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var said = PageMessage.From("", apology(arrival), withoutPictures) with { IsEscalation = true };
        return Results.Json(new(said.Text, said), WebJson.Default.RefusalBody, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<(T? Body, Refusal? Refusal)> Body<T>(HttpContext http, JsonTypeInfo<T> shape)
        where T : class
    {
        if (!http.Request.HasJsonContentType())
        {
            return (null, Refusal.NotJson);
        }

        try
        {
            var body = await JsonSerializer.DeserializeAsync(http.Request.Body, shape, http.RequestAborted);
            return body is null ? (null, Refusal.Unreadable) : (body, null);
        }
        catch (JsonException)
        {
            return (null, Refusal.Unreadable);
        }
        catch (BadHttpRequestException fault) when (fault.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, Refusal.TooLong);
        }
    }
}
