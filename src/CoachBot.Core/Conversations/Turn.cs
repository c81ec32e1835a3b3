using CoachBot.Core.Linking;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>One arrival, as the coach sees it: the unit of commit.</summary>
/// <param name="Now">The router's time when it took the turn; never earlier than the person's last turn.</param>
/// <param name="SentAt">When the person sent it, by the platform's clock. More than ten minutes before <paramref name="Now"/> is late.</param>
/// <param name="Input">What came in.</param>
/// <param name="Hints">What the person's client gives away without being asked.</param>
public sealed record Turn(Instant Now, Instant SentAt, Input Input, ClientHints Hints)
{
    /// <summary>Later than this, a message is answered with "I only just saw this" (coaching.md 8.3).</summary>
    public static readonly Duration LateAfter = Duration.FromMinutes(10);

    /// <summary>Where it came through, as in "telegram"; null where nobody asks.</summary>
    public string? Channel { get; init; }

    /// <summary>Tells the chat it came through from the person's others; null while they have no others, and the turn needs nothing.</summary>
    public string? Tag { get; init; }

    /// <summary>What an earlier taking of this turn needed.</summary>
    public Brought Brought { get; init; } = Brought.Nothing;

    public bool IsLate => Now - SentAt > LateAfter;
}

/// <summary>Guesses from the client; null where it does not say.</summary>
/// <param name="Locale">BCP 47, as in "en-GB".</param>
/// <param name="Zone">IANA time zone id, as in "Europe/London".</param>
/// <param name="OperatorCountry">ISO 3166-1 alpha-2 of whoever runs this bot; the last guess for a number.</param>
/// <param name="CanSendLater">False where no proactive message can reach the person.</param>
public sealed record ClientHints(
    string? Locale = null, string? Zone = null, string? OperatorCountry = null, bool CanSendLater = true)
{
    public static readonly ClientHints None = new();
}

/// <summary>What can come in. A closed family.</summary>
public abstract record Input
{
    private Input() { }

    /// <summary>What the person wrote, wherever they wrote it; null for a tap, a bare file and a timer.</summary>
    public string? Written => this switch
    {
        Text text => text.Words,
        Attachment file => file.Caption,
        Edited edited => edited.Now,
        _ => null,
    };

    /// <summary>Typed words; a command is words that begin with "/".</summary>
    public sealed record Text(string Words) : Input;

    /// <summary>A tapped button; <paramref name="Reply"/> is what the button carried, as in "v1.12.site.buttock".</summary>
    public sealed record Tap(string Reply) : Input;

    /// <summary>A picture, sticker, voice note or file, with its caption if it has one.</summary>
    public sealed record Attachment(string? Caption) : Input;

    /// <summary>What a message says after the person changed it: read for red flags, and never a second answer.</summary>
    public sealed record Edited(string Now) : Input;

    /// <summary>A timer of this conversation that has come due.</summary>
    public sealed record Due(TimerKey Timer) : Input;
}

/// <summary>Names one timer of one person.</summary>
/// <param name="Kind">A word of <see cref="Timers"/>.</param>
/// <param name="Key">What it is about, as in "2026-03-01"; unique within the kind.</param>
public sealed record TimerKey(string Kind, string Key);
