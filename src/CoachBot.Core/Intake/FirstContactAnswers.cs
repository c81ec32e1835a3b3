using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Intake;

/// <summary>What the answers of the first contact do.</summary>
internal static class FirstContactAnswers
{
    public static void Opening(TurnFrame frame, string value)
    {
        switch (value)
        {
            case "opening.start":
                frame.Close();
                frame.Now = frame.Now with { Person = frame.Now.Person with { IsAdult = true } };
                Flow.GoOn(frame);
                break;
            case "opening.minor":
                SideDoors.Minor(frame);
                break;
            case "opening.privacy":
                frame.Speech.Add("privacy.long", ("platform", frame.Words("platform.this")));
                frame.AskAgain();
                break;
            default:
                frame.Ask("just");
                break;
        }
    }

    public static void Just(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "just.stretches":
                Commands.Stretching.Open(frame, "");
                break;
            case "just.form":
                Commands.Forms.Open(frame, "");
                break;
            default:
                Commands.Learning.Menu(frame);
                break;
        }
    }

    public static void Pain(TurnFrame frame, string value)
    {
        frame.Close();
        frame.Remember("pain", value);
        Flow.GoOn(frame);
    }

    public static void Zero(TurnFrame frame, string value)
    {
        frame.Close();
        frame.Remember("pain.zero", value);
        Flow.GoOn(frame);
    }

    /// <summary>In older states whoever came back from elsewhere stands a step before the question that waited: that step is passed first, where it lets through.</summary>
    private static void MakePlan(TurnFrame frame)
    {
        if (frame.Stage != Stage.FirstPain)
        {
            frame.Go(Trigger.MakePlan);
        }
        else if (!Holding.SeeSomebody.IsExpecting(frame.Now))
        {
            frame.Go(Trigger.HelpFirst);
            frame.Go(Trigger.MakePlan);
        }

        Flow.GoOn(frame);
    }

    public static void Help(TurnFrame frame, string value)
    {
        switch (value)
        {
            case "help.plan":
                frame.Close();
                if (frame.Now.Person.IsMode == "physio")
                {
                    frame.Speech.Add("plan.physio.first");
                }

                MakePlan(frame);
                break;
            case "help.why":
                frame.Speech.Add("learn.1");
                frame.AskAgain();
                break;
            case "help.form":
                Commands.Forms.Show(frame, "hip-thrust");
                frame.BackFromTheSide();
                break;
            case "help.signs":
                frame.Speech.Add("learn.8");
                frame.AskAgain();
                break;
            default:
                frame.Close();
                frame.Speech.Add("enough");
                break;
        }
    }

    public static void Block(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        AboutYou.Remember(frame, open.Question, value);
        switch (open.Question, value)
        {
            case ("site", "site.leg"):
                Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-03", Level.Soon));
                break;
            case ("site.else", _):
                Elsewhere(frame, value);
                break;
            case ("about" or "about.list", _) when BloodThinners.Ticked(frame):
                break;
            default:
                Flow.GoOn(frame);
                break;
        }
    }

    /// <summary>A bulge: none, soft, or hard and sore (RF-HER-01), asked where the hip or a lump is meant.</summary>
    public static void Bulge(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        var decision = value switch
        {
            "bulge.hard" => Triage.OfTap("RF-HER-01", Level.Emergency),
            "bulge.soft" => Triage.OfTap("RF-HER-01", Level.Soon, isStarred: true),
            _ => Triage.OfTap("RF-HIP-01", Level.Soon, isStarred: true),
        };
        Then(frame, decision);
    }

    /// <summary>A lump on the back, one at the groin or navel, or bent to one side by a spasm.</summary>
    public static void Shape(TurnFrame frame, string value)
    {
        if (value == "shape.groin")
        {
            Doubts.Ask(frame, "bulge");
            return;
        }

        frame.Close();
        Then(frame, Triage.OfTap("RF-DEF-01", value == "shape.spasm" ? Level.Soon : Level.Urgent));
    }

    private static void Then(TurnFrame frame, Decision decision)
    {
        if (!Escalation.Act(frame, decision))
        {
            Doubts.Settle(frame);
        }
    }

    /// <summary>Between the shoulder blades, with steroid tablets or a cancer of before (RF-THO-01).</summary>
    private static bool IsBladesUrgent(TurnFrame frame) => frame.Now.Flags.Any(flag => flag.Flag == "RF-CAN-01"
        || (flag is { Flag: "RF-TRA-02", Level: Level.Soon } && !ThinBones.IsOfBonesAlone(frame.Now)));

    private static void Elsewhere(TurnFrame frame, string value)
    {
        switch (value)
        {
            case "else.blades":
                Then(frame, Triage.OfTap("RF-THO-01", IsBladesUrgent(frame) ? Level.Urgent : Level.Soon));
                break;
            case "else.groin":
                Doubts.Ask(frame, "bulge");
                break;
            case "else.lump":
                Doubts.Ask(frame, "shape");
                break;
            case "else.other":
                frame.Unlearn("site", "site.else");
                SideDoors.OtherJoint(frame);
                break;
            default:
                frame.Remember("site", "site.middle");
                Flow.GoOn(frame);
                break;
        }
    }
}
