using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>A day on which more may be asked, and a streak shown: neither bad nor flagged, and nothing starred still to be looked at.</summary>
[Source("coaching.md 3.1, 7.4")]
internal static class GoodDays
{
    /// <summary>Bad days so many days apart are one episode.</summary>
    private const int EpisodeDays = 2;

    public static bool Is(Conversation conversation, CheckIn day) =>
        IsCalm(conversation, day) && !HasOpenStar(conversation);

    /// <summary>Not bad, not worse, nothing new, nothing to be looked at that was found on the day itself, and not soon after a hospital.</summary>
    public static bool IsCalm(Conversation conversation, CheckIn day) =>
        day is { Usual: < CheckInRules.BadDayFrom, IsWorse: not true, IsNothingNew: true }
        && !Holding.Limiting.IsSentHome(conversation, day.On)
        && !conversation.Flags.Any(flag => flag.Level == Level.Soon && CheckInTimes.DateOf(conversation, flag.Since) == day.On);

    /// <summary>The check-in before the newest one was bad as well: its comfort is said once in an episode (7.4).</summary>
    public static bool FollowsBad(Conversation conversation) =>
        JustBefore(conversation) is { } before && (before.IsWorse == true || before.Usual >= CheckInRules.BadDayFrom || before.Rules.Contains("R3"));

    /// <summary>The check-in before the newest one led a step back as well.</summary>
    public static bool FollowsRed(Conversation conversation) => JustBefore(conversation)?.Rules.Contains("R3") == true;

    private static CheckIn? JustBefore(Conversation conversation) =>
        conversation.CheckIns.Past is [var newest, var before, ..] && Period.DaysBetween(before.On, newest.On) <= EpisodeDays ? before : null;

    /// <summary>Somebody has to look within days, and no appointment is made.</summary>
    public static bool HasOpenStar(Conversation conversation) => conversation.Unbooked.Any(flag => flag.IsStarred);
}
