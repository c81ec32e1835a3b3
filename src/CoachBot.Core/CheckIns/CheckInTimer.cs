using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The check-in's timer came due: ask, ask shorter, ask more rarely, or be silent (coaching.md 7.1, 7.5).</summary>
[Source("coaching.md 7.5 (silence)")]
internal static class CheckInTimer
{
    private const int ShorterAfter = 2;
    private const int EveryOtherDayAfter = 3;
    private const int WeeklyAfter = 7;
    /// <summary>Silent days until the last message.</summary>
    public const int LastAfter = 14;

    /// <summary>Asked once a week, prompts are counted and not days: the weekly text after two, the last after four.</summary>
    private const int WeeksUntilWeekly = 2 * 7;
    private const int WeeksUntilLast = 4 * 7;

    /// <summary>A red-flag question acts after ten minutes; then the check-in's turn may come.</summary>
    private static readonly Duration BehindSafety = Duration.FromMinutes(15);
    private static readonly Duration BehindQuestion = Duration.FromHours(1);

    /// <summary>Another question that has been open for this long is given up: it must not silence the check-ins.</summary>
    private static readonly Duration FreshFor = Duration.FromHours(12);

    public static void Take(TurnFrame frame, TimerKey timer)
    {
        var isSnoozed = frame.Now.CheckIns.SnoozedTo is not null;
        if (frame.IsHeld || frame.IsQuiet || frame.Stage == Stage.Lost
            || CheckInTimes.DateOf(timer) is not { } date || (date <= CheckInTimes.LastOn(frame) && !isSnoozed) || IsTooLate(frame, date))
        {
            CheckInTimes.Arm(frame);
            return;
        }

        if (Waits(frame) is { } wait)
        {
            HeldTimers.Set(frame, timer, frame.Turn.Now + wait);
            return;
        }

        if (!Commands.KeptPause.TryBeginSilently(frame))
        {
            Write(frame, date);
        }
    }

    /// <summary>A timer never takes over a red-flag question, nor one that somebody is just answering.</summary>
    private static Duration? Waits(TurnFrame frame)
    {
        if (Flow.IsSafetyOpen(frame.Now))
        {
            return BehindSafety;
        }

        if (Training.SessionMode.IsUnderWay(frame))
        {
            return BehindQuestion;
        }

        return frame.Now.Open is { } open && Questions.Of(open.Question).Slot > Slot.CheckIn
            && open.Question != "time-place.right" && frame.Turn.Now - open.AskedAt < FreshFor
            ? BehindQuestion
            : null;
    }

    /// <returns>Days without a word, as they count for what is asked.</returns>
    private static int Note(TurnFrame frame, LocalDate date)
    {
        var since = SilentSince(frame, date);
        var days = Period.DaysBetween(since, date);
        // Three looks back were agreed: one that nobody answers takes none of the others away (7.7).
        var missed = Cadence.IsLookingBack(frame.Now) ? 0 : Cadence.IsWeekly(frame.Now) ? OfWeekly(days) : days;
        var begun = frame.Now.CheckIns.Running is { } running && running.On == date ? running : null;
        if (begun is null)
        {
            CheckInFlow.KeepUnfinished(frame);
            Streaks.StreakWords.Miss(frame);
        }

        frame.Now = frame.Now with
        {
            CheckIns = frame.Now.CheckIns with
            {
                Running = begun,
                Unanswered = days,
                SilentSince = since,
                SnoozedTo = null,
                LastProactiveOn = date,
                // After "checked and sent home" the signs are asked about every day, answered or not (8.4).
                EveryDays = Limiting.IsSentHome(frame.Now, date) ? 1 : missed switch { < EveryOtherDayAfter => 1, < WeeklyAfter => 2, _ => 7 },
            },
        };
        return missed;
    }

    private static int OfWeekly(int days) => days switch
    {
        < WeeksUntilWeekly => 0,
        < WeeksUntilLast => WeeklyAfter,
        _ => LastAfter,
    };

    private static void Write(TurnFrame frame, LocalDate date)
    {
        var unfinished = UnfinishedDay.Of(frame, date);
        var missed = Note(frame, date);
        frame.Speech.Last.Urgency = Urgency.Proactive;
        if (missed >= LastAfter && !Limiting.IsSentHome(frame.Now, date))
        {
            LastMessage(frame);
            return;
        }

        frame.Speech.Add("check-in.neutral");
        unfinished?.Act(frame);
        CheckInTimes.Arm(frame);
        if (frame.Now.Open is { } first && IsScreenedFirst(first))
        {
            // Nobody has the list of another day before their eyes.
            frame.Ask(first.Question, first.Prompt, first.About);
            return;
        }

        GiveUpOthers(frame);
        Ask(frame, date, missed);
    }

