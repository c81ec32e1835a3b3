using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>When the next check-in comes, and the timer for it.</summary>
[Source("coaching.md 7.1")]
internal static class CheckInTimes
{
    /// <summary>Sets the next check-in, as many days after the last one as the person's silence allows; none where nobody wants one.</summary>
    public static void Arm(TurnFrame frame) => ArmAfter(frame, LastOn(frame) ?? frame.Today);

    /// <summary>After a pause: today's, where it is still to come.</summary>
    public static void ArmFromToday(TurnFrame frame) => ArmAfter(frame, LastOn(frame) ?? frame.Today.PlusDays(-1));

    /// <summary>Today has had its questions: tomorrow at the earliest.</summary>
    public static void ArmFromTomorrow(TurnFrame frame) =>
        ArmAfter(frame, LastOn(frame) is { } last && last > frame.Today ? last : frame.Today);

    /// <summary>After a new time or place: a check-in that is still to come keeps its date.</summary>
    public static void Move(TurnFrame frame)
    {
        var pending = frame.Now.Timers.FirstOrDefault(timer => timer.Key.Kind == Timers.CheckIn);
        if (pending is null || !IsWanted(frame.Now.Person) || DateOf(pending.Key) is not { } date || date <= LastOn(frame)
            || Schedule.On(date, frame.Now.Person.CheckInAt!.Value, frame.Zone) is not { } due || due.At <= frame.Turn.Now)
        {
            ArmFromTomorrow(frame);
            return;
        }

        Set(frame, due);
    }

    /// <summary>Whatever way led here: somebody who wants check-ins and is not held or quiet has the next one set.</summary>
    public static void Keep(TurnFrame frame)
    {
        Streaks.StreakWords.Rest(frame);
        if (frame.Stage is Stage.Coaching or Stage.CheckIn && IsWanted(frame.Now.Person)
            && !frame.Now.Timers.Any(timer => timer.Key.Kind == Timers.CheckIn))
        {
            Arm(frame);
        }
    }

    /// <summary>The newest date that has had its check-in, whoever began it.</summary>
    public static LocalDate? LastOn(TurnFrame frame)
    {
        var state = frame.Now.CheckIns;
        LocalDate?[] dates = [state.LastProactiveOn, state.Running?.On, state.Past.Count > 0 ? state.Past[0].On : null];
        return dates.Max();
    }

    /// <summary>"tomorrow at 7 pm".</summary>
    public static string FirstWords(TurnFrame frame) =>
        frame.Words("time.tomorrow", ("time", ClockWords(frame, frame.Now.Person.CheckInAt ?? default)));

    /// <summary>Asked for at another time: once, and then as usual.</summary>
    public static void Snooze(TurnFrame frame, LocalDate date, Instant at)
    {
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { SnoozedTo = at } };
        HeldTimers.Set(frame, new TimerKey(Timers.CheckIn, Key(date)), at);
    }

    /// <summary>"7 pm", "19:00": as the person writes it.</summary>
    public static string ClockWords(TurnFrame frame, LocalTime time) => Measures.OwnForm.Clock(frame, time);

    public static string Key(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);

    public static LocalDate? DateOf(TimerKey timer) =>
        NodaTime.Text.LocalDatePattern.Iso.Parse(timer.Key) is { Success: true, Value: var date } ? date : null;

    /// <summary>The local date of a moment where somebody lives; check-ins are for those who said where.</summary>
    public static LocalDate DateOf(Conversation conversation, Instant at) => at.InZone(TurnFrame.ZoneOf(conversation.Person)).Date;

    public static bool IsWanted(Person person) =>
        person is { IsKept: true, WantsCheckIns: true, CheckInAt: not null, Zone: not null };

    private static void ArmAfter(TurnFrame frame, LocalDate last)
    {
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { SnoozedTo = null } };
        if (!IsWanted(frame.Now.Person))
        {
            return;
        }

        var at = frame.Now.Person.CheckInAt!.Value;
        var earliest = Schedule.Next(at, frame.Zone, frame.Turn.Now).Date;
        if (Cadence.Next(frame.Now, last, earliest) is { } date)
        {
            Set(frame, Schedule.On(date, at, frame.Zone) ?? Schedule.First(at, frame.Zone, frame.Zone.AtStartOfDay(date).ToInstant()));
        }
    }

    private static void Set(TurnFrame frame, CheckInDue due)
    {
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        HeldTimers.Set(frame, new TimerKey(Timers.CheckIn, Key(due.Date)), due.At);
    }
}
