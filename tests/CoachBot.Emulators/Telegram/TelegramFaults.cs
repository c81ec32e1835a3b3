using CoachBot.Emulators.Faults;

namespace CoachBot.Emulators.Telegram;

/// <summary>The faults as Telegram words them.</summary>
public static class TelegramFaults
{
    /// <param name="retryAfter">In seconds; hours have been seen.</param>
    public static Fault TooMany(int retryAfter) => new Fault.Answers(
        429, $$$"""{"ok":false,"error_code":429,"description":"Too Many Requests: retry after {{{retryAfter}}}","parameters":{"retry_after":{{{retryAfter}}}}}""",
        RetryAfterHeader: retryAfter);

    public static Fault Error(int code, string description) => new Fault.Answers(
        code, $$"""{"ok":false,"error_code":{{code}},"description":"{{description}}"}""");

    public static Fault Internal { get; } = Error(500, "Internal Server Error");

    /// <summary>What the front of the platform says during its own deploys: a page, not JSON.</summary>
    public static Fault BadGateway { get; } = new Fault.Answers(502, "<html><head><title>502 Bad Gateway</title></head></html>", "text/html");

    public static Fault Unauthorized { get; } = Error(401, "Unauthorized");

    public static Fault NotFound { get; } = Error(404, "Not Found");

    /// <summary>The server does not know this method.</summary>
    public static Fault NoSuchMethod { get; } = Error(404, "Not Found: method not found");

    public static Fault Conflict { get; } = Error(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running");

    public static Fault Deactivated { get; } = Error(403, "Forbidden: user is deactivated");

    public static Fault CannotParse { get; } = Error(400, "Bad Request: can't parse entities: Unsupported start tag at byte offset 0");

    public static Fault CutBefore { get; } = new Fault.CutBefore();

    public static Fault CutAfter { get; } = new Fault.CutAfter();

    /// <summary>Nothing is done, and there is never an answer.</summary>
    public static Fault HalfOpen { get; } = new Fault.Silent(Handled: false);

    /// <summary>It is done, and there is never an answer.</summary>
    public static Fault HalfOpenAfter { get; } = new Fault.Silent(Handled: true);

    /// <summary>It is done, and the answer has no body.</summary>
    public static Fault Empty { get; } = new Fault.Odd("");

    public static Fault Held(Task until) => new Fault.Held(until);
}
