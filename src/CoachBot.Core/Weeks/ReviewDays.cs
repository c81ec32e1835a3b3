using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Weeks;

/// <summary>When a week is looked back at: with the check-in of Sunday, or of the person's own day, once there is a week to look at.</summary>
[Source("coaching.md 7.6, 3.1")]
internal static class ReviewDays
{
    /// <summary>A plan that began on Monday has its first review on Sunday.</summary>
    private const int FirstAfterDays = 6;

    public static bool IsDue(Conversation conversation, LocalDate on)
    {
        if (conversation.Plan is not { } plan)
        {
            return false;
        }

        var day = LatestOn(conversation, on);
        var last = conversation.CheckIns.Weeks is [var week, ..] ? week.On : plan.StartedOn;
        return day >= plan.StartedOn.PlusDays(FirstAfterDays) && last < day;
    }

    /// <summary>The review's weekday, today or the last one before.</summary>
    public static LocalDate LatestOn(Conversation conversation, LocalDate on) =>
        on.DayOfWeek == DayOf(conversation) ? on : on.Previous(DayOf(conversation));

    public static IsoDayOfWeek DayOf(Conversation conversation) =>
        conversation.CheckIns.ReviewOn is IsoDayOfWeek.None ? IsoDayOfWeek.Sunday : conversation.CheckIns.ReviewOn;
}
