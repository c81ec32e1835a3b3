namespace CoachBot.Core.Dialogs;

public static partial class Prompts
{
    /// <summary>The weekly review, line by line, and the streak.</summary>
    private static PromptUse[] Weeks =>
    [
        Say("week.head", "week"),
        Say("week.pain", "average", "start", "trend"),
        Say("week.pain.red", "average", "start"),
        Say("week.no-pain-numbers"),
        Say("week.days", "days"),
        Say("week.worst.first", "worst"),
        Say("week.worst", "worst", "start", "trend"),
        Say("week.sessions", "done", "planned"),
        Say("week.goals", "now", "start", "trend"),
        Say("week.likely", "contributors"),
        Say("week.cue", "cue"),
        Say("week.worry"),
        Say("week.next", "days", "exercises", "phase", "reason"),
        Say("week.usual", "average"),
        Say("week.session-pain", "average", "start", "trend"),
        Say("week.session-pain.first", "average"),
        Say("week.session-pain.red", "average", "start"),
        Say("week.session-pain.none"),
        Say("week.none", "day"),
        Say("week.day", "day"),
        Say("week.moved", "day"),
        .. Each(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"], Words("day.short.*")),
        .. Each(["kept", "settle", "sent-home", "paused", "red", "eased", "green", "worse", "none", "mixed", "few", "moved", "newest", "flare", "away"], Words("week.reason.*")),
        Words("week.reason.limited", "symptom"),
        .. Each(["better", "same", "worse", "unknown"], Words("trend.*")),
        Say("streak", "count"),
        Say("streak.frozen", "count"),
        Say("streak.paused", "count"),
    ];
}
