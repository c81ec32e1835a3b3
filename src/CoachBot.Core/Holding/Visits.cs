using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>The visits of level S: what they are for, and how they are asked after.</summary>
[Source("coaching.md 2.1, 8.2 (S), 8.4")]
internal static class Visits
{
    /// <summary>The days of the second follow-up: a visit within weeks that is booked is asked after then, not after three.</summary>
    private const int Later = 1;

    /// <summary>Advised, booked or not; nobody has looked yet.</summary>
    public static bool HasAny(Conversation conversation) => conversation.Flags.Any(flag => flag.Level == Level.Soon);

    /// <summary>Nobody has booked, or a booked appointment is not yet enough.</summary>
    public static bool IsToCome(OpenFlag flag) => flag.Level == Level.Soon && (!flag.IsBooked || Limiting.LimitsUntilSeen(flag.Flag));

    /// <summary>Those of a follow-up day that are asked after: what is booked within weeks has its visit after the first of them.</summary>
    public static bool IsAskedAt(OpenFlag flag, int followUps) => !flag.IsBooked || flag.IsStarred || followUps > Later;

    /// <summary>How it stands: whether it is booked, by its name; or whether they were seen.</summary>
    public static void Ask(TurnFrame frame) => frame.Ask("soon", PromptOf(frame.Now));

    /// <summary>What is still to be looked at, in words that may stand on a lock screen; empty where there are none.</summary>
    public static string Named(TurnFrame frame) => PlanWords.ToBeSeen(frame, Sayable(frame.Now.Unbooked));

    public static IEnumerable<OpenFlag> Sayable(IEnumerable<OpenFlag> flags) => flags.Where(flag => !FlagWords.IsPrivate(flag.Flag));

    /// <summary>"Not yet": nothing changes, and the follow-ups that are left go on.</summary>
    public static void NotYet(TurnFrame frame)
    {
        frame.Speech.Add("soon.waits");
        Booking.GoOn(frame);
    }

    private static string PromptOf(Conversation conversation) =>
        !conversation.Unbooked.Any() ? "soon.been"
        : Sayable(conversation.Unbooked).Any() ? "soon.named"
        : "soon";
}
