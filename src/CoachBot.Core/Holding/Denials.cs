using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>"My leg doesn't tingle": the sign is denied, and no other is said.</summary>
[Source("coaching.md 2.5 rule 5, CL-08")]
internal static class Denials
{
    private const string DeniedRule = "self-harm-denied";

    /// <summary>"I'm not going to kill myself", while just that is asked: the answer to it. True when it ends the turn.</summary>
    [Source("coaching.md 2.5, CL-07")]
    public static bool OfLife(TurnFrame frame)
    {
        // Beside its own question the reader leaves out what would only ask it again.
        if (frame.Now.Open is not { Question: "CL-07" } open || frame.Turn.Input.Written is not { Length: > 0 } words
            || !IsDenied(frame.Script.RedFlags.Read(words, frame.Now.Person.Language, openQuestion: null)))
        {
            return false;
        }

        ClarifierAnswers.Answered(frame, open, "cl-07.training");
        return true;
    }

    private static bool IsDenied(Reading reading) => reading.Findings.Count > 0
        ? reading.Findings.All(finding => finding.Rule == DeniedRule)
        : reading.Cancelled.Count > 0 && reading.Cancelled.All(one => one is { Flag: "RF-MH-01", Reason: "negated" });

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
