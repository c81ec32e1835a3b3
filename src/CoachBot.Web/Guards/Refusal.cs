using Microsoft.AspNetCore.Http;

namespace CoachBot.Web.Guards;

/// <summary>Why a request is not taken, in a sentence the page can show.</summary>
internal sealed record Refusal(int Status, string Sentence)
{
    private const string Danger = "In danger? Call your emergency number now.";

    public static readonly Refusal UnknownHost = new(400, "This address is not served here.");
    public static readonly Refusal OtherSite = new(403, "This came from another site, so it was not taken.");
    public static readonly Refusal WrongToken = new(403, "This page is out of date. Reload it and go on.");
    public static readonly Refusal NoSession = new(401, "This page has lost its place. Reload it and go on.");
    public static readonly Refusal Unreadable = new(400, "That could not be read. Reload the page and try again.");
    public static readonly Refusal NotJson = new(415, "That could not be read. Reload the page and try again.");
    public static readonly Refusal Empty = new(400, "There is nothing to send yet.");
    public static readonly Refusal TooLong = new(413, $"That is too long to send. Please cut it to 8,000 characters. {Danger}");
    public static readonly Refusal TooManyPages = new(429, "Too many pages are open from your network. Close some and wait a moment.");

    /// <summary>Whole seconds; at least one.</summary>
    public int? RetryAfterSeconds { get; init; }

    public static Refusal TooFast(TimeSpan wait) =>
        new(429, $"That was a lot at once. Your message is kept and goes out by itself. {Danger}")
        {
            RetryAfterSeconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)),
        };

    public static Refusal Busy() =>
        new(429, $"Many people are writing just now. Your message is kept and goes out by itself. {Danger}")
        {
            RetryAfterSeconds = 3,
        };

    public IResult Answer(HttpContext http)
    {
        if (RetryAfterSeconds is { } seconds)
        {
            http.Response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        return Results.Json(new RefusalBody(Sentence), WebJson.Default.RefusalBody, statusCode: Status);
    }
}

/// <param name="Message">The service-failure text, to be shown as the coach's own words.</param>
internal sealed record RefusalBody(string Sentence, PageMessage? Message = null);
