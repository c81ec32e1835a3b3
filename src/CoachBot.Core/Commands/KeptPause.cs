using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Questionnaires;
using NodaTime;

namespace CoachBot.Core.Commands;

/// <summary>A pause that was asked for and begins later: behind a question about safety, and without a word where that stays unanswered.</summary>
[Source("coaching.md 7.1 (/pause), 7.5, 7.8; 2.4: a screen that nobody has touched raises nothing, and is asked again on return")]
internal static class KeptPause
{
    /// <summary>"Same or different?" is open in a flare-up: a different one is looked at, so that comes first; who asks for quiet again has it at once.</summary>
    public static bool IsBehindFlare(TurnFrame frame) =>
        frame.Now.Open is { Question: "flare.same" or "flare.where" } && !Waits(frame);

    /// <summary>One stands behind what is asked now; one whose first day is yet to come does not.</summary>
    public static bool Waits(TurnFrame frame) => frame.Now.PauseWanted is { } wanted && wanted.Begins() <= frame.Today;

    /// <summary>It begins on a later day, with the first check-in of it.</summary>
    /// <param name="days">Null where it is yet to be said.</param>
    public static void Ahead(TurnFrame frame, LocalDate from, int? days)
    {
        DropLength(frame);
        var date = ("date", Measures.OwnForm.Date(frame, from));
        if (days is null)
        {
            frame.Speech.Add("pause.from", date);
            frame.Ask("pause.days", "pause.days.then", CheckInTimes.Key(from));
            return;
        }

        frame.Now = frame.Now with { PauseWanted = new PauseWanted(days.Value, frame.Today) { From = from } };
        frame.Speech.Add(days == 1 ? "pause.ahead.one" : "pause.ahead", date, ("days", $"{days}"));
    }

    /// <summary>The coach was asked not to write, now or once what is open is settled: nothing is promised for each day.</summary>
    public static bool IsQuietAhead(TurnFrame frame) =>
        Waits(frame) || Doubts.Origin(frame) == Stage.Left || (Doubts.Origin(frame) == Stage.Paused && frame.Now.Person.ResumeOn is not null);

    /// <summary>It takes the place of a question of a flare-up, which is not lost by that.</summary>
    public static void AskLength(TurnFrame frame)
    {
        KeepFlare(frame);
        frame.Ask("pause.days");
    }

    /// <summary>"For how long?" is asked no more.</summary>
    public static void DropLength(TurnFrame frame)
    {
        if (frame.Now.Open?.Question == "pause.days")
        {
            frame.Close();
        }
    }

    /// <summary>"Am I paused?", "when does my pause end?"</summary>
    public static void SayUntil(TurnFrame frame)
    {
        if (frame.Now.PauseWanted is { Days: > 0, From: { } from } ahead && from > frame.Today)
        {
            Ahead(frame, from, ahead.Days);
        }
        else if (UntilOf(frame) is { } until)
        {
            frame.Speech.Add("pause.until", ("date", Measures.OwnForm.Date(frame, until)));
        }
        else
        {
            frame.Speech.Add("pause.none");
        }

        frame.AskAgain();
    }

    /// <summary>When check-ins begin again: of the pause that is on, or of its rest, which waits behind a question.</summary>
    private static LocalDate? UntilOf(TurnFrame frame) =>
        frame.IsHeld ? null
        : Doubts.Origin(frame) == Stage.Paused ? frame.Now.Person.ResumeOn
        : frame.Now.PauseWanted is { Days: > 0 } wanted && Waits(frame) ? wanted.Ends() : null;

    /// <summary>A flare-up whose questions are not answered yet: its lists come first when the pause is over.</summary>
    public static void KeepFlare(TurnFrame frame)
    {
        if (Flares.FlareUps.IsAsked(frame.Now))
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { IsFlareTold = true } };
        }
    }

    /// <summary>The first day that the open "for how long?" is about; null where it is today.</summary>
    public static LocalDate? FromOf(OpenQuestion? open) =>
        open is { Question: "pause.days", About: { } about } && NodaTime.Text.LocalDatePattern.Iso.Parse(about) is { Success: true, Value: var from } ? from : null;

    /// <param name="days">Null, or outside of 1 to 60, where it is yet to be said.</param>
    /// <param name="from">Its first day; null for as soon as it can.</param>
    public static void Keep(TurnFrame frame, int? days, LocalDate? from = null)
    {
        frame.Now = frame.Now with { PauseWanted = new PauseWanted(days is >= 1 and <= Pausing.LongestDays ? days.Value : 0, frame.Today) { From = from } };
        frame.Speech.Add("pause.kept");
        if (Flow.IsSafetyOpen(frame.Now))
        {
            Flow.AskSafetyAgain(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    /// <summary>Somebody paused tells of their back, or asks for a check-in: its questions come now, and what is left of the pause after them.</summary>
    public static void Interrupt(TurnFrame frame)
    {
        if (frame.IsQuiet)
        {
            KeepRest(frame);
            frame.Go(Trigger.Coach);
        }
    }

    private static void KeepRest(TurnFrame frame)
    {
        if (frame.Stage == Stage.Paused && frame.Now.Person.ResumeOn is { } until && until > frame.Today)
        {
            frame.Now = frame.Now with
            {
                PauseWanted = new PauseWanted(Period.DaysBetween(frame.Today, until), frame.Today),
                Person = frame.Now.Person with { ResumeOn = null },
            };
            HeldTimers.CancelAll(frame, Timers.Resume);
            CheckInTimes.ArmFromTomorrow(frame);
        }
    }

    /// <summary>Takes the kept pause once nothing stands before it.</summary>
    /// <param name="before">A prompt to say first; null for none.</param>
    /// <returns>False where there is none, or where it would be over by now.</returns>
    public static bool TryBegin(TurnFrame frame, string? before = null)
    {
        if (frame.Now.PauseWanted is not { } wanted || frame.IsHeld || !Pausing.HasCheckIns(frame) || !Waits(frame) || wanted.Ends() <= frame.Today)
        {
            return false;
        }

        frame.Now = frame.Now with { PauseWanted = null };
        if (before is not null)
        {
            frame.Speech.Add(before);
        }

        Pausing.Pause(frame, wanted.Days == 0 ? "" : $"{Period.DaysBetween(frame.Today, wanted.Ends())}");
        return true;
    }

    /// <summary>The time of a check-in has come, and what stands before the pause was left alone: quiet was asked for, so it begins.</summary>
    public static bool TryBeginSilently(TurnFrame frame)
    {
        if (frame.Now.PauseWanted is not { Days: > 0 } wanted || !Waits(frame) || wanted.Ends() <= frame.Today)
        {
            return false;
        }

        if (frame.Stage == Stage.Rescreening)
        {
            frame.Target = Stage.Coaching;
            frame.Go(Trigger.Return);
        }

        Pausing.Begin(frame, wanted.Ends());
        return true;
    }
}
