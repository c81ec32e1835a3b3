using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>CL-03 and the time window of coaching.md 2.2: when, changed since, looked at by a doctor.</summary>
internal static class OldAndUnchanged
{
    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var (flag, _) = Doubts.Parts(open.About);
        switch (open.Question, value)
        {
            case ("CL-03", "cl-03.longer"):
                Doubts.Ask(frame, "CL-03.changed", open.About);
                break;
            case ("CL-03.changed", "no"):
                Unchanged(frame, open, flag);
                break;
            case ("CL-03.doctor", "yes"):
                Seen(frame, flag);
                break;
            case ("CL-03.doctor", _):
                NeverSeen(frame, flag);
                break;
            default:
                Escalation.Act(frame, Triage.OfTap(flag, Level.Emergency));
                break;
        }
    }

    /// <summary>Some clarifiers name their level for it (CL-01b, CL-05b); everything else: has a doctor looked?</summary>
    private static void Unchanged(TurnFrame frame, OpenQuestion open, string flag)
    {
        switch (Doubts.FloorOf(open.About))
        {
            case Level.Soon when !frame.IsHeld:
                SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
                Doubts.Settle(frame);
                break;
            case Level.Urgent:
                NeverSeen(frame, flag);
                break;
            default:
                Doubts.Ask(frame, "CL-03.doctor", open.About);
                break;
        }
    }

    /// <summary>Same day: old, not changing, never looked at; and the floor of the families that have one.</summary>
    private static void NeverSeen(TurnFrame frame, string flag)
    {
        if (frame.Now.Held?.Flags.Contains(flag) == true)
        {
            WaysOut.LoweredToUrgent(frame, flag);
        }
        else
        {
            Escalation.Urgent(frame, Triage.OfTap(flag, Level.Urgent));
        }
    }

    /// <summary>Only the nerve items and an old accident go below U (2.2).</summary>
    private static void Seen(TurnFrame frame, string flag)
    {
        if (frame.Script.Catalog.Flags[flag].LowestWhenOld is not (Level.None or Level.Soon))
        {
            NeverSeen(frame, flag);
        }
        else if (frame.IsHeld)
        {
            WaysOut.OldAndKnown(frame, flag);
        }
        else
        {
            SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
            Doubts.Settle(frame);
        }
    }
}
