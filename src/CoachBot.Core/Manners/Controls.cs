using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;

namespace CoachBot.Core.Manners;

/// <summary>back, restart, skip, help, stop, why and their like: typed or tapped, in every stage.</summary>
internal static class Controls
{
    public static void Take(TurnFrame frame, string word)
    {
        switch (word)
        {
            case "stop":
                Commands.Quieting.Stop(frame);
                return;
            case "help":
                Help(frame);
                return;
            case "enough" when frame.IsHeld:
                Commands.Quieting.Stop(frame);
                return;
            case "skip" when frame.Now.Open?.Question == "clearance.advice":
                Skip(frame);
                return;
            case var _ when CommandOf(frame, word) is { } command:
                Commands.CommandTable.Run(frame, command, "");
                return;
            case "why" when frame.IsHeld:
                Explaining.WhyHeld(frame);
                return;
            case var _ when frame.IsHeld:
                WhileHeld.Line(frame);
                return;
            default:
                Move(frame, word);
                return;
        }
    }

    private static void Move(TurnFrame frame, string word)
    {
        switch (word)
        {
            case "why":
                Explaining.Why(frame);
                break;
            case "back":
                Back(frame);
                break;
            case "skip":
                Skip(frame);
                break;
            case "enough" when frame.Now.Open is { } run && Tuning.Tune.IsRun(run):
                Tuning.Tune.Stop(frame);
                break;
            case "enough":
                Commands.Quieting.Offer(frame);
                break;
            case "restart":
                Restart(frame);
                break;
            default:
                frame.AskAgain();
                break;
        }
    }

    /// <summary>"my plan", "forget me": what is also a command.</summary>
    private static string? CommandOf(TurnFrame frame, string word) => word switch
    {
        "resume" when frame.Stage is not (Stage.Paused or Stage.Left) && !IsOfAPause(frame.Now) => "go-on",
        "check-in" => "checkin",
        "week-review" => "week",
        "red-flags" => "redflags",
        "menu" when FirstContact.IsUnopened(frame) => "start",
        "menu" => "help",
        "plan" or "tune" or "stretch" or "form" or "learn" or "pause" or "resume" or "time" or "language" or "privacy" or "export" or "forget" or "about"
            or "session" or "flare" or "snooze" or "less" or "note" or "progress" => word,
        _ => null,
    };

    /// <summary>"For how long?" is asked, or a pause is to begin that "resume" takes back.</summary>
    private static bool IsOfAPause(Conversation now) => now is { Open.Question: "pause.days" } or { Open: null, PauseWanted: not null };

    public static void Help(TurnFrame frame)
    {
        if (frame.IsHeld)
        {
            WhileHeld.Line(frame);
            return;
        }

        if (FirstContact.IsUnopened(frame))
        {
            FirstContact.GoOn(frame);
            return;
        }

        frame.Speech.Add(frame.Now.Plan is null ? "help.first" : "help");
        frame.AskAgain();
    }

    public static void Restarted(TurnFrame frame, string value)
    {
        frame.Close();
        if (value != "restart.yes")
        {
            frame.Speech.Add("restart.no.answer");
            Flow.GoOn(frame);
            return;
        }

        var person = frame.Now.Person;
        HeldTimers.CancelAll(frame, Timers.CheckIn);
        frame.Now = frame.Now with { Waiting = [], Plan = null, PutAside = null, ThinnersAt = null, Bones = null, Answers = new Dictionary<string, string>(), Trail = [], CheckIns = CheckIns.CheckInState.None, Training = null };
        frame.Go(Trigger.Restart);
        frame.Now = frame.Now with { Person = person };
        Flow.GoOn(frame);
    }

    /// <summary>One question back; a screen that was passed is not undone, and nothing is lost at the start.</summary>
    private static void Back(TurnFrame frame)
    {
        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("back.safety");
            Flow.AskSafetyAgain(frame);
            return;
        }

        if (!Training.SessionSets.Back(frame) && !Guides.GuideSteps.Back(frame))
        {
            BackInAnswers(frame);
        }
    }

    private static void BackInAnswers(TurnFrame frame)
    {
        if (frame.Now.Open is { } later && Tuning.Later.Is(later.Question))
        {
            Tuning.Tune.Back(frame, later);
            return;
        }

        if (frame.Now.CheckIns.Running is not null && frame.Stage == Stage.CheckIn)
        {
            CheckInBack(frame);
            return;
        }

        var last = frame.Now.Trail.LastOrDefault(id => Questions.All.TryGetValue(id, out var asked) && asked.IsKept && frame.Now.Answer(id) is not null);
        if (last is null || frame.Stage is not (Stage.FirstHelp or Stage.PlanBlock or Stage.Keeping))
        {
            frame.Speech.Add("back.nothing");
            frame.AskAgain();
            return;
        }

        Reopen(frame, last);
    }

    private static void CheckInBack(TurnFrame frame)
    {
        frame.Close();
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Running = null } };
        CheckIns.CheckInFlow.Begin(frame);
    }

    private static void Reopen(TurnFrame frame, string question)
    {
        frame.Close();
        frame.Unlearn([question, .. Questions.Of(question).Redoes]);
        frame.Now = frame.Now with { Trail = [.. frame.Now.Trail.Where(id => id != question)] };
        if (PlanBlock.All.Any(asked => asked.Id == question))
        {
            frame.Now = frame.Now with { Plan = null };
        }

        frame.Ask(question);
    }

    private static void Skip(TurnFrame frame)
    {
        if (frame.Now.Open is not { } open)
        {
            frame.Speech.Add("skip.nothing");
        }
        else if (Questions.Of(open.Question).CanSkip)
        {
            Skipping.Take(frame, open);
        }
        else
        {
            Skipping.Refuse(frame, open);
        }
    }

    private static void Restart(TurnFrame frame)
    {
        if (Flow.IsSafetyOpen(frame.Now))
        {
            frame.Speech.Add("back.safety");
            Flow.AskSafetyAgain(frame);
            return;
        }

        frame.Ask("restart.sure");
    }
}
