using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Manners;

/// <summary>What is said of painkillers and their doses: never an amount, and beside blood thinners that some of them do not go with those.</summary>
[Source("coaching.md 4.5, 2.6 RF-MED-01, RF-MED-03")]
internal static class Doses
{
    /// <param name="intent">"dose" is a question, "dose-told" a dose that was taken.</param>
    public static void Say(TurnFrame frame, string intent)
    {
        frame.Speech.Add($"talk.{intent}");
        BesideThinners(frame);
    }

    /// <param name="told">Told beside an answer; null where none was.</param>
    public static void SayBeside(TurnFrame frame, string? told)
    {
        if (told is not null)
        {
            Say(frame, told);
        }
    }

    public static void BesideThinners(TurnFrame frame)
    {
        if (BloodThinners.IsTaken(frame.Now))
        {
            frame.Speech.Add("painkiller.thinners");
        }
    }
}
