using CoachBot.Web.Posts;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Web.Guards;

/// <summary>Lets in what comes from our own page with its own session, at a pace a person could keep.</summary>
internal sealed class ChatDoor(OriginGuard origins, RequestLimits limits)
{
    private const string TokenHeader = "X-Coach-Token";

    /// <summary>
    /// POST /chat/session: gives the cookie, and the token that goes with it. The page's own script asks for it, never a visit to "/":
    /// a visit from a link elsewhere comes without the strict cookie, and a new one would lose the person their conversation.
    /// </summary>
    public Task Open(HttpContext http)
    {
        if (Stranger(http) is { } refusal)
        {
            return refusal.Answer(http).ExecuteAsync(http);
        }

        var isSecure = origins.IsSecure(http.Request);
        var known = SessionKey.From(http.Request, isSecure);
        var session = known ?? SessionKey.New();
        session.Give(http.Response, isSecure);
        return Results.Json(new(session.Token, known is null), WebJson.Default.OpenedSession).ExecuteAsync(http);
    }

    public async Task ForPost(HttpContext http, Func<HttpContext, SessionKey, Task<IResult>> post)
    {
        var session = SessionKey.From(http.Request, origins.IsSecure(http.Request));
        var refusal = Stranger(http) ?? Intruder(http, session);
        await (refusal is null ? await post(http, session!) : refusal.Answer(http)).ExecuteAsync(http);
    }

    public Task ForMessage(HttpContext http, Func<HttpContext, SessionKey, Task<IResult>> post) =>
        ForPost(http, (_, session) => limits.TakeFor(session) is { } refusal
            ? Task.FromResult(refusal.Answer(http))
            : post(http, session));

    public async Task ForStream(HttpContext http, Func<HttpContext, SessionKey, Task> stream)
    {
        using var place = limits.StreamFor(http.Connection.RemoteIpAddress);
        var session = SessionKey.From(http.Request, origins.IsSecure(http.Request));
        var refusal = Stranger(http)
            ?? (session is null ? Refusal.NoSession : null)
            ?? (place.IsAcquired ? null : Refusal.TooManyPages);
        await (refusal is null ? stream(http, session!) : refusal.Answer(http).ExecuteAsync(http));
    }

    private Refusal? Stranger(HttpContext http) =>
        origins.IsFromOurPage(http.Request) ? limits.TakeFor(http.Connection.RemoteIpAddress) : Refusal.OtherSite;

    private static Refusal? Intruder(HttpContext http, SessionKey? session)
    {
        if (session is null)
        {
            return Refusal.NoSession;
        }

        return session.Knows(http.Request.Headers[TokenHeader]) ? null : Refusal.WrongToken;
    }
}
