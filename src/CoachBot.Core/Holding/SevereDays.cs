using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Held for pain alone (RF-SEV-01): the scale and [Nothing new] a day; two days in a row at 6 or less with the screens clear end it.</summary>
[Source("coaching.md 7.3, 8.4 (RF-SEV-01)")]
internal static class SevereDays
{
    private const int EasierUpTo = 6;
    private const int DaysNeeded = 2;

    public static void Rated(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        frame.Remember("severe.today", value);
        frame.Ask("follow-up.severe.new");
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        var held = frame.Now.Held!;
        if (value != "c5.nothing")
        {
            Doubts.Ask(frame, "screen-a.which");
            return;
        }

        var isEasier = int.TryParse(frame.Now.Answer("severe.today"), out var pain) && pain <= EasierUpTo;
        var days = isEasier ? held.EasierDays + 1 : 0;
        frame.Now = frame.Now with { Held = held with { EasierDays = days } };
        frame.Unlearn("severe.today");
        if (days >= DaysNeeded)
        {
            WaysOut.PainEased(frame);
        }
        else
        {
            frame.Speech.Add(isEasier ? "severe.easier" : "severe.same");
        }
    }
}
