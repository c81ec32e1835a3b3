using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>/stop, and "stop asking": the coach stops writing first; red-flag follow-ups go on (design: /stop ends check-ins, not those).</summary>
internal static class Quieting
{
    /// <summary>"Stop asking" may mean this question or all of them: both are offered, and nothing is dropped.</summary>
    public static void Offer(TurnFrame frame)
    {
        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("back.safety");
            Flow.AskSafetyAgain(frame);
            return;
        }

        frame.Speech.Add("stop-asking");
        if (frame.Now.Open is { } open && Questions.Of(open.Question).CanSkip)
        {
            frame.Offer(frame.Words("button.skip-this"), "skip");
        }

        frame.Offer(frame.Words("button.stop-all"), "stop");
        frame.BackFromTheSide();
    }

    public static void Stop(TurnFrame frame)
    {
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        HeldTimers.CancelAll(frame, Timers.Resume);
        // Only "no look back" is taken back when a plan begins again, "stop" is not.
        var rhythm = frame.Now.CheckIns.Rhythm is var chosen and not CheckIns.Rhythm.NoMore ? chosen : CheckIns.Rhythm.LookingBack;
        frame.Now = frame.Now with { PauseWanted = null, Person = frame.Now.Person with { WantsCheckIns = false }, CheckIns = frame.Now.CheckIns with { Rhythm = rhythm } };
        if (frame.IsHeld)
        {
            frame.Speech.Add(StoppedWhileHeld(frame));
            return;
        }

        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("stopped.open");
            Flow.AskSafetyAgain(frame);
            return;
        }

        Pausing.DropCheckIn(frame);
        frame.Go(Trigger.Leave);
        frame.Speech.Add(frame.Now.Person.IsKept ? "stopped" : "stopped.visitor");
    }

    /// <summary>What stays true, in the words of the lock's level; who is still asked after is told so.</summary>
    private static string StoppedWhileHeld(TurnFrame frame) => frame.Now.Held!.Level switch
    {
        _ when Holding.AtTheDesk.IsCrisis(frame) => "stopped.held.crisis",
        _ when frame.Now.Timers.Any(timer => timer.Key.Kind == Timers.FollowUp) => "stopped.held",
        RedFlags.Level.Urgent => "stopped.held.urgent",
        _ => "stopped.held.alone",
    };
}
