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

        if (Unanswered(frame, held) is { } conditional)
        {
            frame.Ask(conditional.Question, conditional.Prompt, conditional.About);
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

    /// <summary>A pause takes nothing more away: said in a word, and the question of the day stays open.</summary>
    public static void Pause(TurnFrame frame)
    {
        if (!AtTheDesk.IsCrisis(frame))
        {
            frame.Speech.Add(frame.Now.Timers.Any(timer => timer.Key.Kind == Timers.FollowUp) ? "pause.held" : "pause.held.alone");
        }

        if (SevereDays.IsAsking(frame.Now.Open))
        {
            frame.AskAgain();
        }
        else
        {
            Line(frame);
        }
    }

    /// <summary>The text with the "if", while nothing but a question that nobody answered holds: its safe answer stays within reach.</summary>
    private static OpenQuestion? Unanswered(TurnFrame frame, Held held) => !held.IsConditional ? null
        : frame.Now.Asked.FirstOrDefault(asked => asked.Question is "conditional" or "conditional.urgent" && asked.AskedAt >= held.Since);
}
