using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The check-in's timer came due: ask, ask shorter, ask more rarely, or be silent (coaching.md 7.1, 7.5).</summary>
[Source("coaching.md 7.5 (silence)")]
internal static class CheckInTimer
{
    public static void Take(TurnFrame frame, TimerKey timer)
    {
        if (frame.IsHeld || frame.IsQuiet)
        {
            CheckInTimes.Arm(frame);
            return;
        }

        if (frame.Stage is not (Stage.Coaching or Stage.CheckIn) || IsTooLate(frame, timer) || frame.Now.CheckIns.LastProactiveOn == frame.Today || IsDoneToday(frame))
        {
            CheckInTimes.Arm(frame);
            return;
        }

        // A timer never takes over a red-flag question, or a question of the first contact: it waits for tomorrow.
        if (frame.Now.Open is { } open && Questions.Of(open.Question).Slot > Slot.CheckIn)
        {
            CheckInTimes.Arm(frame);
            return;
        }

        Ask(frame);
    }

    private static void Ask(TurnFrame frame)
    {
        var missed = frame.Now.CheckIns.Running is null ? frame.Now.CheckIns.Unanswered : frame.Now.CheckIns.Unanswered + 1;
        if (frame.Now.Open is { } open && Questions.Of(open.Question).Slot <= Slot.CheckIn)
        {
            frame.Close();
        }

        Count(frame, missed);
        frame.Speech.Last.Urgency = Urgency.Proactive;
        if (SilentDays(frame) >= 14)
        {
            LastMessage(frame);
            return;
        }

        frame.Speech.Add("check-in.neutral");
        if (missed is 2)
        {
            frame.Speech.AddLine("check-in.shorter");
        }
        else if (SilentDays(frame) >= 7)
        {
            frame.Speech.AddLine("check-in.weekly");
        }

        CheckInTimes.Arm(frame);
        CheckInFlow.Begin(frame, isProactive: true);
    }

    private static void Count(TurnFrame frame, int missed) => frame.Now = frame.Now with
    {
        CheckIns = frame.Now.CheckIns with
        {
            Running = null,
            Unanswered = missed,
            EveryDays = missed switch { < 3 => 1, < 7 => 2, _ => 7 },
            LastProactiveOn = frame.Today,
        },
    };

    /// <summary>Two silent weeks: one last message, then nothing until the person writes.</summary>
    private static void LastMessage(TurnFrame frame)
    {
        frame.Go(Trigger.Pause);
        frame.Speech.Add("check-in.last");
        HeldTimers.CancelAll(frame, Timers.CheckIn);
    }

    private static int SilentDays(TurnFrame frame) =>
        frame.Now.LastHeardAt is { } heard ? (int)(frame.Turn.Now - heard).TotalDays : 0;

    private static bool IsDoneToday(TurnFrame frame) =>
        frame.Now.CheckIns.Past.Count > 0 && frame.Now.CheckIns.Past[0].On == frame.Today;

    /// <summary>After an outage at most one late check-in, within its window.</summary>
    private static bool IsTooLate(TurnFrame frame, TimerKey timer) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(timer.Key) is { Success: true, Value: var due }
        && frame.Now.Person.CheckInAt is { } at
        && Schedule.On(due, at, frame.Zone) is { } dated
        && frame.Turn.Now > Schedule.WindowEndsAt(dated, at, frame.Zone);
}
