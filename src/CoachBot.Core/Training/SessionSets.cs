using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Training;

/// <summary>One exercise at a time, one tap a set, and a rest between them.</summary>
[Source("coaching.md 4.2, 4.3 (pain during exercise), 5.2 (doses)")]
internal static class SessionSets
{
    /// <summary>Warmed up: the first exercise.</summary>
    public static void Start(TurnFrame frame)
    {
        var ids = Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => exercise.Id);
        Keep(frame, new SessionRun(frame.Today, string.Join(' ', ids), 0, 0));
        Show(frame, frame.Now.Training!.Running!);
    }

    /// <summary>Interrupted, and taken up again where it stopped.</summary>
    public static void GoOn(TurnFrame frame, SessionRun run)
    {
        if (run.IsOver)
        {
            frame.Ask("session.pain");
            return;
        }

        frame.Speech.Add("session.go-on");
        Show(frame, run);
    }

    /// <summary>A pinch told in the form guide of what is being done: sharp, which is red whatever number follows (4.3, 6).</summary>
    public static void Pinched(TurnFrame frame, IReadOnlyList<string> exercises)
    {
        if (frame.Now.Training?.Running is { } run && run.On == frame.Today && (exercises.Contains(run.Exercise) || (run.IsBegun && run.Ids.Intersect(exercises).Any())))
        {
            Keep(frame, run with { IsSharp = true, IsBegun = true });
        }
    }

    public static void Answered(TurnFrame frame, SessionRun run, string value)
    {
        HeldTimers.CancelAll(frame, Timers.Rest);
        switch (value)
        {
            case "set.done":
                Done(frame, run with { Sets = run.Sets + 1, IsBegun = true });
                break;
            case "set.hurts":
                frame.Ask("session.hurts");
                break;
            case "set.show":
                var shown = frame.Script.Catalog.Exercises[run.Exercise];
                frame.Speech.Add(
                    $"exercise.{shown.Id}.card", ("dose", PlanWords.DoseWords(frame, DoseOf(frame, shown))),
                    ("often", Commands.ExerciseCards.OftenWords(frame, shown.Often)));
                Ask(frame, run);
                break;
            case "set.skip":
                Next(frame, run with { IsPart = true });
                break;
            case "set.stop":
                SessionEnd.Stop(frame, run);
                break;
            default:
                // Said at once, without "it hurts" first.
                Hurt(frame, run, value);
                break;
        }
    }

    /// <summary>Pain in a set: by its number and where it goes (4.3). A leg symptom ends the session whatever the number is.</summary>
    public static void Hurt(TurnFrame frame, SessionRun run, string value)
    {
        switch (value)
        {
            case "hurts.low":
                frame.Speech.Add("session.hurts.low");
                Ask(frame, run);
                break;
            case "hurts.middle":
                frame.Speech.Add(SessionWords.IsLoaded(frame) ? "session.hurts.loaded" : "session.hurts.middle");
                Next(frame, WithoutWeights(frame, run) with { IsPart = true, IsBegun = true, WasClear = true });
                break;
            case "hurts.leg":
                LegInSession.End(frame);
                frame.Speech.Add("session.hurts.leg");
                SomethingNew.Which(frame, "new.leg");
                break;
            case "hurts.dizzy":
                SessionEnd.Log(frame, run with { IsPart = true, IsBegun = true });
                frame.Close();
                frame.Speech.Add("session.dizzy");
                break;
            case "hurts.cramp":
                frame.Speech.Add("session.cramp");
                Ask(frame, run);
                break;
            default:
                frame.Speech.Add("session.hurts.high");
                SessionEnd.Stop(frame, run with { IsBegun = true, IsSharp = true });
                break;
        }
    }

    /// <summary>A lift that passed 2 ends all weight of that day: the drills after it stay (4.3).</summary>
    private static SessionRun WithoutWeights(TurnFrame frame, SessionRun run) => SessionWords.IsLoaded(frame)
        ? run with { Exercises = string.Join(' ', run.Ids.Where((id, at) => at <= run.At || !SessionWords.IsLoaded(frame, id))) }
        : run;

    /// <summary>The set before, or the exercise before; false where there is nothing before.</summary>
    public static bool Back(TurnFrame frame)
    {
        if (frame.Now is not { Open.Question: "session.set" or "session.hurts", Training.Running: { } run })
        {
            return false;
        }

        HeldTimers.CancelAll(frame, Timers.Rest);
        var before = run switch
        {
            _ when frame.Now.Open!.Question == "session.hurts" => run,
            { Sets: > 0 } => run with { Sets = run.Sets - 1 },
            { At: > 0 } => run with { At = run.At - 1, Sets = 0 },
            _ => run,
        };
        Keep(frame, before);
        Show(frame, before);
        return true;
    }

    /// <summary>The rest is over, if the same set still waits.</summary>
    public static void Rested(TurnFrame frame, TimerKey timer)
    {
        if (!frame.IsHeld && frame.Now.Open is { Question: "session.set" } open && open.Asking.ToString() == timer.Key)
        {
            frame.Speech.Add("session.rested");
            frame.AskAgain();
        }
    }

    public static void Next(TurnFrame frame, SessionRun run)
    {
        var next = run with { At = run.At + 1, Sets = 0 };
        if (next.At < run.Ids.Count)
        {
            Keep(frame, next);
            Show(frame, next);
        }
        else
        {
            SessionEnd.Over(frame, run);
        }
    }

    /// <summary>What is done with it today, as the plan has it.</summary>
    public static Dose DoseOf(TurnFrame frame, Exercise exercise) => exercise.Id == "EX-09" && frame.Now.Plan!.Reload is not null
        ? ReloadWords.DoseOf(frame, Climb.Next(frame.Now, frame.Today))
        : Sessions.DoseOf(exercise, frame.Now.Plan!);

    public static void Keep(TurnFrame frame, SessionRun? run) =>
        frame.Now = frame.Now with { Training = (frame.Now.Training ?? SessionState.None) with { Running = run } };

    private static void Done(TurnFrame frame, SessionRun run)
    {
        var exercise = frame.Script.Catalog.Exercises[run.Exercise];
        if (run.Sets >= DoseOf(frame, exercise).Sets)
        {
            Next(frame, run);
            return;
        }

        Keep(frame, run);
        var rest = SessionLength.RestSeconds(exercise);
        frame.Speech.Add("session.rest", ("seconds", rest.ToString()));
        Ask(frame, run);
        HeldTimers.Set(frame, new TimerKey(Timers.Rest, frame.Now.Open!.Asking.ToString()), frame.Turn.Now + Duration.FromSeconds(rest));
    }

    private static void Show(TurnFrame frame, SessionRun run)
    {
        var exercise = frame.Script.Catalog.Exercises[run.Exercise];
        var brief = $"exercise.{exercise.Id}.brief";
        var place = (("number", $"{run.At + 1}"), ("count", $"{run.Ids.Count}"));
        if (!frame.Has(brief) || LiftWords.Of(frame, exercise) is { HasItsSteps: false })
        {
            // "Trap-bar deadlift": the steps of the deadlift are a tap away.
            frame.Speech.Add("session.exercise", place.Item1, place.Item2, ("exercise", PlanWords.ExerciseWords(frame, exercise)));
            Cue(frame, exercise);
        }
        else
        {
            frame.Speech.Add("session.number", place.Item1, place.Item2);
            frame.Speech.AddPictured(brief, $"exercise.{exercise.Id}.card", ("dose", PlanWords.LoadedDoseWords(frame, exercise)));
        }

        ForThisBack.Say(frame, exercise);
        if (exercise.Id == "EX-09" && frame.Now.Plan!.Reload is not null)
        {
            ReloadWords.SayLimits(frame, Climb.Next(frame.Now, frame.Today));
        }

        Easier(frame, exercise);
        Ask(frame, run);
    }

    /// <summary>What to think of in a lift that shares its card with another.</summary>
    private static void Cue(TurnFrame frame, Exercise exercise)
    {
        if (LiftWords.Of(frame, exercise) is { } lift && frame.Has($"lift.{lift.Id}.cue"))
        {
            frame.Speech.AddLine($"lift.{lift.Id}.cue");
        }
    }

    /// <summary>The easier way, while that holds.</summary>
    private static void Easier(TurnFrame frame, Exercise exercise)
    {
        if (frame.Now.Plan!.IsEased && frame.Has($"exercise.{exercise.Id}.easier"))
        {
            frame.Speech.AddLine("session.easier", ("easier", frame.Words($"exercise.{exercise.Id}.easier")));
        }
    }

    private static void Ask(TurnFrame frame, SessionRun run) => frame.Ask("session.set", about: $"{run.At}:{run.Sets}");
}
