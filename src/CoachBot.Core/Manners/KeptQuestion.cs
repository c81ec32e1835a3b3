using CoachBot.Core.Conversations;

namespace CoachBot.Core.Manners;

/// <summary>"I have osteoporosis, can I ...?": the question about safety comes first, their own is answered after it.</summary>
internal static class KeptQuestion
{
    public static void Keep(TurnFrame frame)
    {
        if (frame.Turn.Input.Written is not null && Talk.MessageReader.Read(frame) is Signal.Wondered wondered)
        {
            frame.Now = frame.Now with { QuestionKept = wondered.Prompt };
        }
    }

    /// <summary>Whatever was to be told first has been said; a lock in between lets it go.</summary>
    public static void Answer(TurnFrame frame)
    {
        if (frame.Now.QuestionKept is not { } prompt)
        {
            return;
        }

        frame.Now = frame.Now with { QuestionKept = null };
        if (!frame.IsHeld && frame.Has(prompt))
        {
            SideQuestions.Answer(frame, prompt);
        }
    }
}
