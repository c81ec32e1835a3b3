using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>/pause and /resume: nothing is written first for some days; red-flag follow-ups go on.</summary>
internal static class Pausing
{
    public const int LongestDays = 60;

    public static void Pause(TurnFrame frame, string argument)
    {
        if (frame.IsHeld)
        {
            Manners.WhileHeld.Pause(frame);
            return;
        }

        if (frame.Now.Person.IsKept && HasCheckIns(frame) && !CheckInTimes.IsWanted(frame.Now.Person))
        {
            frame.Speech.Add("pause.off");
            frame.AskAgain();
            return;
        }

        var ahead = Talk.AwayWords.Read(frame, argument);
        if (!HasCheckIns(frame))
        {
            AfterSafety(frame, ahead is { } later ? later.Days : Talk.PauseWords.DaysOf(frame, argument), ahead?.From);
            return;
        }

        if (ahead is { } named)
        {
            KeptPause.Ahead(frame, named.From, named.Days);
            return;
        }

        PauseToday(frame, argument);
    }

    private static void PauseToday(TurnFrame frame, string argument)
    {
        switch (Talk.PauseWords.DaysOf(frame, argument))
        {
            case var wanted when KeptPause.IsBehindFlare(frame):
                KeptPause.Keep(frame, wanted);
                break;
            case >= 1 and <= LongestDays and var days:
                Take(frame, days);
                break;
            case null:
                KeptPause.AskLength(frame);
                break;
            default:
                frame.Speech.Add("pause.bounds", ("most", $"{LongestDays}"));
                KeptPause.AskLength(frame);
                break;
        }
    }

    public static void PauseDays(TurnFrame frame, string value) => Take(frame, int.Parse(value.AsSpan("pause.".Length)));

    /// <summary>From today, or from the day that was said before.</summary>
    private static void Take(TurnFrame frame, int days)
    {
        var from = KeptPause.FromOf(frame.Now.Open);
        KeptPause.DropLength(frame);
        if (from > frame.Today)
        {
            KeptPause.Ahead(frame, from.Value, days);
        }
        else
        {
            PauseFor(frame, days);
        }
    }

    public static void Resume(TurnFrame frame)
    {
        if (!frame.IsHeld && Manners.Returning.IsLongAway(frame))
        {
            Manners.Returning.AfterLongAbsence(frame);
            return;
        }

        frame.Now = frame.Now with { PauseWanted = null, Person = frame.Now.Person with { ResumeOn = null, WantsCheckIns = frame.Now.Person.IsKept } };
        HeldTimers.CancelAll(frame, Timers.Resume);
        KeptPause.DropLength(frame);
        if (frame.IsQuiet)
        {
            frame.Go(Trigger.Coach);
        }

        CheckInTimes.ArmFromToday(frame);
        frame.Speech.Add(frame.Now.Person is { IsKept: true, CheckInAt: not null } ? "resumed" : "resumed.no-time");
    }

    /// <summary>The pause is over by itself: check-ins begin again, without a word today.</summary>
    public static void PauseOver(TurnFrame frame)
    {
        if (frame.Stage == Stage.Paused)
        {
            frame.Go(Trigger.Coach);
            CheckInsAgain(frame);
        }
        else if (frame.Stage == Stage.Rescreening && frame.Now.From == nameof(Stage.Paused))
        {
            // A sign was told in the pause, and its list left alone: whoever is silent is asked again all the same.
            frame.Now = frame.Now with { From = nameof(Stage.Coaching) };
            CheckInsAgain(frame);
        }
        else if (frame.Now.Person.ResumeOn is not null)
        {
            // Held, or in doubt: the pause is looked at again tomorrow.
            SetResume(frame, frame.Today.PlusDays(1));
        }
    }

    private static void CheckInsAgain(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Person = frame.Now.Person with { ResumeOn = null },
            CheckIns = frame.Now.CheckIns with { PausedUntil = frame.Today, EveryDays = 1 },
        };
        CheckInTimes.ArmFromToday(frame);
    }

    public static void PauseFor(TurnFrame frame, int days)
    {
        if (!HasCheckIns(frame))
        {
            NothingToPause(frame);
            return;
        }

        Begin(frame, frame.Today.PlusDays(days));
        frame.Speech.Add(days == 1 ? "paused.one" : "paused", ("days", days.ToString()));
        if (Flares.FlareUps.IsQuiet(frame.Now))
        {
            frame.Speech.AddLine("paused.flare");
        }

        Flares.FlareVisit.Ask(frame);
    }

    /// <summary>Without a word: what is open is dropped, and nothing is written before that day.</summary>
    internal static void Begin(TurnFrame frame, LocalDate until)
    {
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        HeldTimers.CancelAll(frame, Timers.Resume);
        KeptPause.KeepFlare(frame);
        DropCheckIn(frame);
        frame.Go(Trigger.Pause);
        frame.Now = frame.Now with { PauseWanted = null, Person = frame.Now.Person with { ResumeOn = until } };
        SetResume(frame, until);
    }

    internal static bool HasCheckIns(TurnFrame frame) => frame.Stage is Stage.Coaching or Stage.CheckIn or Stage.Paused or Stage.Left;

    /// <summary>A question about safety comes first; the pause is kept, and begins behind it.</summary>
    private static void AfterSafety(TurnFrame frame, int? days, LocalDate? from)
    {
        if (frame.Stage is Stage.Rescreening or Stage.Clarifying && frame.Now.Person.WantsCheckIns)
        {
            KeptPause.Keep(frame, days, from);
        }
        else
        {
            NothingToPause(frame);
        }
    }

    /// <summary>Said before "for how long": that question would stand in the way of the one that waits.</summary>
    private static void NothingToPause(TurnFrame frame)
    {
        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("doubt.first");
            Flow.AskSafetyAgain(frame);
            return;
        }

        frame.Speech.Add(frame.Stage == Stage.Rescreening ? "doubt.first" : "pause.nothing");
        Flow.GoOn(frame);
    }

    private static void SetResume(TurnFrame frame, LocalDate on) =>
        HeldTimers.Set(frame, new TimerKey(Timers.Resume, CheckInTimes.Key(on)), frame.Zone.AtStartOfDay(on).ToInstant());

    /// <summary>What was told of the day stays on record and counts; nothing more is asked, and a pause that begins by itself says nothing.</summary>
    internal static void DropCheckIn(TurnFrame frame)
    {
        var unfinished = UnfinishedDay.Of(frame, date: null);
        frame.Close();
        CheckInFlow.KeepUnfinished(frame);
        frame.Now = frame.Now with { Waiting = [], CheckIns = frame.Now.CheckIns with { Running = null } };
        if (frame.Turn.Input is not Input.Due)
        {
            unfinished?.Act(frame);
        }
    }
}
