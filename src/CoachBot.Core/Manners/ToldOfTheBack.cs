using CoachBot.Core.CheckIns;
using CoachBot.Core.Commands;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;

namespace CoachBot.Core.Manners;

/// <summary>"It got worse", "my back hurts", "it still hurts", "I did hip thrusts anyway".</summary>
[Source("coaching.md 7.2, 7.3, 4.3 (stop list)")]
internal static class ToldOfTheBack
{
    /// <summary>True when it was one of these.</summary>
    public static bool Take(TurnFrame frame, string intent)
    {
        switch (intent)
        {
            case "worse" or "came-back":
            case "getting-worse" when CheckInLines.LineOf(frame) is { Compared: Listening.Compared.Worse }:
                Worse(frame);
                return true;
            case "did-anyway":
                SideDoors.DidAnyway(frame);
                return true;
            case "complaint" when Complaints.IsOfTheDay(frame):
                CommandTable.Run(frame, "checkin", "");
                return true;
            case "still-there" when frame.Now is { Plan: not null, Open: null }:
            case "complaint" when Complaints.IsOfTheBack(frame):
                SideQuestions.Answer(frame, "faq.01");
                return true;
            case "still-there" when FirstContact.IsUnopened(frame):
                frame.Speech.Add("opening.sore");
                FirstContact.GoOn(frame);
                return true;
            default:
                return false;
        }
    }

    /// <summary>"It is much worse today": how bad, and what is new; what is left of a pause comes after it. Before the screens these ask that themselves.</summary>
    public static void Worse(TurnFrame frame)
    {
        if (frame.Now is { Person.IsKept: true, Plan: not null } && Pausing.HasCheckIns(frame))
        {
            KeptPause.Interrupt(frame);
            Reopening.Worse(frame);
        }
        else if (frame.Now.Plan is not null && !Flow.IsSafetyOpen(frame.Now))
        {
            Doubts.Ask(frame, "c5.which");
        }
        else
        {
            Misunderstanding.Say(frame);
        }
    }
}
