using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Listening;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.Talk;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>/snooze: today's check-in, or the next one, at another time, once.</summary>
[Source("coaching.md 7.1")]
internal static class Snoozing
{
    private const int MostDays = 14;
    private const int Noon = 12;
    private const int EarlyUntil = 7;
    private static readonly LocalTime Evening = new(20, 0);

    /// <param name="argument">"2h", "tomorrow 8", "Monday"; empty asks.</param>
    public static void Run(TurnFrame frame, string argument)
    {
        if (!CheckInTimes.IsWanted(frame.Now.Person) || frame.Stage is not (Stage.Coaching or Stage.CheckIn))
        {
            frame.Speech.Add(frame.Stage == Stage.Rescreening ? "doubt.first" : "snooze.nothing");
            Flow.GoOn(frame);
            return;
        }

        if (TimeOf(frame, argument) is not { } at || at <= frame.Turn.Now)
        {
            frame.Ask("snooze.when");
            return;
        }

        To(frame, at);
    }

    public static void Chosen(TurnFrame frame, string value)
    {
        frame.Close();
        var at = value switch
        {
            "snooze.1h" => frame.Turn.Now + Duration.FromHours(1),
            "snooze.3h" => frame.Turn.Now + Duration.FromHours(3),
            "snooze.evening" => At(frame, frame.Today, Evening),
            _ => At(frame, frame.Today.PlusDays(1), UsualTime(frame)),
        };
        To(frame, Allowed(frame, at <= frame.Turn.Now ? At(frame, frame.Today.PlusDays(1), UsualTime(frame)) : at));
    }

    private static void To(TurnFrame frame, Instant at)
    {
        var date = at.InZone(frame.Zone).Date;
        if (Period.DaysBetween(frame.Today, date) > MostDays)
        {
            Quieting.PauseFor(frame, Period.DaysBetween(frame.Today, date));
            return;
        }

        if (frame.Now.CheckIns.Past.Any(past => past.On >= date))
        {
            frame.Speech.Add("checkin.done", ("next", Home.NextWords(frame)));
            return;
        }

        Leave(frame);
        CheckInTimes.Snooze(frame, date, at);
        frame.Speech.Add("snoozed", ("when", WhenIs(frame, at)));
    }

    /// <summary>The check-in's question is closed; what was answered of it is kept for today.</summary>
    private static void Leave(TurnFrame frame)
    {
        if (frame.Now.Open is { } open && Questions.Of(open.Question).Slot == Slot.CheckIn)
        {
            frame.Close();
        }

        frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Where(waiting => Questions.Of(waiting.Question).Slot != Slot.CheckIn)] };
        if (frame.Stage == Stage.CheckIn)
        {
            frame.Go(Trigger.Coach);
        }
    }

    /// <summary>An hour that is named counts, in quiet hours too; "in 2 hours" does not lead into them.</summary>
    private static Instant? TimeOf(TurnFrame frame, string argument)
    {
        var said = frame.Language.Answers.Hear(argument);
        if (said.IsEmpty)
        {
            return null;
        }

        if (WhenWords.After(said) is { } after)
        {
            return Allowed(frame, frame.Turn.Now + after);
        }

        var (day, clock) = (WhenWords.Day(said, frame.Today), Answers.Clock(said));
        return (day, clock) switch
        {
            (null, null) => null,
            ({ } date, null) => Allowed(frame, At(frame, date, UsualTime(frame))),
            ({ } date, { } time) => At(frame, date, Likely(time)),
            (_, { } time) => At(frame, frame.Today, Likely(time)) is var at && at > frame.Turn.Now ? at : At(frame, frame.Today.PlusDays(1), Likely(time)),
        };
    }

    /// <summary>"7" is the evening's, "8" the morning's, where nothing else is said.</summary>
    private static LocalTime Likely(ClockAnswer clock) =>
        !clock.IsHalfDayKnown && clock.Time.Hour is > 0 and <= EarlyUntil ? clock.Time.PlusHours(Noon) : clock.Time;

    private static Instant Allowed(TurnFrame frame, Instant at) => Schedule.NextAllowed(at, frame.Zone, frame.Now.Person.CheckInAt);

    private static LocalTime UsualTime(TurnFrame frame) => frame.Now.Person.CheckInAt ?? Evening;

    private static Instant At(TurnFrame frame, LocalDate date, LocalTime time) => (date + time).InZoneLeniently(frame.Zone).ToInstant();

    private static string WhenIs(TurnFrame frame, Instant at)
    {
        var local = at.InZone(frame.Zone).LocalDateTime;
        var time = CheckInTimes.ClockWords(frame, local.TimeOfDay);
        return Period.DaysBetween(frame.Today, local.Date) switch
        {
            0 => frame.Words("time.today", ("time", time)),
            1 => frame.Words("time.tomorrow", ("time", time)),
            _ => frame.Words("time.day", ("day", frame.Words($"day.{local.DayOfWeek}".ToLowerInvariant())), ("time", time)),
        };
    }
}
