using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Answers while the plan is locked; none of them lowers a level but the ways out.</summary>
internal static class HeldAnswers
{
    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        var about = Doubts.Subject(frame.Now.Held!.Flags[0], Level.Emergency);
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
            default:
                Rest(frame, open, value);
                break;
        }
    }

    /// <summary>[I can't get help], [Can't get an appointment]: what is in the way, or where to go instead.</summary>
    public static void Cannot(TurnFrame frame)
    {
        if (frame.Now.Held!.Level == Level.Urgent)
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

    /// <summary>What is in the way of help (8.4), and the sentence for it; the ways out stay below.</summary>
    public static void InTheWay(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "way.money":
                frame.Speech.Add(IsNerve(frame) ? "way.money.nerve" : "way.money.other");
                if (Numbers.Row(frame)?.Country == "US")
                {
                    frame.Speech.Add("way.money.us");
                }

                break;
            case "way.refused":
                frame.Speech.Add("way.refused");
                break;
            case "way.scared":
                frame.Speech.Add("way.scared");
                break;
            default:
                frame.Speech.Add("way.alone");
                break;
        }

        if (IsCrisis(frame))
        {
            frame.Ask("follow-up.crisis", "crisis.line");
        }
        else
        {
            frame.Ask("follow-up.emergency", "held.ways");
        }
    }

    public static void NewCountry(TurnFrame frame, string country)
    {
        frame.Close();
        frame.Now = frame.Now with { Person = frame.Now.Person with { Country = country, IsCountrySure = true } };
        Escalation.Repeat(frame);
    }

    /// <summary>What to say at the desk.</summary>
    public static string Sentence(TurnFrame frame) => frame.Words(
        IsCrisis(frame) ? "sentence.crisis" : IsNerve(frame) ? "sentence.ces" : "sentence.other", ("symptom", Symptom(frame)));

    public static string Symptom(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        return frame.Words(held.Flags[0] == "RF-CES-01" && held.Rules.Contains(Decision.NotSure) ? "symptom.unsure" : $"symptom.{held.Flags[0]}");
    }

    public static string YourSymptom(TurnFrame frame) => frame.Words($"symptom.{frame.Now.Held!.Flags[0]}.your");

    private static bool IsNerve(TurnFrame frame) => Escalation.FamilyOf(frame, frame.Now.Held!) == "ces";

    private static bool IsCrisis(TurnFrame frame) => Escalation.FamilyOf(frame, frame.Now.Held!) == "crisis";

    /// <summary>On the way, or booked: the follow-ups go on until [Seen].</summary>
    private static void Going(TurnFrame frame)
    {
        frame.Now = frame.Now with { Held = frame.Now.Held! with { Status = "getting-help" } };
        if (IsCrisis(frame))
        {
            frame.Ask("follow-up.crisis", "crisis.getting-help");
        }
        else if (frame.Now.Held!.Level == Level.Urgent)
        {
            frame.Ask("follow-up.urgent", "held.booked");
        }
        else
        {
            frame.Ask("follow-up.emergency", "held.getting-help");
        }
    }

    private static void NotYet(TurnFrame frame)
    {
        if (frame.Now.Held!.Status == "tests")
        {
            frame.Ask("follow-up.tests", frame.Now.Person.IsKept ? "held.tests" : "held.tests.alone");
        }
        else if (IsCrisis(frame))
        {
            Escalation.Repeat(frame);
        }
        else if (frame.Now.Held!.Level == Level.Urgent)
        {
            Cannot(frame);
        }
        else
        {
            frame.Speech.Add("held.not-yet");
            Numbers.Dial(frame);
            frame.Ask("help.way");
        }
    }

    private static void Rest(TurnFrame frame, OpenQuestion open, string value)
    {
        switch (value)
        {
            case "conditional.safe":
                WaysOut.SafeAfterAll(frame, open);
                break;
            case "conditional.yes":
                Confirmed(frame, open);
                break;
            case "check-on-me.yes":
                frame.Close();
                FollowUps.BeginForVisitor(frame);
                frame.Speech.Add("check-on-me.answer");
                break;
            case "check-on-me.no":
                frame.Close();
                Manners.WhileHeld.Line(frame);
                break;
            default:
                throw new InvalidOperationException($"Nobody answers {open.Question} with {value}.");
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
    private static void Back(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        frame.Now = frame.Now with { Held = held with { Status = "unseen" } };
        frame.Go(held.Level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        Escalation.Repeat(frame);
        FollowUps.Begin(frame);
    }
}
