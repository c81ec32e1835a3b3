using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>A sign that a clinician has looked at, and that is there again or worse: the lock again, with the words to go back with.</summary>
[Source("coaching.md 2.2, 8.4")]
internal static class ComeBack
{
    /// <summary>What came and went within these days still counts.</summary>
    private static readonly Duration Counts = Duration.FromDays(14);

    public static bool IsRecent(TurnFrame frame) => Recent(frame) is not null;

    /// <summary>One of these was looked at within the days that count.</summary>
    public static bool IsOf(TurnFrame frame, IReadOnlyList<string> flags) => Recent(frame)?.Flags.Any(flags.Contains) == true;

    /// <summary>A clinician has looked: remembered, because it may come back.</summary>
    public static void Remember(TurnFrame frame, IReadOnlyList<string> flags, Level level) =>
        frame.Now = frame.Now with { LookedAt = new LookedAt(flags, level, frame.Turn.Now) };

    /// <summary>"It's back": the same level again.</summary>
    public static void Told(TurnFrame frame)
    {
        var before = Recent(frame)!;
        Escalation.Act(frame, new Decision(before.Level, before.Flags));
    }

    /// <summary>Worse while they wait for tests: the text again, with "go back", and its follow-ups.</summary>
    public static void WhileWaiting(TurnFrame frame)
    {
        frame.Now = frame.Now with { Held = frame.Now.Held! with { IsBack = true } };
        HeldAnswers.Back(frame);
    }

    /// <summary>Pain alone has its own daily question, and nothing to go back for.</summary>
    private static LookedAt? Recent(TurnFrame frame) =>
        frame.Now.LookedAt is { } before && frame.Turn.Now - before.At <= Counts && before.Flags.Any(flag => flag != "RF-SEV-01") ? before : null;
}
