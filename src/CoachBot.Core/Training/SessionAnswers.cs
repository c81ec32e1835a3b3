using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;

namespace CoachBot.Core.Training;

/// <summary>Who takes which answer of a session; a session of another day, or of a plan that has changed, is ended first.</summary>
internal static class SessionAnswers
{
    public static void Take(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Close();
        switch (open.Question)
        {
            case StopList.Question:
                Lifts(frame, open, value);
                break;
            case LegInSession.Question:
                LegInSession.Answered(frame, value);
                break;
            case "session.rest-day" when value == "rest-day.today" && frame.Now.Plan is not null:
                SessionMode.Begin(frame);
                break;
            case "session.start" when value == "start.ready" && frame.Now.Plan is not null:
                SessionSets.Start(frame);
                break;
            case "session.rest-day" or "session.start":
                frame.Speech.Add("session.not-now", ("next", Home.NextWords(frame)));
                break;
            default:
                Running(frame, open.Question, value);
                break;
        }
    }

    /// <summary>A skipped set is the exercise left out; a skipped number was not said.</summary>
    public static void Skip(TurnFrame frame, OpenQuestion open)
    {
        switch (open.Question)
        {
            case "session.set":
                Take(frame, open, "set.skip");
                break;
            case "session.hurts":
                Take(frame, open, "hurts.middle");
                break;
            case "dead-bug":
                Take(frame, open, "deadbug.unsure");
                break;
            case "session.thumbs" or "session.thrust":
                Take(frame, open, "thumb.skipped");
                break;
            default:
                Take(frame, open, "skipped");
                break;
        }
    }

    private static void Running(TurnFrame frame, string question, string value)
    {
        if (frame.Now.Training?.Running is not { } run || frame.Now.Plan is null || run.On != frame.Today || HasChanged(frame, run))
        {
            Changed(frame);
            return;
        }

        switch (question)
        {
            case "session.set":
                SessionSets.Answered(frame, run, value);
                break;
            case "session.hurts":
                SessionSets.Hurt(frame, run, value);
                break;
            case "session.pain":
                SessionEnd.Rated(frame, run, int.TryParse(value, out var pain) ? pain : null);
                break;
            case "dead-bug":
                SessionEnd.DeadBug(frame, run, value);
                break;
            default:
                SessionEnd.Thumbs(frame, run, value);
                break;
        }
    }

    /// <summary>Something new limits the plan meanwhile: what is left of the session is none of it any more.</summary>
    private static bool HasChanged(TurnFrame frame, SessionRun run) => !run.IsOver
        && !Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => exercise.Id).Contains(run.Exercise);

    private static void Changed(TurnFrame frame)
    {
        if (frame.Now.Training?.Running is { } run)
        {
            SessionEnd.Log(frame, run with { IsPart = true });
        }

        frame.Speech.Add("session.changed", ("next", Home.NextWords(frame)));
    }

    private static void Lifts(TurnFrame frame, OpenQuestion open, string value)
    {
        frame.Remember(StopList.Question, value);
        if (open.About == "session")
        {
            SessionMode.Open(frame);
        }
        else
        {
            Commands.Plans.Show(frame);
        }
    }
}
