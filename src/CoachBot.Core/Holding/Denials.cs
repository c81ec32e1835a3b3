using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>"My leg doesn't tingle": the sign is denied, and no other is said.</summary>
[Source("coaching.md 2.5 rule 5, CL-08")]
internal static class Denials
{
    /// <summary>A doubt about just this sign is settled; any other question stays open, for one sign less is no "none of these".</summary>
    public static void Take(TurnFrame frame)
    {
        if (FirstContact.IsUnopened(frame))
        {
            FirstContact.GoOn(frame);
            return;
        }

        frame.Speech.Add("sign.denied");
        if (frame.Now.Open is { Question: "CL-08" } && frame.Reading.Cancelled.All(one => Triage.IsNerve(one.Flag)))
        {
            frame.Close();
            Doubts.Settle(frame);
            return;
        }

        frame.AskAgain();
    }
}
