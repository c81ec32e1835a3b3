using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using CoachBot.Core.Conversations;
using CoachBot.Router;
using CoachBot.Web.Guards;
using Microsoft.AspNetCore.Http;
using NodaTime;

namespace CoachBot.Web.Posts;

/// <summary>Turns what a page posted into an arrival, or says why not.</summary>
internal static class PostReader
{
    private const int MostTapLength = 1_000;
    private const int MostZoneLength = 64;
    private const int MostLocaleLength = 35;
    private static readonly TimeSpan LongestWait = TimeSpan.FromDays(7);

    public static Refusal? Fault(Posted posted, WebChatLimits limits) => posted switch
    {
        { Text: null, Tap: null } => Refusal.Empty,
        { Text: not null, Tap: not null } => Refusal.Unreadable,
        { Id: var id } when !Guid.TryParseExact(id, "D", out _) => Refusal.Unreadable,
        { Tap: { } tap } when !IsReply(tap) => Refusal.Unreadable,
        { Text: { } text } when string.IsNullOrWhiteSpace(text) => Refusal.Empty,
        { Text: { } text } when text.Length > limits.TextLength => Refusal.TooLong,
        _ => null,
    };

    public static Arrival Read(Posted posted, SessionKey session, HttpRequest request, TimeProvider time)
    {
        Input input = posted.Tap is { } tap ? new Input.Tap(tap) : new Input.Text(posted.Text!);
        var hints = new ClientHints(Locale(request), Zone(posted.Zone));
        var sentAt = time.GetUtcNow() - Waited(posted.WaitedSeconds);
        return new(session.Address, PlatformId(session, posted.Id!), input, hints, Instant.FromDateTimeOffset(sentAt));
    }

    // Made of both, so that nobody can use up another session's ids, and the id in the clear says nothing about the address.
    private static string PlatformId(SessionKey session, string id)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{session.External}/{id.ToLowerInvariant()}"));
        return Base64Url.EncodeToString(hash.AsSpan(0, 16));
    }

    private static TimeSpan Waited(double? seconds) =>
        seconds is > 0 and { } waited ? TimeSpan.FromSeconds(Math.Min(waited, LongestWait.TotalSeconds)) : TimeSpan.Zero;

    private static bool IsReply(string tap) =>
        tap.Length is > 0 and <= MostTapLength && tap.All(letter => letter is > ' ' and <= '~');

    private static string? Zone(string? zone) =>
        zone is { Length: > 0 and <= MostZoneLength }
        && zone.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '_' or '-' or '+')
            ? zone : null;

    private static string? Locale(HttpRequest request) =>
        request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.ToString())
            .FirstOrDefault(IsLocale);

    private static bool IsLocale(string tag) =>
        tag.Length is > 1 and <= MostLocaleLength && tag.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-');
}
