using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>Moves a plan on, back, or to a gentler version.</summary>
[Source("coaching.md 4.2, 4.3, 7.3")]
internal static class PlanChanges
{
    /// <summary>Steps up within a phase before only the next phase is left.</summary>
    public const int TopRung = 3;

    public static void BackTo(TurnFrame frame, Phase phase)
    {
        if (frame.Now.Plan is { } plan)
        {
            frame.Now = frame.Now with
            {
                Plan = plan with { Phase = phase, PhaseSince = frame.Today, Rung = 0, IsEased = false, AmbersInARow = 0, GreenSessions = 0 },
            };
        }
    }

    /// <summary>One phase back, at least P0 (rule 3, and a long absence).</summary>
    public static void StepBack(TurnFrame frame)
    {
        if (frame.Now.Plan is { } plan)
        {
            BackTo(frame, plan.Phase > Phase.P0 ? plan.Phase - 1 : Phase.P0);
        }
    }

    public static void Regress(TurnFrame frame)
    {
        StepBack(frame);
        frame.Now = frame.Now with { Plan = frame.Now.Plan! with { RestUntil = frame.Today.PlusDays(2) } };
    }

    /// <summary>Amber: the same again; the second in a row takes the easier versions.</summary>
    public static bool Hold(TurnFrame frame)
    {
        var plan = frame.Now.Plan!;
        var isSecond = plan.AmbersInARow >= 1;
        frame.Now = frame.Now with
        {
            Plan = plan with { AmbersInARow = plan.AmbersInARow + 1, IsEased = plan.IsEased || isSecond, GreenSessions = 0 },
        };
        return isSecond;
    }

    /// <summary>A green session: one variable up.</summary>
    public static void Progress(TurnFrame frame)
    {
        var plan = frame.Now.Plan!;
        frame.Now = frame.Now with
        {
            Plan = plan with
            {
                Rung = plan.IsEased ? plan.Rung : Math.Min(plan.Rung + 1, TopRung),
                IsEased = false,
                AmbersInARow = 0,
                GreenSessions = plan.GreenSessions + 1,
            },
        };
    }

    public static void NextPhase(TurnFrame frame)
    {
        var plan = frame.Now.Plan!;
        BackTo(frame, plan.Phase + 1);
        Journal.Record(frame, "phase", ("phase", frame.Now.Plan!.Phase.ToString()));
    }
}
