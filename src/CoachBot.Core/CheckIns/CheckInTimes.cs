using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>When the next check-in comes, and the timer for it.</summary>
[Source("coaching.md 7.1")]
internal static class CheckInTimes
{
    /// <summary>Sets the next check-in after now; none where nobody wants one.</summary>
    public static void Arm(TurnFrame frame)
    {
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        var person = frame.Now.Person;
        if (person is not { IsKept: true, WantsCheckIns: true, CheckInAt: { } at, Zone: not null })
        {
            return;
        }

        var date = frame.Today.PlusDays(frame.Now.CheckIns.EveryDays);
        var due = Schedule.On(date, at, frame.Zone) ?? Schedule.First(at, frame.Zone, frame.Zone.AtStartOfDay(date).ToInstant());
        HeldTimers.Set(frame, new TimerKey(Timers.CheckIn, Key(due.Date)), due.At);
    }

    /// <summary>"tomorrow at 19:00".</summary>
    public static string FirstWords(TurnFrame frame) =>
        frame.Words("time.tomorrow", ("time", ClockWords(frame, frame.Now.Person.CheckInAt ?? default)));

    /// <summary>"7 pm", "7:30 am".</summary>
    public static string ClockWords(TurnFrame frame, LocalTime time)
    {
        var hour = time.ClockHourOfHalfDay.ToString();
        return frame.Words(time.Hour < 12 ? "clock.am" : "clock.pm", ("time", time.Minute == 0 ? hour : $"{hour}:{time.Minute:00}"));
    }

    public static string Key(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
