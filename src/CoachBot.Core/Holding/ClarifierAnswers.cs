using CoachBot.Core.Conversations;
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
    };

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var (flag, unanswered) = Doubts.Parts(open.About);
        frame.Close();
        frame.Remember(open.Question, value);
        if (open.Question.StartsWith("CL-03", StringComparison.Ordinal))
        {
            When(frame, flag, value);
        }
        else if (value is "cl-01.buttock" or "cl-05.old")
        {
            Doubts.Ask(frame, value == "cl-01.buttock" ? "CL-03" : "CL-03.changed", Doubts.Subject(flag, unanswered));
        }
        else if (open.Question == "CL-04")
        {
            Whose(frame, flag, value);
        }
        else
        {
            Act(frame, Meanings.GetValueOrDefault(value, Decision.Nothing), value);
        }
    }

    /// <summary>Which clarifier to put again the next day for a flag that was waved away.</summary>
    public static string For(string flag) => flag switch
    {
        "RF-CES-06" => "CL-02",
        "RF-CES-02" or "RF-CES-03" => "CL-05",
        "RF-CES-04" => "CL-10",
        "RF-RHB-01" => "CL-11",
        "RF-TRA-02" => "CL-06",
        "RF-SEV-01" => "CL-09",
        "RF-NEU-01" or "RF-NEU-02" or "RF-NEU-03" => "CL-08",
        "RF-MH-01" => "CL-07",
        _ => "CL-01",
    };

    private static void Act(TurnFrame frame, Decision decision, string value)
    {
        var isHeld = frame.IsHeld;
        if (decision.Level >= Level.Urgent)
        {
            Escalation.Act(frame, decision);
            return;
        }

        if (isHeld)
        {
            LowerWhileHeld(frame, value);
            return;
        }

        if (!Escalation.Act(frame, decision))
        {
            Calm(frame, value);
            Doubts.Settle(frame);
        }
    }

    /// <summary>In Held a clarifier is there only for [Only sore muscles], the crisis text and [Old and unchanged].</summary>
    private static void LowerWhileHeld(TurnFrame frame, string value)
    {
        if (value is "cl-02.sore" or "cl-07.training")
        {
            WaysOut.SafeNow(frame, value == "cl-02.sore" ? "cl-02.sore.answer" : "cl-07.training.answer");
        }
        else
        {
            Escalation.Repeat(frame);
        }
    }

    private static void Calm(TurnFrame frame, string value)
    {
        var prompt = $"{value}.answer";
        if (frame.Has(prompt))
        {
            frame.Speech.Add(prompt);
        }
    }

    /// <summary>The time window of 2.2.</summary>
    private static void When(TurnFrame frame, string flag, string value)
    {
        switch (value)
        {
            case "cl-03.longer":
                Doubts.Ask(frame, "CL-03.changed", Doubts.Subject(flag, Level.Emergency));
                break;
            case "no" when frame.Now.Answer("CL-03.doctor") is null && frame.Now.Answer("CL-03.changed") == "no":
                AfterUnchanged(frame, flag);
                break;
            case "no":
                frame.Unlearn("CL-03.changed", "CL-03.doctor");
                OldNeverSeen(frame, flag);
                break;
            case "yes" when frame.Now.Answer("CL-03.doctor") == "yes":
                frame.Unlearn("CL-03.changed", "CL-03.doctor");
                OldAndSeen(frame, flag);
                break;
            default:
                frame.Unlearn("CL-03.changed", "CL-03.doctor");
                Escalation.Act(frame, Triage.OfTap(flag, Level.Emergency));
                break;
        }
    }

    /// <summary>A small leak that never changed is S without asking further; everything else: has a doctor looked?</summary>
    private static void AfterUnchanged(TurnFrame frame, string flag)
    {
        if (frame.Now.Answer("CL-05") == "cl-05.old" && !frame.IsHeld)
        {
            frame.Unlearn("CL-03.changed");
            SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
            Doubts.Settle(frame);
            return;
        }

        Doubts.Ask(frame, "CL-03.doctor", Doubts.Subject(flag, Level.Emergency));
    }

    private static void OldNeverSeen(TurnFrame frame, string flag)
    {
        if (frame.Now.Held is { Level: Level.Emergency } held)
        {
            frame.Now = frame.Now with { Held = held with { Level = Level.Urgent } };
        }

        Escalation.Urgent(frame, Triage.OfTap(flag, Level.Urgent));
    }

    /// <summary>Families with a floor go no lower than it (2.2).</summary>
    private static void OldAndSeen(TurnFrame frame, string flag)
    {
        var lowest = frame.Script.Catalog.Flags[flag].LowestWhenOld;
        if (!frame.IsHeld)
        {
            SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
            Doubts.Settle(frame);
        }
        else if (lowest is Level.None or Level.Soon)
        {
            WaysOut.OldAndKnown(frame, Level.Soon);
        }
        else
        {
            OldNeverSeen(frame, flag);
        }
    }

    private static void Whose(TurnFrame frame, string flag, string value)
    {
        switch (value)
        {
            case "cl-04.me":
                Escalation.Act(frame, Triage.OfTap(flag, Level.Emergency));
                break;
            case "cl-04.now":
                Escalation.ForSomebodyElse(frame);
                Doubts.StepBack(frame);
                break;
            default:
                frame.Speech.Add("cl-04.nobody.answer");
                Doubts.Settle(frame);
                break;
        }
    }
}
