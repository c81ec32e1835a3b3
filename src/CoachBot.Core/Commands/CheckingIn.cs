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

        KeptPause.Interrupt(frame);
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

        Begin(frame);
    }

    /// <summary>The lists of a flare-up that was told before a pause come first.</summary>
    private static void Begin(TurnFrame frame)
    {
        if (frame.Now.CheckIns.IsFlareTold)
        {
            Flares.FlareUps.Begin(frame);
        }
        else
        {
            CheckInFlow.Begin(frame);
        }
    }
}
