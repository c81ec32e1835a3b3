using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Screening;

/// <summary>What a repeated Screen A goes on with once none was ticked.</summary>
internal static class Rescreened
{
    public static void Passed(TurnFrame frame, string purpose)
    {
        var (what, rest) = Split(purpose);
        if (what == "return")
        {
            frame.Speech.Add("screened.again");
            frame.Ask("return.pain");
        }
        else if (what == Flares.FlareUps.Purpose)
        {
            Flares.FlareUps.AskScreenB(frame);
        }
        else
        {
            GoOn(frame, what, rest);
        }
    }

    private static void GoOn(TurnFrame frame, string what, string rest)
    {
        StepBack(frame);
        if (!Commands.KeptPause.TryBegin(frame, "screened.again"))
        {
            GoOnWith(frame, what, rest);
        }
    }

    private static void GoOnWith(TurnFrame frame, string what, string rest)
    {
        switch (what)
        {
            case "stretch":
                Commands.Stretching.Show(frame, rest);
                break;
            case "leg":
                Commands.Forms.Leg(frame);
                break;
            case "card":
                Commands.ExerciseCards.Read(frame, rest);
                break;
            case "plan":
                frame.Unlearn("screen-b", "pain");
                Flow.GoOn(frame);
                break;
            case Training.LegInSession.Purpose:
                Training.LegInSession.Screened(frame);
                Flow.GoOn(frame);
                break;
            case "check-in":
                frame.Speech.Add("screened.again");
                CheckInFlow.GoOn(frame);
                break;
            default:
                frame.Speech.Add("screened.again");
                Flow.GoOn(frame);
                break;
        }
    }

    /// <summary>After a long absence: the pain number decides whether the plan steps back.</summary>
    public static void ReturnPain(TurnFrame frame, int usual)
    {
        frame.Close();
        StepBack(frame);
        if (usual >= 9)
        {
            Holding.Doubts.AskSevere(frame);
            return;
        }

        BackAfterAway.Take(frame, usual);
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { EveryDays = 1, Unanswered = 0 } };
        CheckInTimes.ArmFromTomorrow(frame);
        if (!Commands.KeptPause.TryBegin(frame) && !frame.Resume())
        {
            Home.Show(frame);
        }
    }

    private static void StepBack(TurnFrame frame)
    {
        if (frame.Stage == Stage.Rescreening)
        {
            frame.Target = Stages.Named(frame.Now.From) is var from and not (Stage.Rescreening or Stage.Lost)
                ? from
                : Flow.Home(frame);
            frame.Go(Trigger.Return);
        }
    }

    private static (string What, string About) Split(string purpose)
    {
        var colon = purpose.IndexOf(':', StringComparison.Ordinal);
        return colon < 0 ? (purpose, "") : (purpose[..colon], purpose[(colon + 1)..]);
    }
}
