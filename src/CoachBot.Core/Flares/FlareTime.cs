using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Flares;

/// <summary>How long a flare-up has lasted, and what follows from it.</summary>
[Source("coaching.md 7.8 (longer than 2 weeks), 4.6")]
internal static class FlareTime
{
    private const int LongDays = 14;

    /// <summary>While it lasts, up to two weeks, it is asked about whatever was chosen before it: "we look again" is kept.</summary>
    public static bool BringsCheckIns(Conversation conversation) =>
        conversation is { Plan.Phase: < Phase.P5, CheckIns.Flares: [{ IsOver: false, IsLong: false, IsLessWanted: false }, ..] };

    /// <summary>Not over, and not longer than two weeks: what it limits is no lasting limit.</summary>
    public static bool IsNew(Conversation conversation, LocalDate on) =>
        conversation.CheckIns.Flares is [{ IsOver: false } flare, ..] && !IsLongSince(flare, on);

    public static bool IsLongSince(Flare flare, LocalDate on) => Period.DaysBetween(flare.On, on) > LongDays;

    /// <summary>This check-in finds that it has lasted too long, which has a visit to book.</summary>
    public static bool BecomesLong(Conversation conversation, CheckIn day) =>
        conversation.CheckIns.Flares is [{ IsOver: false, IsLong: false } flare, ..] && IsLongSince(flare, day.On) && !(IsQuiet(day) && day.Usual <= flare.UsualBefore);

    /// <summary>Neither worse nor bad.</summary>
    public static bool IsQuiet(CheckIn day) => day is { IsWorse: false, Usual: < CheckInRules.BadDayFrom };
}
