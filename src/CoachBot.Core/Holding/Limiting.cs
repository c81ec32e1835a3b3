using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>What a visit that is still to come takes out of the plan, and when that ends (coaching.md 2.1, 2.6, 8.4).</summary>
[Source("coaching.md 2.1, 2.6 (RF-PRG-02, RF-HIP-01, RF-BON-01, RF-HER-01), 8.4")]
internal static class Limiting
{
    private const int QuietDays = 14;
    private const int QuietUpTo = 3;

    /// <summary>Every other day at least: fewer answers do not show two quiet weeks.</summary>
    private const int AnswersNeeded = 7;

    private static readonly Duration ScreenIsFresh = Duration.FromDays(7);

    /// <summary>An S or S★ item nobody has booked for, or one that limits until seen: P0/P1 drills and walking only.</summary>
    public static bool IsLimited(Conversation conversation) =>
        conversation.Flags.Any(Limits);

    /// <summary>A question is for a visit, but it is no sign: it takes no exercise away (decision 0018).</summary>
    public static bool Limits(OpenFlag flag) => Visits.IsToCome(flag) && flag.Flag != PlainReferrals.WantsAnswer;

    public static bool HasStar(Conversation conversation) =>
        conversation.Flags.Any(flag => flag.IsStarred && Limits(flag));

    /// <summary>The hip's bone: lying drills only, no loading, until seen (RF-HIP-01).</summary>
    public static bool IsLyingOnly(Conversation conversation) =>
        conversation.Flags.Any(flag => flag is { Level: Level.Soon, Flag: "RF-HIP-01" });

    /// <summary>After "checked and sent home": walking and the position of ease until seven clear days have passed (8.4).</summary>
    public static bool IsRestOnly(Conversation conversation) =>
        conversation is { Screened.DailyUntil: { } until, Plan: { Phase: Plans.Phase.P0 } plan }
        && plan.PhaseSince >= until.PlusDays(-WaysOut.ScreenDays) && plan.PhaseSince <= until;

    /// <summary>In the 14 days after "checked and sent home" nothing but the safety questions is asked (8.4).</summary>
    public static bool IsSentHome(Conversation conversation, LocalDate today) => conversation.Screened.DailyUntil >= today;

    /// <summary>Without a ★ item two weeks at 3 or less, with clear screens, end the limit too; called when a check-in has ended.</summary>
    public static bool EndsByItself(TurnFrame frame)
    {
        var soon = frame.Now.Flags.Where(flag => flag.Level == Level.Soon).ToList();
        var from = frame.Today.PlusDays(-QuietDays);
        var days = frame.Now.CheckIns.Past.Where(day => day.On > from).ToList();
        var isOver = IsLimited(frame.Now) && !soon.Exists(flag => flag.IsStarred || LimitsUntilSeen(flag.Flag))
            && soon.TrueForAll(flag => flag.Since.InZone(frame.Zone).Date <= from)
            && days.Count >= AnswersNeeded && days.TrueForAll(day => day is { Usual: <= QuietUpTo, IsNothingNew: true })
            && frame.Now.Screened.A is { } screened && frame.Turn.Now - screened <= ScreenIsFresh;
        if (isOver)
        {
            frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Except(soon)] };
            frame.Speech.Add("soon.over");
            Journal.Record(frame, "released", ("way", "two-quiet-weeks"), ("flags", string.Join(' ', soon.Select(flag => flag.Flag))));
        }

        return isOver;
    }

    /// <summary>Booking an appointment does not make these fit to load (2.6).</summary>
    public static bool LimitsUntilSeen(string flag) => flag is "RF-PRG-02" or "RF-HIP-01" or "RF-BON-01" or "RF-HER-01" or CheckIns.Gates.KnownCondition;
}
