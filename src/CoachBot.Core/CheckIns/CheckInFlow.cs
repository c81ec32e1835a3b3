using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>One day's check-in: opened by its timer or by the person, asked question by question, decided at the end.</summary>
[Source("coaching.md 7.2")]
internal static class CheckInFlow
{
    /// <summary>From here on: can they stand, dress and get to the toilet? (RF-SEV-01).</summary>
    internal const int SevereFrom = 9;

    /// <summary>Today's, or the one that is still open.</summary>
    public static CheckIn RunningOrNew(TurnFrame frame)
    {
        Training.SessionEnd.CloseLeft(frame);
        return frame.Now.CheckIns.Running ?? NewOn(frame, frame.Today);
    }

    /// <summary>The person asks for it, or writes a whole line; once a day.</summary>
    public static void Begin(TurnFrame frame)
    {
        var running = RunningOrNew(frame);
        if (frame.Now.CheckIns.Past.Any(past => past.On >= running.On))
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = null } };
            frame.Go(Trigger.Coach);
            frame.Speech.Add("checkin.done", ("next", Home.NextWords(frame)));
            return;
        }

        Run(frame, running);
    }

    /// <summary>Its time has come.</summary>
    /// <param name="isShort">After silent days: one number, and whether anything is new.</param>
    public static void BeginDue(TurnFrame frame, LocalDate date, bool isShort)
    {
        Training.SessionEnd.CloseLeft(frame);
        var day = frame.Now.CheckIns.Running is { } begun && begun.On == date ? begun : NewOn(frame, date);
        Run(frame, isShort ? day with { IsShort = true, IsReview = false, IsTrainingDay = false } : day);
    }

    public static void GoOn(TurnFrame frame)
    {
        if (frame.Now.Open is not null || frame.Now.CheckIns.Running is not { } day)
        {
            return;
        }

        if (day.Usual >= SevereFrom && !day.Rules.Contains("CL-09"))
        {
            Set(frame, day with { Rules = [.. day.Rules, "CL-09"] });
            Doubts.AskSevere(frame);
            return;
        }

        if (NeedsScreen(frame) && day.IsNothingNew is not null)
        {
            Screening.Screens.AskAgain(frame, "check-in");
            return;
        }

        if (!AskNext(frame, day))
        {
            CheckInEnd.Decide(frame);
        }
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        if (Manners.Returning.IsLongAway(frame))
        {
            Manners.Returning.AfterLongAbsence(frame);
            return;
        }

        if (Extras.Is(open.Question))
        {
            Tuning.LaterAnswers.Answered(frame, open, value);
        }
        else if (Rotation.Is(open.Question))
        {
            Rotation.Answered(frame, open.Question, value);
        }
        else
        {
            OfTheDay(frame, open, value);
        }
    }

    private static void OfTheDay(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        if (frame.Now.CheckIns.Running is not { } day || (open.About is { } about && about != CheckInTimes.Key(day.On)))
        {
            Manners.OldReports.OfADayThatIsOver(frame, open, value);
            return;
        }

        Fill(frame, day, open.Question, value);
        if (open.Question == "c5" && value != "c5.nothing")
        {
            Doubts.Ask(frame, "c5.which");
        }
        else
        {
            Next(frame);
        }
    }

    private static void Fill(TurnFrame frame, CheckIn day, string question, string value)
    {
        if (Extras.IsGate(question))
        {
            frame.Remember(question, value);
            day = day with { Rules = [.. day.Rules, Extras.Asked] };
        }

        if (Weeks.GoalRatings.Again.Contains(question))
        {
            frame.Remember(question, value);
        }

        day = CheckInAnswers.With(day, question, value);
        var told = Manners.CheckInLines.Also(frame, day);
        if (question == "c4" || told.InSession != day.InSession)
        {
            told = told with { IsSharp = Talk.DayWords.IsSharp(frame) || Training.RedSession.WasSharp(frame.Now, told) };
        }

        Manners.CheckInLines.HeardBesides(frame, day, told);
        Set(frame, told);
    }

    /// <summary>A check-in's question may also be answered from elsewhere, when it waited behind another.</summary>
    private static void Next(TurnFrame frame)
    {
        if (frame.Stage is Stage.CheckIn or Stage.Coaching)
        {
            GoOn(frame);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    /// <summary>A slip of the finger, taken back: one question makes sure, as after Screen A.</summary>
    public static void NothingAfterAll(TurnFrame frame)
    {
        if (frame.Now.CheckIns.Running is { } day)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day with { IsNothingNew = true } } };
        }

        frame.Speech.Add("screened.again");
        Flow.GoOn(frame);
    }

    /// <summary>Screen A again: weekly, after any leg symptom, and daily after "sent home".</summary>
    private static bool NeedsScreen(TurnFrame frame)
    {
        var screened = frame.Now.Screened;
        var age = screened.A is { } at ? frame.Turn.Now - at : Duration.MaxValue;
        return age > Duration.FromDays(6.5) || (screened.DailyUntil >= frame.Today && age > Duration.FromHours(20))
            || (frame.Now.CheckIns.Running is { IsReview: true } && age > Duration.FromDays(3));
    }

    private static bool AskNext(TurnFrame frame, CheckIn day)
    {
        if (Doubts.AskDueAgain(frame))
        {
            return true;
        }

        if (Questions.Next(CheckInQuestions.Daily, frame.Now) is not { } next)
        {
            return false;
        }

        var prompt = next.Id switch
        {
            "c1" => OpenerOf(frame),
            "c3" when day.IsAboutYesterday => "c3.yesterday",
            "c4" when frame.Heard is not Signal.Answered || Training.OwnThrusts.IsOf(frame.Now, day) => "c4.session",
            "c5" when Training.LegInSession.IsOpen(frame.Now) => "c5.leg",
            "worst" when day.IsReview => "worst.week",
            _ => next.Id,
        };
        frame.Ask(next.Id, prompt, CheckInTimes.Key(day.On));
        return true;
    }

    private static string OpenerOf(TurnFrame frame) => frame.Local.Hour switch
    {
        < 12 => "c1.morning",
        < 18 => "c1.afternoon",
        _ => "c1.evening",
    };

    /// <summary>A check-in that was left half answered stays on record, and its "worse" counts; what it changes is <see cref="UnfinishedDay"/>.</summary>
    public static void KeepUnfinished(TurnFrame frame)
    {
        if (frame.Now.CheckIns.Running is { Usual: not null } day)
        {
            Finish(frame, day with { Rules = ["unfinished"] });
        }
    }

    internal static void Finish(TurnFrame frame, CheckIn day) => frame.Now = frame.Now with
    {
        CheckIns = frame.Now.CheckIns with
        {
            Running = null,
            Past = [day, .. frame.Now.CheckIns.Past.Where(past => past.On != day.On)],
            Unanswered = 0,
            EveryDays = 1,
            WorseInARow = Referrals.WorseDays(frame.Now, day),
            BaselineWorst = frame.Now.CheckIns.BaselineWorst ?? day.Worst,
            Streak = frame.Now.CheckIns.Streak.Counted(day.On),
        },
    };

    private static void Run(TurnFrame frame, CheckIn day)
    {
        // What changed before the last one is no longer asked: its number would be taken for this day's pain.
        if (frame.Now.Open is { } open && WhatChanged.IsOfTheDay(open)) frame.Close();
        Set(frame, day);
        frame.Go(Trigger.CheckIn);
        GoOn(frame);
    }

    /// <summary>Before noon the session it asks about is yesterday's.</summary>
    private static CheckIn NewOn(TurnFrame frame, LocalDate on)
    {
        var day = new CheckIn(on) { IsAboutYesterday = frame.Local.Hour < 12, IsReview = Weeks.ReviewDays.IsDue(frame.Now, on) };
        var session = CheckInRules.SessionOn(day);
        return Training.SessionEnd.Filled(frame.Now, day with { IsTrainingDay = TrainingDays.IsTrainingDay(frame.Now, session), Painkiller = Manners.Doses.On(frame.Now, session) });
    }

    private static void Set(TurnFrame frame, CheckIn day) =>
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = day } };
}
