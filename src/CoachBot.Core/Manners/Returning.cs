using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Manners;

/// <summary>How a person is met who comes back (coaching.md 3.0, coming back). The red-flag reader has run before.</summary>
internal static class Returning
{
    private static readonly Duration ShortAbsence = Duration.FromHours(24);

    public static void Greet(TurnFrame frame)
    {
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
        }
        else if (IsLongAway(frame))
        {
            AfterLongAbsence(frame);
        }
        else if (frame.IsQuiet)
        {
            frame.Speech.Add("returning.paused");
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

    /// <summary>More than 7 days of silence, twice that for somebody who is asked once a week, and not counting what the coach chose itself after discharge, with a plan that may no longer fit.</summary>
    public static bool IsLongAway(TurnFrame frame) =>
        frame.Now.Plan is not null
        && (frame.Stage is Stage.Coaching or Stage.CheckIn or Stage.Keeping || HasFallenSilent(frame))
        && CheckIns.Cadence.SilentFrom(frame.Now) is { } from && frame.Turn.Now - from > CheckIns.Cadence.LongestSilence(frame.Now);

    /// <summary>The coach stopped writing by itself: nobody asked for a pause.</summary>
    private static bool HasFallenSilent(TurnFrame frame) => frame.Stage == Stage.Paused && frame.Now.Person.ResumeOn is null;

    /// <param name="opener">What is said first.</param>
    public static void AfterLongAbsence(TurnFrame frame, string opener = "returning.long")
    {
        frame.Close();
        frame.Now = frame.Now with { Waiting = [], CheckIns = frame.Now.CheckIns with { Running = null, IsFlareTold = false } };
        if (frame.Stage is Stage.Keeping or Stage.Paused)
        {
            frame.Go(Trigger.Coach);
        }

        frame.Speech.Add(opener);
        Linking.Codes.Keep(frame);
        Screening.Screens.AskAgain(frame, "return");
    }

    public static void Answered(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "returning.over":
                frame.Ask("restart.sure");
                break;
            case "returning.later":
                frame.Speech.Add("not-now");
                break;
            default:
                Flow.GoOn(frame);
                break;
        }
    }

    /// <summary>Taps left to the plan from the question that waits.</summary>
    public static string TapsLeft(TurnFrame frame) => (7 - PlanBlock.ProgressOf(frame.Now.Open?.About ?? "")).ToString();

    /// <summary>"what sets it off"</summary>
    public static string StoppedAt(TurnFrame frame) => frame.Words($"stopped-at.{frame.Now.Open?.About ?? "about"}");

    private static void WithOpenQuestion(TurnFrame frame, OpenQuestion open)
    {
        var isBlock = Questions.Of(open.Question).Stage == Stage.PlanBlock;
        if (isBlock && frame.Turn.Now - (frame.Now.LastHeardAt ?? frame.Turn.Now) < ShortAbsence)
        {
            frame.Ask("returning.block", about: open.Question);
            return;
        }

        frame.AskAgain();
    }
}
