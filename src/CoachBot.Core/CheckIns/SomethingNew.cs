using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Notes;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.CheckIns;

/// <summary>"Something new" in a check-in, or by its button at any time (coaching.md 7.2 c5, 7.3 rule 2).</summary>
internal static class SomethingNew
{
    /// <summary>The last button of "what is new?", and what the question after it is about.</summary>
    public const string NoneAfterAll = "new.none";

    /// <summary>What it is, in words of their own: a question without buttons.</summary>
    public const string What = "c5.other";

    /// <summary>Something new: which one? (c5's picker; red-flag meaning by id.)</summary>
    public static void Which(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "new.leg" or "new.weak":
                NewLeg(frame);
                Doubts.Ask(frame, "CL-08", value == "new.leg" ? Doubts.Subject("RF-NEU-03", Level.Soon) : Doubts.Subject("RF-NEU-02", Level.Urgent));
                return;
            case "new.saddle":
                Escalation.Act(frame, Triage.OfTap("RF-CES-01", Level.Emergency));
                return;
            case "new.fever":
                Escalation.Act(frame, Triage.OfTap("RF-INF-01", Level.Urgent));
                return;
            case "new.fall":
                Fell(frame);
                return;
            case NoneAfterAll:
                Doubts.Ask(frame, "screen-a.sure", NoneAfterAll);
                return;
            case var _ when frame.IsHeld:
                Manners.WhileHeld.Line(frame);
                return;
            default:
                Doubts.StepBack(frame);
                frame.Ask(What);
                return;
        }
    }

    /// <summary>What the fall left behind is asked, as of one that is told in words; while held it counts at once, as that does.</summary>
    private static void Fell(TurnFrame frame) =>
        Escalation.Act(frame, frame.IsHeld ? Triage.OfTap("RF-TRA-03", Level.Urgent) : BloodThinners.Fallen);

    /// <summary>Told, and no red flag in it: kept for whoever sees the back, and asked about again. Skipped, it is only asked again.</summary>
    public static void Told(TurnFrame frame, string words)
    {
        if (words == NoneAfterAll)
        {
            Which(frame, words);
            return;
        }

        frame.Close();
        Course.Note(frame, words);
        if (frame.Now.CheckIns.Running is { } day)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day with { IsNothingNew = false } } };
        }

        frame.Speech.Add(IsAskedTomorrow(frame) ? "c5.noted" : "c5.noted.next");
        Doubts.Settle(frame);
    }

    /// <summary>Nothing is promised that the rhythm of the check-ins does not keep.</summary>
    private static bool IsAskedTomorrow(TurnFrame frame)
    {
        var tomorrow = frame.Today.PlusDays(1);
        return CheckInTimes.IsWanted(frame.Now.Person) && !Commands.KeptPause.IsQuietAhead(frame) && Cadence.Next(frame.Now, frame.Today, tomorrow) == tomorrow;
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
