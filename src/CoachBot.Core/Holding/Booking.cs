using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>How a visit stands: booked, seen, later, or out of reach (coaching.md 2.1, 8.2, 8.4).</summary>
[Source("coaching.md 2.1, 8.2, 8.4")]
internal static class Booking
{
    /// <summary>As long as the first follow-up takes.</summary>
    private const int RemindAfterDays = 3;

    public static void Booked(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => flag.Level == Level.Soon ? flag with { IsBooked = true } : flag)],
        };
        frame.Speech.Add("soon.booked");
        GoOn(frame);
    }

    public static void Seen(TurnFrame frame)
    {
        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag.Level != Level.Soon)] };
        frame.Speech.Add("soon.seen");
        GoOn(frame);
    }

    /// <summary>[Remind me]: asked again in a few days, whatever follow-ups are left; without check-ins there is nothing to ask with, and nothing is promised.</summary>
    public static void Remind(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => flag.Level == Level.Soon ? flag with { RemindOn = frame.Today.PlusDays(RemindAfterDays) } : flag)],
        };
        frame.Speech.Add(CheckIns.CheckInTimes.IsWanted(frame.Now.Person) ? "soon.remind.answer" : "soon.again");
        GoOn(frame);
    }

    /// <summary>No access or money: the limit ends by itself only where nothing is starred (2.1).</summary>
    public static void Cannot(TurnFrame frame)
    {
        frame.Speech.Add(!Limiting.IsLimited(frame.Now) ? "decision.thanks" : Limiting.HasStar(frame.Now) ? "soon.still.star" : "soon.still.answer");
        GoOn(frame);
    }

    /// <summary>The check-in that waited for it; after a long absence its two questions come first.</summary>
    public static void GoOn(TurnFrame frame)
    {
        if (Manners.Returning.IsLongAway(frame))
        {
            Manners.Returning.AfterLongAbsence(frame);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }
}
