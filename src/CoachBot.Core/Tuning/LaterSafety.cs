using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Tuning;

/// <summary>Later answers that somebody has to look at, or that stop the work: they end the asking for today.</summary>
[Source("coaching.md 3.2; 2.6 RF-COU-01, RF-INFL-01, RF-NIGHT-01, RF-TRA-02; E10, E12, E16, E62")]
internal static class LaterSafety
{
    /// <summary>So many signs beside more than three months of morning stiffness (RF-INFL-01).</summary>
    private const int ManySigns = 4;

    /// <returns>True when something else was asked or said, and the questions wait.</returns>
    public static bool Follow(TurnFrame frame, string question, string value)
    {
        switch (question)
        {
            case "cough" when value != "no":
                Escalation.Act(frame, Triage.OfTap("RF-COU-01", Level.Soon, FirstHelp.HasLeg(frame.Now)));
                frame.Speech.Add("tune.waits");
                return true;
            case "infl.list" when Signs(frame.Now) >= ManySigns:
                Escalation.Act(frame, Triage.OfTap("RF-INFL-01", Level.Soon));
                frame.Speech.AddLine("infl.ask");
                return true;
            case "habits.list" when Later.Has(frame.Now, question, "habits.numb"):
                Doubts.Ask(frame, "CL-01", Doubts.Subject("RF-CES-01", Level.Emergency));
                return true;
            case "ease" when value == "ease.nothing":
                Doubts.Ask(frame, "night", Doubts.Subject("RF-NIGHT-01", Level.Urgent));
                return true;
            case "known.list" when Later.Has(frame.Now, question, "known.bones"):
            case "age-band" when value == "age.70" && frame.Now.Answer("bone.sudden") is null:
                Doubts.Ask(frame, "bone.sudden", Doubts.Subject("RF-TRA-02", Level.Urgent));
                return true;
            case "age-band" when value == "age.minor":
                SideDoors.Minor(frame);
                return true;
            default:
                return Limits(frame, question, value);
        }
    }

    /// <summary>Nothing of the flags, but the questions stop here as well.</summary>
    private static bool Limits(TurnFrame frame, string question, string value)
    {
        switch (question)
        {
            case "thumb" when value == "thumb.hurt":
                PlanChanges.BackTo(frame, Phase.P0);
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsMildTrack = false } };
                frame.Speech.Add("thumb.hurt");
                return true;
            case "onset" when value == "onset.none":
                frame.Speech.Add("onset.none");
                return true;
            default:
                return question is "yellow.4" or "bother" && Worry.IsHigh(frame.Now) && Worry.Say(frame);
        }
    }

    /// <summary>Awake most nights whatever the position: today, not some time (RF-NIGHT-01).</summary>
    public static void Night(TurnFrame frame, string value) =>
        Settled(frame, "night", value, Triage.OfTap("RF-NIGHT-01", Level.Urgent), Decision.Nothing);

    /// <summary>A sudden start with thin bones or from 70 on is urgent; thin bones alone are for a visit soon, age alone is nothing (RF-TRA-02).</summary>
    public static void Sudden(TurnFrame frame, string value) => Settled(
        frame, "bone.sudden", value, Triage.OfTap("RF-TRA-02", Level.Urgent),
        ThinBones.WithoutSuddenStart(frame.Now));

    private static void Settled(TurnFrame frame, string question, string value, Decision unsafeAnswer, Decision safe)
    {
        frame.Close();
        frame.Remember(question, value);
        var decision = value == "no" ? safe : unsafeAnswer;
        if (decision.Level == Level.None)
        {
            frame.Speech.Add("decision.thanks");
        }

        if (!Escalation.Act(frame, decision))
        {
            Doubts.Settle(frame);
        }
    }

    /// <summary>An eye or bowel sign is worth naming to a doctor, and is none of the nine.</summary>
    private static int Signs(Conversation conversation)
    {
        var listed = conversation.Answer("infl.list")?.Split(',').Count(item => item is not ("infl.none" or "infl.eye")) ?? 0;
        return listed + (conversation.Answer("infl.age") == "infl.under-35" ? 1 : 0);
    }
}
