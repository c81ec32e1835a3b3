using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Notes;

namespace CoachBot.Core.Training;

/// <summary>"I did hip thrusts anyway", told when today's check-in is decided for good, or in a pause: kept for the next check-in and for the page, so that the traffic light still reads it.</summary>
[Source("coaching.md 4.1b, 4.3")]
internal static class OwnThrusts
{
    /// <summary>No check-in of today can take it.</summary>
    public static bool IsLate(TurnFrame frame) =>
        frame.IsQuiet || (frame.Now.CheckIns.Running is null && frame.Now.CheckIns.Past.Any(past => past.On >= frame.Today) && Reopening.Last(frame) is null);

    /// <summary>The session that this check-in asks about is one of these.</summary>
    public static bool IsOf(Conversation conversation, CheckIn day) =>
        conversation.Training?.Last is { IsOwnThrust: true } last && last.On == CheckInRules.SessionOn(day);

    public static void Keep(TurnFrame frame)
    {
        var training = frame.Now.Training ?? SessionState.None;
        var last = training.Last is { } same && same.On == frame.Today
            ? same with { HasWeight = true, IsOwnThrust = true }
            : new SessionLog(frame.Today, "done", null) { HasWeight = true, IsOwnThrust = true, HasLeg = training.Last?.HasLeg == true };
        frame.Now = frame.Now with { Training = training with { Last = last } };
        Course.Note(frame, frame.Turn.Input.Written ?? "");
        Journal.Record(frame, "session", ("on", CheckInTimes.Key(last.On)), ("share", last.Share), ("pain", $"{last.Pain}"), ("exercises", "EX-09"));
    }
}
