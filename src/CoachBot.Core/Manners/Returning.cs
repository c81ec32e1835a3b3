using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Manners;

/// <summary>How a person is met who comes back (coaching.md 3.0, coming back). The red-flag reader has run before.</summary>
internal static class Returning
{
    private static readonly Duration LongAbsence = Duration.FromDays(7);
    private static readonly Duration ShortAbsence = Duration.FromHours(24);

    public static void Greet(TurnFrame frame)
    {
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }
        else if (frame.IsQuiet)
        {
            frame.Speech.Add("returning.paused");
        }
        else if (IsLongAway(frame))
        {
            AfterLongAbsence(frame);
        }
        else if (frame.Now.Open is { } open)
        {
            WithOpenQuestion(frame, open);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    /// <summary>More than 7 days of silence, with a plan that may no longer fit.</summary>
    public static bool IsLongAway(TurnFrame frame) =>
        frame.Now.Plan is not null
        && frame.Stage is Stage.Coaching or Stage.CheckIn or Stage.Keeping
        && frame.Now.LastHeardAt is { } heard && frame.Turn.Now - heard > LongAbsence;

    public static void AfterLongAbsence(TurnFrame frame)
    {
        frame.Close();
        frame.Now = frame.Now with { Waiting = [], CheckIns = frame.Now.CheckIns with { Running = null } };
        if (frame.Stage == Stage.Keeping)
        {
            frame.Go(Trigger.Coach);
        }

        frame.Speech.Add("returning.long");
        Screening.Screens.AskAgain(frame, "return");
    }

    private static void WithOpenQuestion(TurnFrame frame, OpenQuestion open)
    {
        var isBlock = Questions.Of(open.Question).Stage == Stage.PlanBlock;
        if (isBlock && frame.Turn.Now - (frame.Now.LastHeardAt ?? frame.Turn.Now) < ShortAbsence)
        {
            frame.Speech.Add("returning.block", ("left", (7 - PlanBlock.ProgressOf(open.Question)).ToString()));
        }

        frame.AskAgain();
    }
}
