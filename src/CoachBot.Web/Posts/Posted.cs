namespace CoachBot.Web.Posts;

/// <summary>What the page sends: words or a tap, never both.</summary>
/// <param name="Id">A UUID that the page made; the same again is the same message.</param>
/// <param name="Tap">What the button carried.</param>
/// <param name="Zone">IANA time zone id, as the browser tells it.</param>
/// <param name="WaitedSeconds">How long the page kept it before it could send it.</param>
internal sealed record Posted(string? Id, string? Text, string? Tap, string? Zone, double? WaitedSeconds);

/// <summary>Keys of messages that the page shows.</summary>
internal sealed record SeenKeys(IReadOnlyList<string>? Keys);

/// <param name="Token">To be repeated in the X-Coach-Token header of every post.</param>
/// <param name="IsNew">True when this browser had no cookie: what a tab still remembers belongs to somebody else.</param>
internal sealed record OpenedSession(string Token, bool IsNew);
