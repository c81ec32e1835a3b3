using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using NodaTime;

namespace CoachBot.Core.Manners;

/// <summary>What is said of painkillers and their doses: never an amount, and beside blood thinners that some of them do not go with those.</summary>
[Source("coaching.md 4.5, 7.3 rule 8, 2.6 RF-MED-01, RF-MED-03")]
internal static class Doses
{
    /// <summary>A painkiller of today, without a number.</summary>
    public const string Told = "painkiller-told";

    /// <summary>One on most days.</summary>
    public const string Daily = "painkiller-daily";

    /// <summary>One that was over before today.</summary>
    private const string Past = "painkiller-past";

    /// <summary>None taken, or none any more.</summary>
    private const string None = "painkiller-none";

    /// <summary>One of today, with how much of it.</summary>
    private const string Amount = "dose-told";

    private const string AmountWords = "talk.dose-told";

    public static bool IsOne(string intent) => intent is "dose" or Amount || IsWithoutNumber(intent);

    public static bool IsWithoutNumber(string intent) => intent is Told or Daily or Past or None;

    /// <summary>Whether one was told of on the day of a session, before it; null where nothing was.</summary>
    public static bool? On(Conversation conversation, LocalDate day) => conversation.CheckIns.PainkillerOn == day ? true : null;

    /// <param name="intent">"dose" is a question, "dose-told" a dose that was taken; or one of those without a number.</param>
    public static void Say(TurnFrame frame, string intent)
    {
        if (intent == Amount && !frame.IsHeld && CheckInLines.LineOf(frame) is { Painkiller: true })
        {
            // What it does to the pain we pace by comes before its amount.
            Say(frame, Told);
            frame.Speech.AddLine(AmountWords);
            return;
        }

        if (intent is Told or Daily && frame.Now.Training?.Last?.On != frame.Today)
        {
            // After the session it hid nothing of it.
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { PainkillerOn = frame.Today } };
        }

        frame.Speech.Add($"talk.{intent}");
        if (intent != None)
        {
            BesideThinners(frame);
        }
    }

    /// <summary>Told in a check-in, which notes it itself.</summary>
    /// <param name="hasAmount">With how much of it.</param>
    public static void SayInCheckIn(TurnFrame frame, bool hasAmount = false)
    {
        frame.Speech.AddLine("painkiller.gently");
        if (hasAmount)
        {
            frame.Speech.AddLine(AmountWords);
        }

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
