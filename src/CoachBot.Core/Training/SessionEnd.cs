using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Stretches;
using NodaTime;

namespace CoachBot.Core.Training;

/// <summary>After the last set: how it was, what it showed, and what the day's check-in need not ask any more.</summary>
[Source("coaching.md 4.2 (exit criteria, last card), 4.3, 4.4 (dead bug 3x15, thrust 3x10, pain 1), S0-25, S4-15")]
internal static class SessionEnd
{
    private const int CleanRepetitions = 45;
    private const int ThrustRepetitions = 30;
    private const int ThrustPainUpTo = 1;

    /// <summary>Stopped in the middle: part of a session, unless nothing was done.</summary>
    public static void Stop(TurnFrame frame, SessionRun run)
    {
        if (run.IsBegun)
        {
            Over(frame, run with { IsPart = true });
            return;
        }

        SessionSets.Keep(frame, null);
        frame.Close();
        frame.Speech.Add("session.dropped", ("next", Home.NextWords(frame)));
    }

    public static void Over(TurnFrame frame, SessionRun run)
    {
        if (!run.IsBegun)
        {
            Stop(frame, run);
            return;
        }

        SessionSets.Keep(frame, run with { IsOver = true });
        frame.Ask("session.pain");
    }

    /// <summary>"2, but sharp" is sharp, whatever the number is; after a set that hurt clearly it is no lower than that.</summary>
    public static void Rated(TurnFrame frame, SessionRun run, int? pain)
    {
        if (run.WasClear && !(pain >= TrafficLight.AmberFrom))
        {
            frame.Speech.Add("session.clear");
            pain = TrafficLight.AmberFrom;
        }

        SessionSets.Keep(frame, run with { Pain = pain, IsSharp = run.IsSharp || Talk.DayWords.IsSharp(frame) });
        After(frame, "session.pain");
    }

    /// <summary>What the exit of the phase needs to know, one question after the other; then the end.</summary>
    public static void After(TurnFrame frame, string asked)
    {
        var run = frame.Now.Training!.Running!;
        var isLearning = frame.Now.Plan is { Phase: Phase.P1 or Phase.P2 };
        var thumbs = run.Ids.Contains("EX-08") ? "session.thrust" : run.Ids.Contains("EX-05") ? "session.thumbs" : null;
        if (isLearning && asked == "session.pain" && run.Ids.Contains("EX-03"))
        {
            frame.Ask("dead-bug");
        }
        else if (isLearning && asked is "session.pain" or "dead-bug" && thumbs is not null)
        {
            frame.Ask(thumbs);
        }
        else
        {
            Finish(frame, run);
        }
    }

    public static void DeadBug(TurnFrame frame, SessionRun run, string value)
    {
        frame.Remember("dead-bug", value);
        var isClean = value == "deadbug.clean" && !run.IsPart && Repetitions(frame, "EX-03") >= CleanRepetitions;
        frame.Now = frame.Now with { Training = frame.Now.Training! with { IsDeadBugClean = isClean } };
        if (value == "deadbug.gap")
        {
            frame.Speech.Add("session.gap");
        }

        After(frame, "dead-bug");
    }

    /// <summary>The answer stands for the thumb test as well.</summary>
    public static void Thumbs(TurnFrame frame, SessionRun run, string value)
    {
        if (value is not "thumb.skipped")
        {
            frame.Remember("thumb", value == "thumb.shins" ? "thumb.stay" : value);
        }

        var isClean = value == "thumb.stay" && !run.IsPart && run.Pain <= ThrustPainUpTo && Repetitions(frame, "EX-08") >= ThrustRepetitions;
        if (run.Ids.Contains("EX-08"))
        {
            frame.Now = frame.Now with { Training = frame.Now.Training! with { IsThrustClean = isClean } };
        }

        if (value is "thumb.wider" or "thumb.smaller" or "thumb.both" or "thumb.shins")
        {
            frame.Speech.Add(value == "thumb.shins" ? "session.shins" : "session.thumbs-moved");
        }

        After(frame, "session.thumbs");
    }

