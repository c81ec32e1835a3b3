using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Conversations;

/// <summary>The lock after an emergency or urgent answer, and where its follow-ups stand (coaching.md 8.4).</summary>
/// <param name="Episode">Counts up; part of its timers' keys.</param>
/// <param name="From">Stage to return to.</param>
/// <param name="About">Whose body it was.</param>
public sealed record Held(int Episode, Level Level, IReadOnlyList<string> Flags, Instant Since, string From, About About)
{
    /// <summary>True when nobody answered a clarifier and the text was conditional.</summary>
    public bool IsConditional { get; init; }

    /// <summary>"unseen", "getting-help", "tests" (they found something), "refused".</summary>
    public string Status { get; init => field = value ?? "unseen"; } = "unseen";

    /// <summary>The reader's rules that led here; empty for a tap.</summary>
    public IReadOnlyList<string> Rules { get; init => field = value ?? []; } = [];

    /// <summary>What the rules found; empty for a tap.</summary>
    public IReadOnlyList<Sentence> Sentences { get; init => field = value ?? []; } = [];

    /// <summary>Check-ins in a row at 6 or less, for pain alone (RF-SEV-01).</summary>
    public int EasierDays { get; init; }

    /// <summary>A clinician has looked at it, and it is there again or worse: its text says to go back.</summary>
    public bool IsBack { get; init; }

    /// <summary>From when the follow-ups count, where they began again after they had ended; null: from <see cref="Since"/>.</summary>
    public Instant? AskedFrom { get; init; }
}
