using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>On which days the coach asks: daily for two weeks, then on training days and one rest day, weekly in P5; fewer where the person says so.</summary>
[Source("coaching.md 7.1, 7.7, 7.8")]
internal static class Cadence
{
    private const int DailyDays = 14;
    private const int Week = 7;

    /// <summary>Further ahead than the last look back, 12 weeks after discharge.</summary>
    private const int Horizon = 100;

    private static readonly int[] LooksBackAfterWeeks = [2, 6, 12];
    private static readonly LocalTime Noon = new(12, 0);

    /// <summary>The first day from <paramref name="earliest"/> on that has a check-in; null where none comes any more.</summary>
    /// <param name="last">The last day that had one.</param>
    public static LocalDate? Next(Conversation conversation, LocalDate last, LocalDate earliest)
    {
        var from = LocalDate.Max(last.PlusDays(1), earliest);
        for (var date = from; date < from.PlusDays(Horizon); date = date.PlusDays(1))
        {
            if (IsWanted(conversation, last, date))
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Somebody who is asked once a week is not away after seven days.</summary>
    public static Duration LongestSilence(Conversation conversation) =>
        Duration.FromDays(IsWeekly(conversation) ? 2 * Week : Week);

    /// <summary>From when somebody's silence counts: from when they were heard, or between the looks back, where the coach is silent by choice, from when it last asked.</summary>
    public static Instant? SilentFrom(Conversation conversation) =>
        conversation.LastHeardAt is { } heard && IsLookingBack(conversation) && conversation.CheckIns.LastProactiveOn is { } asked
            ? Instant.Max(heard, TurnFrame.ZoneOf(conversation.Person).AtStartOfDay(asked).ToInstant())
            : conversation.LastHeardAt;

    public static bool IsWeekly(Conversation conversation) => RhythmOf(conversation) switch
    {
        Rhythm.Weekly or Rhythm.LookingBack => true,
        Rhythm.ByPlan => conversation.Plan is { Phase: Phase.P5 },
        _ => false,
    };

    /// <summary>The plan is over, and only the looks back are left, if any.</summary>
    public static bool IsLookingBack(Conversation conversation) => RhythmOf(conversation) == Rhythm.LookingBack;

    /// <summary>What was chosen; but a flare-up is asked about as its phase is, and what was chosen at discharge holds while the plan is over (7.8).</summary>
    private static Rhythm RhythmOf(Conversation conversation) => conversation.CheckIns.Rhythm switch
    {
        _ when Flares.FlareTime.BringsCheckIns(conversation) => Rhythm.ByPlan,
        Rhythm.LookingBack or Rhythm.NoMore => conversation.Plan is { Phase: < Phase.P5 } ? Rhythm.ByPlan : Rhythm.LookingBack,
        var chosen => chosen,
    };

    private static bool IsWanted(Conversation conversation, LocalDate last, LocalDate date)
    {
        var (state, gap) = (conversation.CheckIns, Period.DaysBetween(last, date));

        // A follow-up comes on its day, whatever was chosen, and answered or not (7.5, 8.4).
        if (Referring.IsFollowUpDay(conversation, date))
        {
            return true;
        }

        if (gap < state.EveryDays)
        {
            return IsLastOfSilence(conversation, date);
        }

        // After "checked and sent home" the screen is asked every day, whatever was chosen (8.4).
        return conversation.Screened.DailyUntil >= date || state.EveryDays > 1 || RhythmOf(conversation) switch
        {
            Rhythm.EveryOtherDay => gap >= 2,
            Rhythm.Weekly => gap >= Week,
            Rhythm.LookingBack => IsLookBack(state, date),
            _ => IsOfPlan(conversation, date, gap),
        };
    }

    /// <summary>Follow-ups come on days of their own; the last message comes after two silent weeks all the same (7.5).</summary>
    private static bool IsLastOfSilence(Conversation conversation, LocalDate date) =>
        conversation.CheckIns.SilentSince is { } since && !IsWeekly(conversation) && date == since.PlusDays(CheckInTimer.LastAfter)
        && !(conversation.LastHeardAt is { } heard && CheckInTimes.DateOf(conversation, heard) >= since);

    private static bool IsLookBack(CheckInState state, LocalDate date) =>
        state.DischargedOn is { } on && LooksBackAfterWeeks.Any(weeks => on.PlusWeeks(weeks) == date);

    private static bool IsOfPlan(Conversation conversation, LocalDate date, int gap) => conversation.Plan switch
    {
        null => true,
        { Phase: Phase.P5 } => gap >= Week,
        { Phase: Phase.P0 } => true,
        var plan => Period.DaysBetween(plan.StartedOn, date) < DailyDays || IsUnsettled(conversation)
            || IsMorningAfterWeight(conversation, date) || ReloadDays.AreNear(conversation, date) || IsSession(conversation, date) || IsRestDayOfWeek(conversation, date),
    };

    /// <summary>After a bad or worse day the next one is asked about.</summary>
    private static bool IsUnsettled(Conversation conversation) =>
        conversation.CheckIns.Past is [var last, ..] && (last.Usual >= CheckInRules.BadDayFrom || last.IsWorse == true);

    /// <summary>With weight the next step waits for the day after to be said (4.4).</summary>
    private static bool IsMorningAfterWeight(Conversation conversation, LocalDate date) =>
        conversation.Plan is { Phase: Phase.P3 or Phase.P4, Reload.GreenOn: { } green } && date == green.PlusDays(1);

    /// <summary>A check-in before noon asks about the day before.</summary>
    private static bool IsSession(Conversation conversation, LocalDate date) =>
        TrainingDays.IsTrainingDay(conversation, conversation.Person.CheckInAt < Noon ? date.PlusDays(-1) : date);

    /// <summary>The first rest day from the day of the review on: one a week.</summary>
    private static bool IsRestDayOfWeek(Conversation conversation, LocalDate date)
    {
        for (var day = Weeks.ReviewDays.LatestOn(conversation, date); day < date; day = day.PlusDays(1))
        {
            if (!IsSession(conversation, day))
            {
                return false;
            }
        }

        return true;
    }
}
