using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Training;

/// <summary>A sign in a leg: it ends the session, Screen A comes right after, and the next session begins with a question about the leg.</summary>
[Source("coaching.md 2.4 (Screen A after any leg symptom), 4.3 (red: stop that exercise, drop a phase, 48 h), 7.3 rule 2")]
internal static class LegInSession
{
    public const string Question = "session.leg";

    /// <summary>What Screen A is asked for after a leg was told of outside a check-in.</summary>
    public const string Purpose = "leg-told";

    /// <summary>What was done counts as part; two days of rest follow, one phase back at least.</summary>
    public static void End(TurnFrame frame)
    {
        if (frame.Now.Training?.Running is not { } run)
        {
            return;
        }

        SessionEnd.Log(frame, run with { IsPart = true, IsBegun = true, HasLeg = true });
        frame.Now = frame.Now with
        {
            Training = frame.Now.Training with { LegIn = run.IsOver ? null : run.Exercise },
            Waiting = [.. frame.Now.Waiting.Where(waiting => !SessionQuestions.Has(waiting.Question))],
        };
        PlanChanges.OfLeg(frame);
    }

    /// <summary>A leg was told of, and nothing more urgent than S★ came of it: Screen A at once, in a check-in too, where it counts as new.</summary>
    public static void Told(TurnFrame frame)
    {
        if (frame.Now.Plan is null || Doubts.Origin(frame) is not (Stage.Coaching or Stage.CheckIn or Stage.Paused or Stage.Left))
        {
            return;
        }

        End(frame);
        if (frame.Now.CheckIns.Running is not null)
        {
            SomethingNew.NewLeg(frame);
            IsSomethingNew(frame);
        }

        frame.Now = frame.Now with { Screened = frame.Now.Screened with { A = null } };
        Doubts.Queue(frame, "screen-a", "RF-NEU-03", Level.None);
    }

    /// <summary>Screen A is clear: what follows from the leg, and that it is asked about.</summary>
    public static void Screened(TurnFrame frame)
    {
        frame.Speech.Add("screened.again");
        if (!IsOpen(frame.Now))
        {
            return;
        }

        frame.Speech.Add("leg.first");
        if (CheckInTimes.IsWanted(frame.Now.Person) && !frame.IsQuiet)
        {
            frame.Speech.AddLine("leg.first.asked");
        }
    }

    /// <summary>A leg that nobody has looked at yet: each check-in asks about it by its name.</summary>
    public static bool IsOpen(Conversation conversation) =>
        conversation.Flags.Any(flag => flag is { Level: Level.Soon, Flag: "RF-NEU-02" or "RF-NEU-03" });

    /// <summary>Told while "anything new?" was open, it is the answer to that.</summary>
    private static void IsSomethingNew(TurnFrame frame)
    {
        var (state, waiting) = (frame.Now.CheckIns, frame.Now.Waiting);
        if (waiting.Any(question => question.Question == "c5"))
        {
            frame.Now = frame.Now with
            {
                Waiting = [.. waiting.Where(question => question.Question != "c5")],
                CheckIns = state with { Running = state.Running! with { IsNothingNew = false } },
            };
        }
    }

    /// <summary>The last session ended because of a leg, and nobody has asked since.</summary>
    public static bool IsToBeAsked(Conversation conversation) => conversation.Training?.Last is { HasLeg: true };

    /// <summary>The exercise in which it came waits until somebody has looked at the leg.</summary>
    public static bool Waits(Conversation conversation, string exercise) =>
        conversation.Training?.LegIn == exercise && IsOpen(conversation);

    public static void Answered(TurnFrame frame, string value)
    {
        if (value != "leg.quiet")
        {
            frame.Speech.Add("session.leg.still");
            PlanChanges.OfLeg(frame);
            SomethingNew.Which(frame, "new.leg");
            return;
        }

        var training = frame.Now.Training!;
        frame.Now = frame.Now with { Training = training with { Last = training.Last! with { HasLeg = false } } };
        SessionMode.Begin(frame);
    }
}