    private static void Ask(TurnFrame frame, LocalDate date, int missed)
    {
        if (Consents.ConsentAgain.Before(frame, "check-in"))
        {
            return;
        }

        if (GoodDays.HasOpenStar(frame.Now) || Limiting.IsSentHome(frame.Now, date))
        {
            Follow(frame);
        }
        else if (missed >= WeeklyAfter)
        {
            frame.Speech.Add("check-in.weekly");
            return;
        }
        else if (missed is 1 or ShorterAfter)
        {
            frame.Speech.AddLine(missed == 1 ? "check-in.missed" : "check-in.shorter");
        }

        Begin(frame, date, isShort: missed >= ShorterAfter);
    }

    private static void Begin(TurnFrame frame, LocalDate date, bool isShort)
    {
        if (frame.Now.CheckIns.IsFlareTold)
        {
            Flares.FlareUps.Begin(frame);
        }
        else if (IsBackFromAPause(frame))
        {
            Manners.Returning.AfterLongAbsence(frame, "returning.pause");
        }
        else
        {
            CheckInFlow.BeginDue(frame, date, isShort);
        }
    }

    /// <summary>Nobody was heard since a long pause ended: its lists come first, and then the number, once (7.5).</summary>
    private static bool IsBackFromAPause(TurnFrame frame) =>
        frame.Now.CheckIns.PausedUntil is { } over && frame.Now.LastHeardAt is { } heard && heard.InZone(frame.Zone).Date < over && Manners.Returning.IsLongAway(frame);

    /// <summary>With something pressing to be looked at, nobody's silence is talked about: the safety question comes in its place, and the day's own after it (7.5).</summary>
    private static void Follow(TurnFrame frame)
    {
        if (frame.Now.CheckIns.Unanswered > 0)
        {
            Referring.FollowUp(frame);
        }
    }

    /// <summary>Two silent weeks: one last message, then nothing until the person writes.</summary>
    private static void LastMessage(TurnFrame frame)
    {
        GiveUpOthers(frame);
        frame.Go(Trigger.Pause);
        Referring.SayLast(frame);
        HeldTimers.CancelAll(frame, Timers.CheckIn);
    }

    /// <summary>Somebody came back after a long time, or told of a flare-up, and stopped at the questions that come first: these are asked again.</summary>
    private static bool IsScreenedFirst(OpenQuestion open) =>
        open is { Question: "return.pain" } or { Question: "rescreen", About: "return" }
            or { Question: "rescreen" or "rescreen-b", About: Flares.FlareUps.Purpose };

    private static void GiveUpOthers(TurnFrame frame)
    {
        if (frame.Now.Open is { } open && (Linking.Requests.CanWait(frame, open) || IsOfTheEnd(frame, open)))
        {
            frame.Now = frame.Now with { Open = null, Waiting = [.. frame.Now.Waiting, open] };
        }

        frame.Close();
        frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Where(waiting => IsKept(frame, waiting))] };
        if (frame.Stage == Stage.Rescreening)
        {
            frame.Target = Stage.Coaching;
            frame.Go(Trigger.Return);
        }
        else
        {
            frame.Go(Trigger.Coach);
        }
    }

    private static bool IsKept(TurnFrame frame, OpenQuestion waiting) =>
        Questions.Of(waiting.Question).Slot > Slot.FirstContact || Linking.Requests.CanWait(frame, waiting) || IsOfTheEnd(frame, waiting);

    /// <summary>Whether to look back, and whether to keep or delete: the check-ins of the next two weeks leave that choice standing (7.7).</summary>
    private static bool IsOfTheEnd(TurnFrame frame, OpenQuestion open) =>
        open.Question is "discharge.checks" or "discharge.data" && frame.Turn.Now - open.AskedAt < Duration.FromDays(LastAfter + 1);

    /// <summary>The first check-in that the person has not been heard after: today's, where nothing was missed or a pause has just ended.</summary>
    private static LocalDate SilentSince(TurnFrame frame, LocalDate date)
    {
        var heard = frame.Now.LastHeardAt is { } at ? at.InZone(frame.Zone).Date : date;
        var state = frame.Now.CheckIns;
        return state.SilentSince is { } since && heard < since && !(state.PausedUntil > since) ? since : date;
    }

    /// <summary>After an outage at most one late check-in, within its window.</summary>
    private static bool IsTooLate(TurnFrame frame, LocalDate date)
    {
        if (frame.Now.CheckIns.SnoozedTo is { } snoozed)
        {
            return frame.Turn.Now > Schedule.WindowEndsAt(new CheckInDue(date, snoozed), snoozed.InZone(frame.Zone).TimeOfDay, frame.Zone);
        }

        return frame.Now.Person.CheckInAt is not { } at
            || Schedule.On(date, at, frame.Zone) is not { } due
            || frame.Turn.Now > Schedule.WindowEndsAt(due, at, frame.Zone);
    }
}
