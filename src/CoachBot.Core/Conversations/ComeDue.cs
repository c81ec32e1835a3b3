using CoachBot.Core.CheckIns;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Conversations;

/// <summary>A timer came due; one that the conversation no longer holds is nobody's.</summary>
internal static class ComeDue
{
    public static void Take(TurnFrame frame, TimerKey timer)
    {
        if (timer.Kind == Timers.Link)
        {
            Linking.Requests.Ask(frame, timer);
        }
        else if (HeldTimers.Holds(frame, timer))
        {
            HeldTimers.Take(frame, timer);
            Act(frame, timer);
        }
    }

    private static void Act(TurnFrame frame, TimerKey timer)
    {
        switch (timer.Kind)
        {
            case Timers.Unanswered when frame.Now.Open is { } open && open.Asking.ToString() == timer.Key:
                frame.Speech.Last.Urgency = Dialogs.Urgency.Escalation;
                Silence.Met(frame, open);
                break;
            case Timers.Unanswered when frame.Now.Held is { Level: RedFlags.Level.Emergency }:
                // The emergency text has been said: nothing that waited behind it can say more.
                frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Where(waiting => waiting.Asking.ToString() != timer.Key)] };
                break;
            case Timers.Unanswered when frame.Now.Waiting.FirstOrDefault(waiting => waiting.Asking.ToString() == timer.Key) is { } waiting:
                frame.Now = frame.Now with { Open = waiting, Waiting = [.. frame.Now.Waiting.Where(other => other != waiting)] };
                Silence.Met(frame, waiting);
                break;
            case Timers.FollowUp:
                FollowUps.Due(frame, timer);
                break;
            case Timers.CheckIn:
                CheckInTimer.Take(frame, timer);
                break;
            case Timers.LinkUnanswered:
                Linking.Requests.CameToNothing(frame);
                break;
            case Timers.Resume:
                Commands.Pausing.PauseOver(frame);
                break;
            default:
                InTraining(frame, timer);
                break;
        }
    }

    private static void InTraining(TurnFrame frame, TimerKey timer)
    {
        if (timer.Kind == Timers.Rest)
        {
            Training.SessionSets.Rested(frame, timer);
        }
        else if (timer.Kind == Timers.ThumbTest)
        {
            Guides.ThumbTest.TimeIsUp(frame, timer);
        }
    }
}
