using CoachBot.Core.Conversations;
using CoachBot.Core.Manners;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>What somebody held says in words of their own; anything else is met with the emergency line.</summary>
[Source("coaching.md 2.1, 8.4, 8.5")]
internal static class SaidWhileHeld
{
    public static void Take(TurnFrame frame, string intent)
    {
        if (!OfHelp(frame, intent) && !OfTheSign(frame, intent) && !OfTheWay(frame, intent))
        {
            Asked(frame, intent);
        }
    }

    private static bool OfHelp(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case "seen" or "cleared":
                HeldAnswers.Seen(frame);
                return true;
            case "not-seen" or "still-there":
                HeldAnswers.NotYet(frame);
                return true;
            case "held.going" or "booked" or "booked-it" when frame.Stage == Stage.Clearance && frame.Now.Held!.Status != "tests":
                HeldAnswers.Back(frame);
                return true;
            case "held.going" or "booked" or "booked-it" when frame.Stage != Stage.Clearance:
                HeldAnswers.Going(frame);
                return true;
            case "held.joke":
                MistakePath.Begin(frame);
                return true;
            case "held.country.wrong":
                frame.Ask("held.country");
                return true;
            default:
                return false;
        }
    }

    private static bool OfTheSign(TurnFrame frame, string intent)
    {
        var isCrisis = AtTheDesk.IsCrisis(frame);
        switch (intent)
        {
            case "safe-now" when isCrisis:
                WaysOut.TakenBack(frame, "RF-MH-01", "crisis.safe.answer");
                return true;
            case "held.harmed" or "dose-told" or Doses.Told when isCrisis:
                Harmed(frame);
                return true;
            case "held.well" when isCrisis:
                frame.Ask("follow-up.crisis", "crisis.sure");
                return true;
            case "went-away" when frame.Now.Held!.Level == Level.Emergency && !isCrisis:
                frame.Ask("CL-03", about: Doubts.Subject(frame.Now.Held!.Flags[0], Level.Emergency));
                return true;
            case "held.worse":
                ComeBack.WhileWaiting(frame);
                return true;
            case "getting-worse" when frame.Now.Held is { Level: Level.Urgent } held:
                Escalation.Act(frame, new Decision(Level.Emergency, held.Flags));
                return true;
            default:
                return false;
        }
    }

    private static bool OfTheWay(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case "cannot-get-help":
                HeldAnswers.Cannot(frame);
                return true;
            case "refuse":
                HeldAnswers.Refused(frame);
                return true;
            case "held.money":
                AtTheDesk.InTheWay(frame, "way.money");
                return true;
            case "scared" or "held.scared" when !AtTheDesk.IsCrisis(frame):
                AtTheDesk.InTheWay(frame, "way.scared");
                return true;
            case "held.transport" or "alone" when !AtTheDesk.IsCrisis(frame):
                Stuck(frame);
                return true;
            default:
                return false;
        }
    }

    /// <summary>An ambulance is for this; what can wait for today has urgent care.</summary>
    private static void Stuck(TurnFrame frame)
    {
        if (frame.Now.Held!.Level == Level.Emergency)
        {
            AtTheDesk.InTheWay(frame, "way.alone");
        }
        else
        {
            HeldAnswers.Cannot(frame);
        }
    }

    /// <summary>Something was taken or done already: the number first.</summary>
    private static void Harmed(TurnFrame frame)
    {
        frame.Speech.Last.Urgency = Dialogs.Urgency.Escalation;
        frame.Speech.Add("emergency.head");
        Numbers.Dial(frame);
        frame.Ask("crisis", "crisis.now");
    }

    /// <summary>A plain question is answered before the ways out are said again.</summary>
    private static void Asked(TurnFrame frame, string intent)
    {
        if (intent is "dose" or "dose-told")
        {
            Doses.Say(frame, intent);
        }
        else if (intent is "human" or "call" or "diagnosis" or "what-is-it" or "data")
        {
            frame.Speech.Add(intent switch { "call" => "talk.call.held", "data" => "talk.human", "what-is-it" => "talk.diagnosis", _ => $"talk.{intent}" });
        }

        WhileHeld.Line(frame);
    }
}
