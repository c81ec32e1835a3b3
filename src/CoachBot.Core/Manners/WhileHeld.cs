using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Manners;

/// <summary>Whatever else somebody says while the plan is locked: the emergency line, and the ways out.</summary>
internal static class WhileHeld
{
    public static void Line(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        if (held.Status == "tests")
        {
            frame.Ask("follow-up.tests", frame.Now.Person.IsKept ? "held.tests" : "held.tests.alone");
            return;
        }

        if (Escalation.FamilyOf(frame, held) == "crisis")
        {
            frame.Ask("follow-up.crisis", "crisis.line");
            return;
        }

        if (held.Level == RedFlags.Level.Emergency)
        {
            frame.Speech.Add("held.line");
            Numbers.Dial(frame);
        }
        else
        {
            frame.Speech.Add("held.line.urgent");
        }

        AtTheDesk.AskWays(frame);
    }
}
