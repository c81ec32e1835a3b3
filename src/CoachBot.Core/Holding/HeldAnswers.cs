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
                frame.Now = frame.Now with { Held = frame.Now.Held! with { Status = "getting-help" } };
                frame.Close();
                frame.Speech.Add(frame.Now.Held!.Level == Level.Urgent ? "held.booked" : "held.getting-help");
                break;
            case "held.seen":
                Seen(frame);
                break;
            case "held.not-yet":
                NotYet(frame);
                break;
            case "held.cannot":
                frame.Ask("help.way");
                break;
            case "held.no-appointment":
                frame.Speech.Add("urgent.no-appointment", ("sentence", Sentence(frame)));
                break;
            case "held.country":
                frame.Ask("held.country");
                break;
            case "held.mistake":
                MistakePath.Begin(frame);
                break;
            case "held.old":
                frame.Ask("CL-03", about: Doubts.Subject(frame.Now.Held!.Flags[0], Level.Emergency));
                break;
            case "held.sore":
                frame.Ask("CL-02", about: Doubts.Subject(frame.Now.Held!.Flags[0], Level.Emergency));
                break;
            case "held.safe":
                WaysOut.SafeNow(frame, "crisis.safe.answer");
                break;
            default:
                Rest(frame, open, value);
                break;
        }
    }

    /// <summary>[Seen]: follow-ups stop, and one question asks what came of it.</summary>
    public static void Seen(TurnFrame frame)
    {
        FollowUps.Stop(frame);
        if (Escalation.FamilyOf(frame, frame.Now.Held!) == "crisis")
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

    /// <summary>What is in the way of help (8.4), and the sentence for it.</summary>
    public static void InTheWay(TurnFrame frame, string value)
    {
        frame.Close();
        var isNerve = Escalation.FamilyOf(frame, frame.Now.Held!) == "ces";
        switch (value)
        {
            case "way.money":
                frame.Speech.Add(isNerve ? "way.money.nerve" : "way.money.other");
                if (Numbers.Row(frame)?.Country == "US")
                {
                    frame.Speech.Add("way.money.us");
                }

                break;
            case "way.refused":
                frame.Speech.Add("way.refused", ("symptom", Symptom(frame)));
                break;
            case "way.scared":
                frame.Speech.Add("way.scared", ("sentence", Sentence(frame)));
                break;
            default:
                frame.Speech.Add("way.alone");
                break;
        }
    }

    public static void NewCountry(TurnFrame frame, string country)
    {
        frame.Close();
        frame.Now = frame.Now with { Person = frame.Now.Person with { Country = country, IsCountrySure = true } };
        Escalation.Repeat(frame);
    }

    /// <summary>What to say at the desk.</summary>
    public static string Sentence(TurnFrame frame)
    {
        var isNerve = Escalation.FamilyOf(frame, frame.Now.Held!) == "ces";
        return frame.Words(isNerve ? "sentence.ces" : "sentence.other", ("symptom", Symptom(frame)));
    }

    public static string Symptom(TurnFrame frame) => frame.Words($"symptom.{frame.Now.Held!.Flags[0]}");

    private static void NotYet(TurnFrame frame)
    {
        if (frame.Now.Held!.Level == Level.Urgent)
        {
            frame.Speech.Add("urgent.no-appointment", ("sentence", Sentence(frame)));
            return;
        }

        frame.Speech.Add("held.not-yet");
        Numbers.Dial(frame);
        frame.Ask("help.way");
    }

    private static void Rest(TurnFrame frame, OpenQuestion open, string value)
    {
        switch (value)
        {
            case "conditional.safe":
                WaysOut.SafeAfterAll(frame);
                break;
            case "conditional.yes":
                Escalate(frame);
                break;
            case "conditional.list":
                frame.Close();
                Escalation.Repeat(frame);
                break;
            case "check-on-me.yes":
                frame.Close();
                FollowUps.BeginForVisitor(frame);
                frame.Speech.Add("check-on-me.answer");
                break;
            case "check-on-me.no":
                frame.Close();
                frame.Speech.Add("held.line");
                break;
            default:
                throw new InvalidOperationException($"Nobody answers {open.Question} with {value}.");
        }
    }

    private static void Escalate(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        Escalation.Act(frame, new Decision(held.Level, held.Flags) { Rules = held.Rules });
    }

    private static void Back(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        frame.Go(held.Level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        FollowUps.Begin(frame);
        Escalation.Repeat(frame);
    }
}
