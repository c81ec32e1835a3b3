using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.CheckIns;

/// <summary>A day on which more may be asked, and a streak shown: neither bad nor flagged.</summary>
[Source("coaching.md 3.1, 7.4")]
internal static class GoodDays
{
    public static bool Is(Conversation conversation, CheckIn day) =>
        day is { Usual: < CheckInRules.BadDayFrom, IsWorse: not true, IsNothingNew: true }
        && !Holding.SeeSomebody.IsSentHome(conversation, day.On)
        && !conversation.Flags.Any(flag => flag.Level == Level.Soon && !flag.IsBooked);
}
