using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>What each answer to a clarifier means (coaching.md 2.5), by reply id.</summary>
internal static class ClarifierAnswers
{
    private static readonly Dictionary<string, Decision> Meanings = new()
    {
        ["cl-01.saddle"] = Triage.OfTap("RF-CES-01", Level.Emergency),
        ["cl-02.running"] = Triage.OfTap("RF-CES-06", Level.Emergency),
        ["cl-02.swollen"] = Triage.OfTap("RF-RHB-01", Level.Emergency),
        ["cl-05.cannot"] = Triage.OfTap("RF-CES-02", Level.Emergency),
        ["cl-05.new"] = Triage.OfTap("RF-CES-03", Level.Emergency),
        ["cl-06.severe"] = Triage.OfTap("RF-TRA-02", Level.Urgent),
        ["cl-06.leg"] = Triage.OfTap("RF-NEU-01", Level.Emergency),
        ["cl-07.yes"] = Triage.OfTap("RF-MH-01", Level.Emergency),
        ["cl-07.not-sure"] = Triage.OfTap("RF-MH-01", Level.Emergency),
        ["cl-08.drags"] = Triage.OfTap("RF-NEU-01", Level.Emergency),
        ["cl-08.weaker"] = Triage.OfTap("RF-NEU-02", Level.Urgent),
        ["cl-08.same"] = Triage.OfTap("RF-NEU-03", Level.Soon, isStarred: true),
        ["cl-08.patch"] = Triage.OfTap("RF-NEU-03", Level.Soon, isStarred: true),
        ["cl-09.can"] = Triage.OfTap("RF-SEV-01", Level.Soon, isStarred: true),
        ["cl-09.pain"] = Triage.OfTap("RF-SEV-01", Level.Urgent),
        ["cl-09.legs"] = Triage.OfTap("RF-NEU-01", Level.Emergency),
        ["cl-10.lost"] = Triage.OfTap("RF-CES-04", Level.Emergency),
        ["cl-11.cola"] = Triage.OfTap("RF-RHB-01", Level.Emergency),
        ["cl-12.lump"] = Triage.OfTap("RF-HER-01", Level.Soon, isStarred: true),
        ["cl-12.hard"] = Triage.OfTap("RF-HER-01", Level.Emergency),
        ["cl-12.unsure"] = Triage.OfTap("RF-HER-01", Level.Soon, isStarred: true),
        ["cl-14.bone"] = Triage.OfTap("RF-TRA-03", Level.Urgent),
        ["cl-14.nerve"] = Triage.OfTap("RF-TRA-01", Level.Emergency),
        ["cl-15.tablets"] = Triage.OfTap("RF-TRA-02", Level.Soon, isStarred: true),
        ["cl-15.unsure"] = Triage.OfTap("RF-TRA-02", Level.Soon, isStarred: true),
        ["cl-14.thinners"] = new Decision(Level.Emergency, ["RF-MED-01", "RF-TRA-03"]),
    };

    /// <summary>What an answer means by itself; nothing for the calm ones, and for those that ask on.</summary>
    public static Decision MeaningOf(string value) => Meanings.GetValueOrDefault(value, Decision.Nothing);

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var (flag, unanswered) = Doubts.Parts(open.About);
        frame.Close();
        frame.Remember(open.Question, value);
        if (open.Question.StartsWith("CL-03", StringComparison.Ordinal))
        {
            OldAndUnchanged.Answered(frame, open, value);
        }
        else if (value == "cl-01.buttock")
        {
            Doubts.Ask(frame, "CL-03", Doubts.Subject(flag, unanswered, floor: Level.Urgent));
        }
        else if (value == "cl-01.still")
        {
            Doubts.Ask(frame, "CL-01", Doubts.Subject(flag, unanswered, isAgain: true));
        }
        else if (value == "cl-05.old")
        {
            Doubts.Ask(frame, "CL-03.changed", Doubts.Subject("RF-CES-03", unanswered, floor: Level.Soon));
        }
        else if (open.Question == "CL-04")
        {
            Whose(frame, flag, unanswered, value);
        }
        else if (!ThinBones.AsksOfTablets(frame, value))
        {
            Act(frame, open, value);
        }
    }

    private static void Act(TurnFrame frame, OpenQuestion open, string value)
    {
        var decision = value == "cl-08.patch" ? MeaningOf(value) : BloodThinners.Raised(frame, MeaningOf(value));
        if (open.Question == Clarifiers.AfterBirth)
        {
            SinceTheBirth(frame, Doubts.Parts(open.About).Flag, value);
        }
        else if (decision.Level >= Level.Urgent)
        {
            Escalation.Act(frame, decision);
        }
        else if (frame.IsHeld)
        {
            WhileHeld(frame, decision, value);
        }
        else
        {
            Soothe(frame, open, decision, value);
            Doubts.Settle(frame);
        }
    }

    private static void Soothe(TurnFrame frame, OpenQuestion open, Decision decision, string value)
    {
        if (decision.Level == Level.Soon)
        {
            SeeSomebody.Advise(frame, decision);
        }

        if (open.Question == "CL-08")
        {
            Training.LegInSession.Told(frame);
        }

        if (value == "cl-09.can")
        {
            Plans.PlanChanges.BackTo(frame, Plans.Phase.P0);
        }
        else if (value == "cl-01.pressure" && !Doubts.IsAgain(open.About))
        {
            // Pressure that is gone within half an hour is advice, asked about once more the next day (CL-01c).
            Doubts.Queue(frame, "CL-01", "RF-CES-01", Level.Emergency, isNext: false);
        }

        if (frame.Has($"{value}.answer"))
        {
            frame.Speech.Add($"{value}.answer");
        }
    }

    /// <summary>In Held a calm answer takes back only what its own question was about.</summary>
    private static void WhileHeld(TurnFrame frame, Decision decision, string value)
    {
        if (decision.Level == Level.Soon)
        {
            SeeSomebody.Advise(frame, decision);
        }

        switch (value)
        {
            case "cl-02.sore" when frame.Now.Held!.Flags.Contains("RF-CES-06"):
                WaysOut.TakenBack(frame, "RF-CES-06", "cl-02.sore.answer");
                break;
            case "cl-07.training" when frame.Now.Held!.Flags.Contains("RF-MH-01"):
                WaysOut.TakenBack(frame, "RF-MH-01", "cl-07.training.answer");
                break;
            case "cl-07.training":
                frame.Speech.Add("cl-07.training.answer");
                Manners.WhileHeld.Line(frame);
                break;
            default:
                SevereDays.ScreensClear(frame);
                break;
        }
    }

    /// <summary>The plan is the normal one; leaking, heaviness or a bulge are for a pelvic-health physio (2.6 RF-PRG-02).</summary>
    private static void SinceTheBirth(TurnFrame frame, string flag, string value)
    {
        if (value == "no")
        {
            frame.Speech.Add("cl-13.no.answer");
        }
        else
        {
            SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
        }

        Doubts.Settle(frame);
    }

    private static void Whose(TurnFrame frame, string flag, Level unanswered, string value)
    {
        switch (value)
        {
            case "cl-04.me" when unanswered == Level.None:
                Doubts.Ask(frame, "screen-a.which");
                break;
            case "cl-04.me":
                Escalation.Act(frame, Triage.OfTap(flag, unanswered == Level.Urgent ? Level.Urgent : Level.Emergency));
                break;
            case "cl-04.now":
                Escalation.ForSomebodyElse(frame);
                Escalation.BackBehind(frame);
                break;
            default:
                frame.Speech.Add("cl-04.nobody.answer");
                Doubts.Settle(frame);
                break;
        }
    }
}
