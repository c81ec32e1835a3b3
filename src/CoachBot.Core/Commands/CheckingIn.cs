using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;

namespace CoachBot.Core.Commands;

/// <summary>/checkin: today's, at the person's own moment.</summary>
internal static class CheckingIn
{
    public static void Now(TurnFrame frame)
    {
        if (!frame.Now.Person.IsKept)
        {
            frame.Speech.Add("checkin.not-kept");
            Flow.GoOn(frame);
            return;
        }

        if (frame.IsQuiet)
        {
            frame.Go(Trigger.Coach);
        }

        if (frame.Stage is not (Stage.Coaching or Stage.CheckIn))
        {
            Flow.GoOn(frame);
            return;
        }

        if (frame.Stage == Stage.CheckIn && frame.Now.Open is not null)
        {
            frame.AskAgain();
            return;
        }

        if (frame.Now.CheckIns.IsFlareTold)
        {
            Flares.FlareUps.Begin(frame);
            return;
        }

        CheckInFlow.Begin(frame);
    }
}
