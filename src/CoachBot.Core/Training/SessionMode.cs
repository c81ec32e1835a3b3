using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Training;

/// <summary>/session: begins today's session, goes on with one that was interrupted, or says why there is none today.</summary>
[Source("coaching.md 4.2 (non-consecutive days), 4.3 (48 hours after red); S4-27")]
internal static class SessionMode
{
    /// <summary>So long after the last tap a session is still under way, and nothing else is asked.</summary>
    private static readonly Duration UnderWay = Duration.FromMinutes(30);

    public static void Open(TurnFrame frame)
    {
        if (frame.Now.Plan is not { } plan || frame.Stage is Stage.Rescreening or Stage.Lost)
        {
            // The warning signs that were asked for come first.
            Flow.GoOn(frame);
            return;
        }

        SessionEnd.CloseStale(frame);
        if (frame.Now.Training?.Running is { } run)
        {
            SessionSets.GoOn(frame, run);
        }
        else if (Obstacle(frame, plan) is { } obstacle)
        {
            frame.Speech.Add(obstacle, ("next", Home.NextWords(frame)), ("exercises", PlanWords.ExercisesLine(frame)));
        }
        else if (TrainingDays.IsTrainingDay(frame.Now, frame.Today))
        {
            Begin(frame);
        }
        else
        {
            frame.Ask("session.rest-day");
        }
    }

    /// <summary>A leg that ended the last session is asked about first. The lifts that somebody did before are asked once, when they begin to come back.</summary>
    public static void Begin(TurnFrame frame)
    {
        if (LegInSession.IsToBeAsked(frame.Now))
        {
            frame.Ask(LegInSession.Question);
            return;
        }

        if (NeedsLifts(frame.Now))
        {
            frame.Ask(StopList.Question, about: "session");
            return;
        }

        frame.Now = frame.Now with { LastRules = ["4.2"] };
        frame.Ask("session.start");
    }

    public static bool NeedsLifts(Conversation conversation) =>
        conversation.Plan is { Phase: Phase.P4 } && conversation.Answer(StopList.Question) is null;

    /// <summary>Somebody is in the middle of a set: a check-in can wait.</summary>
    public static bool IsUnderWay(TurnFrame frame) =>
        frame.Now is { Training.Running: not null, Open: { } open } && Questionnaires.SessionQuestions.Has(open.Question)
        && frame.Turn.Now - open.AskedAt < UnderWay;

    /// <summary>Null where there may be a session today, or it may be asked whether to move it here.</summary>
    private static string? Obstacle(TurnFrame frame, PlanState plan) => plan switch
    {
        _ when frame.Now.Training?.Last is { HasLeg: true } last && last.On == frame.Today => "session.leg-today",
        { Phase: Phase.P0 } => "session.settle",
        _ when TrainingDays.HasTrained(frame.Now, frame.Today) => "session.done-today",
        { RestUntil: { } rest } when rest > frame.Today => "session.resting",
        _ when TrainingDays.HasTrained(frame.Now, frame.Today.PlusDays(-1)) => "session.day-after",
        { Phase: Phase.P3 or Phase.P4 } when !TrainingDays.IsTrainingDay(frame.Now, frame.Today) => "session.not-today",
        _ => null,
    };
}
