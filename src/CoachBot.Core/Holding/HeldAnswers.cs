using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Answers while the plan is locked; none of them lowers a level but the ways out.</summary>
internal static class HeldAnswers
{
    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        switch (value)
        {
            case "held.getting-help" or "held.on-my-way" or "held.booked":
                Going(frame);
                break;
            case "held.seen":
                Seen(frame);
                break;
            case "held.not-yet":
                NotYet(frame);
                break;
            case "held.cannot" or "held.no-appointment":
                Cannot(frame);
                break;
            case "held.country":
                frame.Ask("held.country");
                break;
            default:
                Rest(frame, open, value);
                break;
        }
    }

    /// <summary>[I can't get help], [Can't get an appointment]: what is in the way, or where to go instead.</summary>
    public static void Cannot(TurnFrame frame)
    {
        if (AtTheDesk.IsCrisis(frame))
        {
            frame.Ask("follow-up.crisis", "crisis.cannot");
        }
        else if (frame.Now.Held!.Level == Level.Urgent)
        {
            frame.Ask("follow-up.urgent", "urgent.no-appointment");
        }
        else
        {
            frame.Ask("help.way");
        }
    }

    /// <summary>[Seen]: follow-ups stop, and one question asks what came of it.</summary>
    public static void Seen(TurnFrame frame)
    {
        FollowUps.Stop(frame);
        if (Escalation.IsOnly(frame, frame.Now.Held!, "crisis"))
        {
            frame.Ask("follow-up.crisis");
            return;
        }

        frame.Close();
        frame.Go(Trigger.Clear);
        frame.Ask("clearance");
    }

    public static void Cleared(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "clearance.ok":
                frame.Ask("clearance.advice");
                break;
            case "clearance.home":
                WaysOut.SentHome(frame);
                break;
            case "clearance.tests":
                WaysOut.FoundSomething(frame);
                break;
            default:
                Back(frame);
                break;
        }
    }

    public static void NewCountry(TurnFrame frame, string country)
    {
        frame.Close();
        if (Intake.Setup.AsksWhich(frame, "held.country", country))
        {
            return;
        }

        frame.Now = frame.Now with { Person = frame.Now.Person with { Country = country, IsCountrySure = true } };
        Escalation.Repeat(frame);
    }

    /// <summary>On the way, or booked: the follow-ups go on until [Seen].</summary>
    public static void Going(TurnFrame frame)
    {
        frame.Now = frame.Now with { Held = frame.Now.Held! with { Status = "getting-help" } };
        if (AtTheDesk.IsCrisis(frame))
        {
            frame.Ask("follow-up.crisis", "crisis.getting-help");
        }
        else if (frame.Now.Held!.Level == Level.Urgent)
        {
            frame.Ask("follow-up.urgent", "held.booked");
        }
        else
        {
            frame.Ask("follow-up.emergency", AtTheDesk.IsNerve(frame) ? "held.getting-help.nerve" : "held.getting-help");
        }
    }

    /// <summary>Somebody who will not go: no argument; the risk once, the number, and the sentence for the call (8.4).</summary>
    public static void Refused(TurnFrame frame)
    {
        if (AtTheDesk.IsCrisis(frame))
        {
            Manners.WhileHeld.Line(frame);
            return;
        }

        if (frame.Now.Held!.Level == Level.Urgent)
        {
            frame.Speech.Add("held.refused.urgent");
            Numbers.SameDayLine(frame);
        }
        else
        {
            frame.Speech.Add("held.refused");
            Numbers.Dial(frame);
        }

        AtTheDesk.AskWays(frame);
    }

    /// <summary>The number, and what is in the way; where [Seen] had ended the follow-ups, as [Not seen yet].</summary>
    public static void NotYet(TurnFrame frame)
    {
        if (frame.Stage == Stage.Clearance && frame.Now.Held!.Status != "tests")
        {
            Back(frame);
        }
        else if (frame.Now.Held!.Status == "tests")
        {
            frame.Ask("follow-up.tests", frame.Now.Person.IsKept ? "held.tests" : "held.tests.alone");
        }
        else if (AtTheDesk.IsCrisis(frame))
        {
            Escalation.Repeat(frame);
        }
        else if (frame.Now.Held!.Level == Level.Urgent)
        {
            Cannot(frame);
            FollowUps.Again(frame);
        }
        else
        {
            frame.Speech.Add("held.not-yet");
            Numbers.Dial(frame);
            FollowUps.Again(frame);
            frame.Ask("help.way");
        }
    }

    private static void Rest(TurnFrame frame, OpenQuestion open, string value)
    {
        var about = Doubts.Subject(frame.Now.Held!.Flags[0], Level.Emergency);
        switch (value)
        {
            case "held.mistake":
                MistakePath.Begin(frame);
                break;
            case "held.old":
                frame.Ask("CL-03", about: about);
                break;
            case "held.sore":
                frame.Ask("CL-02", about: about);
                break;
            case "held.safe":
                WaysOut.TakenBack(frame, "RF-MH-01", "crisis.safe.answer");
                break;
            case "conditional.safe":
                WaysOut.SafeAfterAll(frame, open);
                break;
            case "conditional.yes":
                Confirmed(frame, open);
                break;
            case "check-on-me.yes" or "check-on-me.no":
                CheckOnMe(frame, value);
                break;
            default:
                throw new InvalidOperationException($"Nobody answers {open.Question} with {value}.");
        }
    }

    private static void CheckOnMe(TurnFrame frame, string value)
    {
        frame.Close();
        if (value == "check-on-me.yes")
        {
            FollowUps.BeginForVisitor(frame);
            frame.Speech.Add("check-on-me.answer");
        }
        else
        {
            Manners.WhileHeld.Line(frame);
        }
    }

    /// <summary>[Yes, I have it], after the text with the "if".</summary>
    private static void Confirmed(TurnFrame frame, OpenQuestion open)
    {
        var flag = open.About!.Split('|')[1];
        var level = frame.Now.Flags.Where(other => other.Flag == flag).Select(other => other.Level).DefaultIfEmpty(Level.Emergency).Max();
        Escalation.Act(frame, Triage.OfTap(flag, level));
    }

    /// <summary>[Not seen yet]: the lock as it was, its text and its follow-ups again.</summary>
    public static void Back(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        frame.Now = frame.Now with { Held = held with { Status = "unseen" } };
        frame.Go(held.Level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        Escalation.Repeat(frame);
        FollowUps.From(frame);
        FollowUps.Begin(frame);
    }
}
