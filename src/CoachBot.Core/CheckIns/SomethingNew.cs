using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.CheckIns;

/// <summary>"Something new" in a check-in, or by its button at any time (coaching.md 7.2 c5, 7.3 rule 2).</summary>
internal static class SomethingNew
{
    /// <summary>The last button of "what is new?", and what the question after it is about.</summary>
    public const string NoneAfterAll = "new.none";

    /// <summary>Something new: which one? (c5's picker; red-flag meaning by id.)</summary>
    public static void Which(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "new.leg":
                NewLeg(frame);
                Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-03", Level.Soon));
                return;
            case "new.weak":
                NewLeg(frame);
                Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-02", Level.Urgent));
                return;
            case "new.saddle":
                Escalation.Act(frame, Triage.OfTap("RF-CES-01", Level.Emergency));
                return;
            case "new.fever":
                Escalation.Act(frame, Triage.OfTap("RF-INF-01", Level.Urgent));
                return;
            case "new.fall":
                Escalation.Act(frame, Triage.OfTap("RF-TRA-03", Level.Urgent));
                return;
            case NoneAfterAll:
                Doubts.Ask(frame, "screen-a.sure", NoneAfterAll);
                return;
            default:
                frame.Speech.Add("c5.other");
                Doubts.Settle(frame);
                return;
        }
    }

    /// <summary>Rule 2: only gentle work, and the whole of Screen A, once the doubt is settled.</summary>
    internal static void NewLeg(TurnFrame frame)
    {
        frame.Now = frame.Now with { Screened = frame.Now.Screened with { A = null } };
        if (frame.Now.CheckIns.Running is { } day)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day with { HasNewLeg = true } } };
        }

        if (frame.Now.Plan is { Phase: > Phase.P1 })
        {
            PlanChanges.BackTo(frame, Phase.P1);
        }
    }
}
