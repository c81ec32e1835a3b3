using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
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
    /// <summary>The last button of "what is new?", and what the question after it is about.</summary>
    public const string NoneAfterAll = "new.none";

    /// <summary>How many past check-ins the conversation remembers; older ones are in the journal.</summary>
    private const int Remembered = 35;

    /// <summary>The person asks for it, or writes a whole line; today's, whatever the time.</summary>
    public static void Begin(TurnFrame frame, bool isProactive)
    {
        var on = frame.Today;
        var plan = frame.Now.Plan;
        var running = frame.Now.CheckIns.Running is { } day && day.On == on
            ? day
            : new CheckIn(on) { IsTrainingDay = plan is not null && Sessions.IsTrainingDay(plan, on) };
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = running } };
        frame.Go(Trigger.CheckIn);
        if (isProactive)
        {
            frame.Speech.Last.Urgency = Urgency.Proactive;
        }

        GoOn(frame);
    }

    public static void GoOn(TurnFrame frame)
    {
        if (frame.Now.Open is not null || frame.Now.CheckIns.Running is not { } day)
        {
            return;
        }

        if (NeedsScreen(frame) && day.IsNothingNew is not null)
        {
            Screening.Screens.AskAgain(frame, "check-in");
            return;
        }

        if (AskNext(frame, day))
        {
            return;
        }

        CheckInEnd.Decide(frame);
    }

    public static void Answered(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        if (open.About is { } about && about != CheckInTimes.Key(frame.Now.CheckIns.Running?.On ?? default))
        {
            frame.Speech.Add("check-in.over");
            Flow.GoOn(frame);
            return;
        }

        var day = frame.Now.CheckIns.Running ?? new CheckIn(frame.Today);
        if (open.Question is "load-change" or "feel-where" or "gate.daily" or "gate.still")
        {
            frame.Remember(open.Question, value);
            day = day with { Rules = [.. day.Rules, "extra"] };
        }

        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = CheckInAnswers.With(day, open.Question, value) } };
        Consequence(frame, open.Question, value);
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

    /// <summary>Something new: which one? (c5's picker; red-flag meaning by id.)</summary>
    public static void SomethingNew(TurnFrame frame, string value)
    {
        frame.Close();
        switch (value)
        {
            case "new.leg":
                Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-03", Level.Soon));
                return;
            case "new.weak":
                Doubts.Ask(frame, "CL-08", Doubts.Subject("RF-NEU-02", Level.Urgent));
                return;
            case "new.saddle":
                Escalation.Act(frame, Triage.OfTap("RF-CES-01", Level.Emergency));
                return;
            case "new.fever":
                Escalation.Act(frame, Triage.OfTap("RF-INF-01", Level.Urgent));
                return;
            case "new.fall":
                Escalation.Act(frame, Triage.OfTap("RF-TRA-03", Level.Urgent));
                return;
            case NoneAfterAll:
                Doubts.Ask(frame, "screen-a.sure", NoneAfterAll);
                return;
            default:
                frame.Speech.Add("c5.other");
                Doubts.Settle(frame);
                return;
        }
    }

    /// <summary>Screen A again: weekly, after any leg symptom, and daily after "sent home".</summary>
    private static bool NeedsScreen(TurnFrame frame)
    {
        var screened = frame.Now.Screened;
        var age = screened.A is { } at ? frame.Turn.Now - at : Duration.MaxValue;
        return age > Duration.FromDays(6.5) || (screened.DailyUntil >= frame.Today && age > Duration.FromHours(20));
    }

    private static void Consequence(TurnFrame frame, string question, string value)
    {
        switch (question)
        {
            case "c1" when int.Parse(value) >= 9:
                Doubts.Ask(frame, "CL-09", Doubts.Subject("RF-SEV-01", Level.Urgent));
                break;
            case "c1" when value == "8":
                SeeSomebody.StrongPain(frame);
                GoOn(frame);
                break;
            case "c5" when value != "c5.nothing":
                Doubts.Ask(frame, "c5.which");
                break;
            default:
                GoOn(frame);
                break;
        }
    }

    private static bool AskNext(TurnFrame frame, CheckIn day)
    {
        if (Doubts.AskDueAgain(frame))
        {
            return true;
        }

        if (Questions.Next(CheckInQuestions.Daily, frame.Now with { Answers = Deferred(frame.Now) }) is not { } next)
        {
            return false;
        }

        var prompt = next.Id == "c1" ? OpenerOf(frame) : next.Id;
        frame.Ask(next.Id, prompt, CheckInTimes.Key(day.On));
        return true;
    }

    /// <summary>Only the extras live among the person's answers; the day's own answers are in the check-in.</summary>
    private static Dictionary<string, string> Deferred(Conversation conversation) =>
        conversation.Answers.Where(answer => answer.Key is "load-change" or "feel-where" or "gate.daily" or "gate.still").ToDictionary();

    private static string OpenerOf(TurnFrame frame) => frame.Local.Hour switch
    {
        < 12 => "c1.morning",
        < 18 => "c1.afternoon",
        _ => "c1.evening",
    };

    internal static void Finish(TurnFrame frame, CheckIn day)
    {
        var worse = day.IsWorse == true ? frame.Now.CheckIns.WorseInARow + 1 : 0;
        frame.Now = frame.Now with
        {
            CheckIns = frame.Now.CheckIns with
            {
                Running = null,
                Past = [day, .. frame.Now.CheckIns.Past.Where(past => past.On != day.On).Take(Remembered - 1)],
                Unanswered = 0,
                EveryDays = 1,
                WorseInARow = worse,
            },
        };
    }
}
