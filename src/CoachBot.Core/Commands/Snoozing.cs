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
    private static readonly Duration Hour = Duration.FromHours(1);

    /// <param name="argument">"2h", "tomorrow 8", "Monday"; empty asks.</param>
    public static void Run(TurnFrame frame, string argument)
    {
        if (!CheckInTimes.IsWanted(frame.Now.Person) || frame.Stage is not (Stage.Coaching or Stage.CheckIn))
        {
            frame.Speech.Add(frame.Stage == Stage.Rescreening ? "doubt.first" : "snooze.nothing");
            Flow.GoOn(frame);
            return;
        }

        if (Wished(frame, argument) is not { } wish || wish.At <= frame.Turn.Now)
        {
            frame.Ask("snooze.when");
            return;
        }

        To(frame, wish);
    }

    public static void Chosen(TurnFrame frame, string value)
    {
        frame.Close();
        To(frame, new(value switch
        {
            "snooze.1h" => frame.Turn.Now + Hour,
            "snooze.3h" => frame.Turn.Now + Duration.FromHours(3),
            "snooze.evening" => Ahead(frame, At(frame, frame.Today, Evening)),
            _ => At(frame, frame.Today.PlusDays(1), UsualTime(frame)),
        }));
    }

    /// <summary>Only an hour that is named counts in quiet hours too; anything else waits until their end, and is told why.</summary>
    private static void To(TurnFrame frame, Wish wish)
    {
        var at = wish.IsNamed ? wish.At : Schedule.NextAllowed(wish.At, frame.Zone, frame.Now.Person.CheckInAt);
        var date = at.InZone(frame.Zone).Date;
        if (Period.DaysBetween(frame.Today, date) > MostDays)
        {
            Pausing.PauseFor(frame, Period.DaysBetween(frame.Today, date));
            return;
        }

        if (frame.Now.CheckIns.Past.Any(past => past.On >= date))
        {
            frame.Speech.Add("checkin.done", ("next", Home.NextWords(frame)));
            return;
        }

        Leave(frame);
        CheckInTimes.Snooze(frame, date, at);
        if (at - wish.At > Hour)
        {
            frame.Speech.Add("snoozed.quiet", ("from", CheckInTimes.ClockWords(frame, Schedule.QuietFrom)), ("until", CheckInTimes.ClockWords(frame, Schedule.QuietUntil)), ("when", WhenIs(frame, at)));
        }
        else
        {
            frame.Speech.Add("snoozed", ("when", WhenIs(frame, at)));
        }
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

    private static Wish? Wished(TurnFrame frame, string argument)
    {
        var said = frame.Language.Answers.Hear(argument);
        if (said.IsEmpty)
        {
            return null;
        }

        if (WhenWords.After(said) is { } after)
        {
            return new(frame.Turn.Now + after);
        }

        var (day, clock) = (WhenWords.Day(said, frame.Today), Answers.Clock(said));
        return (day, clock) switch
        {
            (null, null) => null,
            ({ } date, null) => new(Ahead(frame, At(frame, date, UsualTime(frame)))),
            ({ } date, { } time) when IsPartOfDay(time) => new(Ahead(frame, At(frame, date, time.Time))),
            ({ } date, { } time) => new(At(frame, date, Likely(time)), IsNamed: true),
            (_, { } time) => new(At(frame, frame.Today, Likely(time)) is var at && at > frame.Turn.Now ? at : At(frame, frame.Today.PlusDays(1), Likely(time)), !IsPartOfDay(time)),
        };
    }

    /// <summary>"Tonight", said late in the evening, is soon.</summary>
    private static Instant Ahead(TurnFrame frame, Instant at) => at > frame.Turn.Now ? at : frame.Turn.Now + Hour;

    /// <summary>"Tonight" names no hour; its usual one is meant.</summary>
    private static bool IsPartOfDay(ClockAnswer clock) => clock is { IsHalfDayKnown: true, Certainty: Certainty.Low };

    /// <summary>"7" is the evening's, "8" the morning's, where nothing else is said.</summary>
    private static LocalTime Likely(ClockAnswer clock) =>
        !clock.IsHalfDayKnown && clock.Time.Hour is > 0 and <= EarlyUntil ? clock.Time.PlusHours(Noon) : clock.Time;

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

    /// <summary>When somebody wants to be asked.</summary>
    /// <param name="IsNamed">An hour was said, as in "at 11 pm".</param>
    private readonly record struct Wish(Instant At, bool IsNamed = false);
}