    /// <summary>The check-in that asks about that day has its answers already.</summary>
    /// <remarks>Yesterday's counts too, where no check-in has told of it.</remarks>
    public static CheckIn Filled(Conversation conversation, CheckIn day)
    {
        if (conversation.Training?.Last is not { } last)
        {
            return day;
        }

        var isYesterdays = last.On == day.On.PlusDays(-1) && !conversation.CheckIns.Past.Any(past => CheckInRules.SessionOn(past) == last.On && (past.HasSession || !last.IsOwnThrust));
        return isYesterdays || last.On == CheckInRules.SessionOn(day)
            ? day with { Session = last.Share, InSession = last.Pain, HasWeight = last.HasWeight, Thrusts = last.IsOwnThrust ? "none" : day.Thrusts, IsSharp = day.IsSharp || last.IsSharp, IsTrainingDay = true, IsAboutYesterday = day.IsAboutYesterday || isYesterdays, HasNewLeg = day.HasNewLeg || last.HasLeg }
            : day;
    }

    /// <summary>A session of another day that was never ended: what was done of it counts as part.</summary>
    public static void CloseStale(TurnFrame frame)
    {
        if (frame.Now.Training?.Running is { } run && run.On != frame.Today)
        {
            Close(frame, run);
        }
    }

    /// <summary>A check-in begins: a session whose sets are over, or of another day, is told with it, and asks nothing more itself.</summary>
    public static void CloseLeft(TurnFrame frame)
    {
        if (frame.Now.Training?.Running is not { } run || (!run.IsOver && run.On == frame.Today))
        {
            return;
        }

        Close(frame, run);
        frame.Now = frame.Now with { Waiting = [.. frame.Now.Waiting.Where(waiting => !Questionnaires.SessionQuestions.Has(waiting.Question))] };
        if (frame.Now.Open is { } open && Questionnaires.SessionQuestions.Has(open.Question))
        {
            frame.Close();
        }
    }

    private static void Close(TurnFrame frame, SessionRun run) => Log(frame, run with { IsPart = run.IsPart || !run.IsOver });

    /// <summary>Notes it, and ends it.</summary>
    public static void Log(TurnFrame frame, SessionRun run)
    {
        HeldTimers.CancelAll(frame, Timers.Rest);
        var training = (frame.Now.Training ?? SessionState.None) with { Running = null };
        if (run.IsBegun)
        {
            var log = new SessionLog(run.On, run.IsPart ? "part" : "done", run.Pain) { HasLeg = run.HasLeg, HasWeight = SessionWords.IsLoaded(frame, run), IsSharp = run.IsSharp };
            training = training with { Last = log };
            Journal.Record(
                frame, "session", ("on", CheckInTimes.Key(log.On)), ("share", log.Share), ("pain", $"{log.Pain}"), ("exercises", run.Exercises));
        }

        frame.Now = frame.Now with { Training = training };
        if (run.IsBegun)
        {
            RedSession.StepBack(frame, training.Last!);
        }

        if (frame.Now.CheckIns.Running is { Session: null } day)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = Filled(frame.Now, day) } };
        }
    }

    private static void Finish(TurnFrame frame, SessionRun run)
    {
        var light = RedSession.LightOf(run.Pain, run.IsSharp, SessionWords.IsLoaded(frame, run));
        Log(frame, run);
        frame.Close();
        frame.Speech.Add(run.IsPart ? "session.part" : "session.finished");
        if (run.IsSharp || run.Pain is not null)
        {
            frame.Speech.AddLine($"session.{light}".ToLowerInvariant());
        }

        RedSession.SayPause(frame);

        if (new Chooser(frame.Now, frame.Script.Catalog, frame.Today).Suits("ST-13"))
        {
            frame.Speech.AddLine("session.roll");
        }

        frame.Speech.Add(frame.Now.Person.IsKept ? "session.after" : "session.after.visitor");
    }

    private static int Repetitions(TurnFrame frame, string id)
    {
        var dose = Sessions.DoseOf(frame.Script.Catalog.Exercises[id], frame.Now.Plan!);
        return dose.Sets * (dose.Repetitions ?? 0);
    }
}
