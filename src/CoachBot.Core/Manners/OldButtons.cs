using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>A tap on an old button is never an error: it applies as a correction, raises a level, or says in one line why not.</summary>
internal static class OldButtons
{
    public static void Take(TurnFrame frame, OpenQuestion? question, string value)
    {
        if (question is null || !Questions.All.TryGetValue(question.Question, out var asked))
        {
            NoLonger(frame);
            return;
        }

        if (LateTaps.IsRaise(question.Question, value))
        {
            AnswerTable.Take(frame, question, value);
            return;
        }

        if (LateTaps.IsWaiting(frame, question, value))
        {
            return;
        }

        if (frame.IsHeld)
        {
            StillHeld(frame, question, value);
            return;
        }

        if (asked.IsKept || frame.Now.CheckIns.Running is { } day && CheckIns.CheckInAnswers.Has(day, asked.Id))
        {
            Corrections.Take(frame, question.Question, value);
            return;
        }

        NoLonger(frame);
    }

    /// <summary>The buttons of the emergency and urgent texts go on working as long as the plan is locked.</summary>
    private static void StillHeld(TurnFrame frame, OpenQuestion question, string value)
    {
        var isOfThisLock = question.AskedAt >= frame.Now.Held!.Since && Questions.Of(question.Question).Slot is Slot.FollowUp or Slot.Clearance;
        if (isOfThisLock && question.Question is "emergency" or "urgent" or "crisis" or "follow-up.emergency" or "follow-up.urgent" or "follow-up.crisis" or "follow-up.tests" or "help.way" or "check-on-me")
        {
            HeldAnswers(frame, question, value);
            return;
        }

        WhileHeld.Line(frame);
    }

    private static void HeldAnswers(TurnFrame frame, OpenQuestion question, string value) =>
        AnswerTable.Take(frame, question, value);

    private static void NoLonger(TurnFrame frame)
    {
        frame.Speech.Add("old-button");
        if (frame.Now.Open is not null)
        {
            frame.AskAgain();
        }
    }
}
