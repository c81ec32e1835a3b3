using CoachBot.Core.CheckIns;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Conversations;

/// <summary>What comes next when a matter is settled: an interrupted question, the next step of the first contact, or home.</summary>
internal static class Flow
{
    public static void GoOn(TurnFrame frame)
    {
        if (frame.IsHeld || frame.Now.Open is not null || frame.Resume())
        {
            return;
        }

        switch (frame.Stage)
        {
            case Stage.Opening or Stage.ScreenA or Stage.ScreenB or Stage.FirstPain or Stage.FirstHelp or Stage.PlanBlock or Stage.Keeping or Stage.Setup:
                FirstContact.GoOn(frame);
                break;
            case Stage.CheckIn:
                CheckInFlow.GoOn(frame);
                break;
            case Stage.Lost:
                Screening.Screens.AskAgain(frame, "lost");
                break;
            case Stage.Rescreening when Flares.FlareUps.IsScreening(frame):
                Flares.FlareUps.Screened(frame);
                break;
            case Stage.Rescreening:
                Screening.Screens.AskAgain(frame, "return");
                break;
            default:
                Rest(frame);
                break;
        }
    }

    /// <summary>Nothing is asked: only silence is filled.</summary>
    private static void Rest(TurnFrame frame)
    {
        if (!frame.Speech.IsSilent)
        {
            return;
        }

        if (frame.IsQuiet)
        {
            frame.Speech.Add("returning.paused");
        }
        else if (!Doubts.AskDueAgain(frame))
        {
            Conversations.Home.Show(frame);
        }
    }

    /// <summary>The stage of somebody who is not held and whom nothing was asked of.</summary>
    public static Stage Home(TurnFrame frame)
    {
        var now = frame.Now;
        return now switch
        {
            { Plan: not null } => Stage.Coaching,
            { Person.IsAdult: false } => Stage.Opening,
            _ when now.Answer("screen-a") is null => Stage.ScreenA,
            _ when now.Answer("screen-b") is null => Stage.ScreenB,
            _ when now.Answer("pain") is not null && now.Answer("first-help") is not null && !Holding.SeeSomebody.IsExpecting(now) => Stage.FirstHelp,
            _ => Stage.FirstPain,
        };
    }

    /// <summary>A red-flag question is open, or waits behind a small one: it is settled first.</summary>
    public static bool IsSafetyOpen(Conversation conversation) => conversation.Stage == nameof(Stage.Clarifying);

    /// <summary>Puts the red-flag question once more; a small question before it is dropped.</summary>
    public static void AskSafetyAgain(TurnFrame frame)
    {
        if (frame.Now.Open is { } open && Questions.Of(open.Question).Slot != Slot.RedFlag)
        {
            frame.Close();
            frame.Resume();
        }
        else
        {
            frame.AskAgain();
        }
    }
}
