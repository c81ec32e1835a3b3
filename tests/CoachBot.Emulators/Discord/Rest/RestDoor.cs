using System.Text;
using System.Text.Json.Nodes;
using CoachBot.Emulators.Discord.Faults;
using CoachBot.Emulators.Discord.Recording;
using Microsoft.AspNetCore.Http;

namespace CoachBot.Emulators.Discord.Rest;

/// <summary>Every HTTP request: recorded, faulted as a test wants it, judged, carried out, answered.</summary>
internal sealed class RestDoor(DiscordHouse house, Routes routes, RateLimits limits)
{
    private int number;

    public async Task Serve(HttpContext http, string path)
    {
        var recorded = await RequestReader.Read(http, path, Interlocked.Increment(ref number), house.Clock.Now);
        house.Record.Add(recorded);
        var answer = house.Faults.Take(recorded) switch
        {
            null => Carry(recorded, http),
            RequestFault.TooMany fault => Answer.TooMany(fault.RetryAfterSeconds, fault.Scope),
            RequestFault.Refused fault => Answer.Refused(fault.Status, fault.Code, fault.Message),
            RequestFault.Missing => Answer.NotFound(),
            RequestFault.Held fault => await Hold(recorded, http, fault),
            var fault => await Break(recorded, http, fault),
        };
        if (answer is not null) await Write(recorded, http, answer);
        house.Changes.Tell();
    }

    private Answer Carry(RecordedRequest recorded, HttpContext http)
    {
        if (routes.Find(recorded) is not { } request) return Judge(recorded, isOpen: false) ?? Answer.NotFound();
        return Judge(recorded, request.Route.IsOpen) ?? limits.Count(request, http.Response.Headers) ?? request.Route.Handle(request);
    }

    private Answer? Judge(RecordedRequest recorded, bool isOpen)
    {
        var token = recorded.Authorization is { } given && given.StartsWith("Bot ", StringComparison.Ordinal) ? given["Bot ".Length..] : null;
        if (!isOpen && (token is null || !house.Tokens.IsRight(token))) return Answer.Refused(401, 0, "401: Unauthorized");
        if (recorded.Headers.GetValueOrDefault("User-Agent")?.StartsWith("DiscordBot (", StringComparison.Ordinal) != true) return Answer.Refused(403, 40333, "internal network error");
        if (recorded.Body.Length == 0) return null;
        if (recorded.ContentType is not { } type || !type.StartsWith("application/json", StringComparison.Ordinal) && !type.StartsWith("multipart/form-data", StringComparison.Ordinal))
        {
            return Answer.Invalid([new("_misc", "CONTENT_TYPE_INVALID", "Expected \"Content-Type\" header to be one of {'application/json', 'multipart/form-data'}.")]);
        }

        return recorded.Json is null ? Answer.Refused(400, 50109, "The request body contains invalid JSON.") : null;
    }

    private async Task<Answer> Hold(RecordedRequest recorded, HttpContext http, RequestFault.Held fault)
    {
        var early = fault.IsCarriedOutFirst ? Carry(recorded, http) : null;
        if (early is not null) house.Changes.Tell();
        await fault.Until.WaitAsync(http.RequestAborted);
        return early ?? Carry(recorded, http);
    }

    /// <summary>Null: nothing is left to be answered.</summary>
    private async Task<Answer?> Break(RecordedRequest recorded, HttpContext http, RequestFault fault)
    {
        switch (fault)
        {
            case RequestFault.Cut cut:
                if (cut.IsCarriedOut) Carry(recorded, http);
                http.Abort();
                return null;
            case RequestFault.ServerError error:
                if (error.IsCarriedOut) Carry(recorded, http);
                http.Response.Headers.Clear();
                if (!error.IsHtml) return new(error.Status, new JsonObject { ["message"] = $"{error.Status}: Server Error", ["code"] = 0 });
                await WriteText(recorded, http, error.Status, "text/html", "<html><head><title>Bad gateway</title></head></html>");
                return null;
            case RequestFault.Banned banned:
                http.Response.Headers.RetryAfter = banned.RetryAfterSeconds.ToString();
                await WriteText(recorded, http, 429, "text/html; charset=UTF-8", "<!DOCTYPE html><html><title>Access denied | error code: 1015</title></html>");
                return null;
            case RequestFault.Odd odd:
                await WriteText(recorded, http, odd.Status, odd.ContentType, odd.Body);
                return null;
            default:
                throw new InvalidOperationException($"No such fault: {fault}");
        }
    }

    private async Task Write(RecordedRequest recorded, HttpContext http, Answer answer)
    {
        http.Response.Headers.Via = "1.1 google";
        if (answer.RetryAfterSeconds is { } seconds)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(seconds).ToString();
            http.Response.Headers["X-RateLimit-Scope"] = answer.Scope;
            if (answer.Scope == "global") http.Response.Headers["X-RateLimit-Global"] = "true";
            else http.Response.Headers["X-RateLimit-Reset-After"] = seconds.ToString("F3");
        }

        await WriteText(recorded, http, answer.Status, answer.Status == 204 ? null : "application/json", answer.Status == 204 ? "" : house.Faults.Noisy(answer.Body)?.ToJsonString() ?? "null");
    }

    private async Task WriteText(RecordedRequest recorded, HttpContext http, int status, string? contentType, string text)
    {
        recorded.Status = status;
        recorded.Answer = Json.TryParse(Encoding.UTF8.GetBytes(text));
        house.Breaker.Count(status, http.Response.Headers["X-RateLimit-Scope"]);
        http.Response.StatusCode = status;
        if (contentType is not null) http.Response.ContentType = contentType;
        if (text.Length > 0) await http.Response.WriteAsync(text, http.RequestAborted);
    }
}
