using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Manners;

/// <summary>A question of the person's: answered, and the open one is then repeated once in short form.</summary>
internal static class SideQuestions
{
    public static void Answer(TurnFrame frame, string prompt)
    {
        if (frame.IsHeld && prompt != "faq.17" && prompt != "learn.8")
        {
            WhileHeld.Line(frame);
            return;
        }

        if (prompt == "faq.47")
        {
            SideDoors.ForSomebodyElse(frame);
            return;
        }

        frame.Speech.Add(frame.Has(prompt) ? prompt : "talk.unknown-question");

        if (frame.Stage == Stage.Opening && frame.Now.Open is null && !frame.IsHeld)
        {
            FirstContact.GoOn(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }
}
