using CoachBot.Core.Conversations;

namespace CoachBot.Core.Guides;

/// <summary>"Back" within the quiz, the thumb test and the list of lifts: one step.</summary>
internal static class GuideSteps
{
    /// <returns>False where nothing of a guide is open, or it is the first step.</returns>
    public static bool Back(TurnFrame frame)
    {
        switch (frame.Now.Open?.Question)
        {
            case FormQuiz.Question:
                return FormQuiz.Back(frame);
            case "thumb-test.done" or "thumb-test.gap":
                ThumbTest.Again(frame);
                return true;
            case "form.guide.more":
                frame.Ask("form.guide");
                return true;
            default:
                return false;
        }
    }
}
