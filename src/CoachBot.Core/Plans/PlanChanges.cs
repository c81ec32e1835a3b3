using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>Moves a plan on, back, or to a gentler version.</summary>
[Source("coaching.md 4.2, 4.3, 4.4, 7.3")]
internal static class PlanChanges
{
    /// <summary>Steps up within a phase before only the next phase is left.</summary>
    public const int TopRung = 3;

    /// <summary>48 hours without a session after a red one.</summary>
    private const int RestDays = 2;

    /// <summary>A pause of the reload ends with a green session so many days after the second red one.</summary>
    private const int PauseDays = 14;

    /// <summary>In P2 the easier versions last a week (4.2).</summary>
    private const int EasedDays = 7;

    public static void BackTo(TurnFrame frame, Phase phase)
    {
        if (frame.Now.Plan is { } plan)
        {
            frame.Now = frame.Now with
            {
                Plan = plan with
                {
                    Phase = phase,
                    PhaseSince = frame.Today,
                    Rung = 0,
                    IsEased = false,
                    EasedUntil = null,
                    AmbersInARow = 0,
                    GreenSessions = 0,
                    Reload = phase < plan.Phase && plan is { Phase: >= Phase.P3, Reload: { } reload } ? Climb.AfterFlare(frame.Now, reload) : plan.Reload,
                },
            };
        }
    }

    /// <summary>One phase back, at least P0 (rule 3, and a long absence). With weight the ladder has its own steps back; from P5 back to P4.</summary>
    public static void StepBack(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: not (Phase.P3 or Phase.P4) } plan)
        {
            BackTo(frame, plan.Phase > Phase.P0 ? plan.Phase - 1 : Phase.P0);
        }
    }

    /// <summary>Red: 48 hours of rest, and a step back: a phase, or two steps of the ladder and the newest lift. It ends the mild track, as an amber one does (4.1a).</summary>
    /// <param name="session">The day of a session that has just ended; null where a check-in tells of it.</param>
    public static void Regress(TurnFrame frame, LocalDate? session = null)
    {
        var (on, rest) = (session ?? SessionOn(frame) ?? frame.Today, (session ?? frame.Today).PlusDays(RestDays));
        if (frame.Now.Plan is { Phase: Phase.P3 or Phase.P4, Reload: { IsPaused: true } paused })
        {
            FromPaused(frame, paused with { RedOn = on }, rest);
            return;
        }

        StepBack(frame);
        var plan = frame.Now.Plan! with { RestUntil = rest, IsMildTrack = false };
        if (plan is { Phase: Phase.P3 or Phase.P4, Reload: { } reload })
        {
            plan = plan with
            {
                Reload = Climb.AfterRed(frame.Now, reload, on),
                GreenSessions = plan.Phase == Phase.P4 ? StopList.Without(frame.Now) : plan.GreenSessions,
                AmbersInARow = 0,
            };
        }

        frame.Now = frame.Now with { Plan = plan };
    }

    /// <summary>Red without any weight: one phase back, and the pause begins again; what showed a still back is to be shown again.</summary>
    private static void FromPaused(TurnFrame frame, ReloadState paused, LocalDate rest)
    {
        BackTo(frame, frame.Now.Plan!.Phase - 1);
        frame.Now = frame.Now with
        {
            Plan = frame.Now.Plan with { RestUntil = rest, IsMildTrack = false, Reload = paused },
            Training = frame.Now.Training is { } training ? training with { IsDeadBugClean = false, IsThrustClean = false } : null,
        };
    }

    /// <summary>A sign in a leg is red whatever the number is: 48 hours of rest, and P1 at the most after them; from P1 back to P0.</summary>
    public static void OfLeg(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: > Phase.P0 } plan)
        {
            BackTo(frame, plan.Phase > Phase.P1 ? Phase.P1 : Phase.P0);
            frame.Now = frame.Now with { Plan = frame.Now.Plan! with { RestUntil = frame.Today.PlusDays(RestDays), IsMildTrack = false } };
        }
    }

    /// <summary>Amber: the same again; the second in a row takes the easier versions.</summary>
    public static bool Hold(TurnFrame frame)
    {
        var plan = frame.Now.Plan!;
        var isSecond = plan.AmbersInARow >= 1;
        var isRebuilding = plan.Phase >= Phase.P3;
        frame.Now = frame.Now with
        {
            Plan = plan with
            {
                Rung = BeforeTheMorning(frame, plan),
                AmbersInARow = plan.AmbersInARow + 1,
                IsEased = plan.IsEased || isSecond,
                EasedUntil = isSecond && plan.Phase == Phase.P2 ? frame.Today.PlusDays(EasedDays) : plan.EasedUntil,
                GreenSessions = !isRebuilding ? 0 : isSecond ? StopList.Without(frame.Now) : plan.GreenSessions,
                Reload = AfterAmber(frame, plan),
            },
        };
        return isSecond;
    }

    /// <summary>A steady day while the back settles: worse days around it are not in a row. Later the sessions are counted, and a rest day is none.</summary>
    public static void Steady(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: Phase.P0, AmbersInARow: > 0 } plan)
        {
            frame.Now = frame.Now with { Plan = plan with { AmbersInARow = 0, IsEased = false } };
        }
    }

    /// <summary>The step up that a green session had earned the evening before, taken back by the morning after it.</summary>
    private static int BeforeTheMorning(TurnFrame frame, PlanState plan) =>
        SessionOn(frame) is null && frame.Now.CheckIns is { Past: [_, var past, ..], LastDecided.Before: var before }
        && past.Rules.Contains("R6") && past.On == frame.Now.CheckIns.Past[0].On.PlusDays(-1) && before.Phase == plan.Phase
            ? Math.Min(plan.Rung, before.Rung)
            : plan.Rung;

    /// <summary>A green session: one variable up, an exercise more or a step of the dose.</summary>
    public static void Progress(TurnFrame frame)
    {
        var (before, plan) = (frame.Now, frame.Now.Plan!);
        var after = before with { Plan = plan with { GreenSessions = plan.GreenSessions + 1 } };
        var isStep = Pace.Counted(after) > Pace.Counted(before) && SessionMenu.Length(after) == SessionMenu.Length(before);
        frame.Now = frame.Now with
        {
            Plan = plan with
            {
                Rung = plan.IsEased || !isStep ? plan.Rung : Math.Min(plan.Rung + 1, TopRung),
                IsEased = plan.IsEased && plan.EasedUntil > frame.Today,
                AmbersInARow = 0,
                GreenSessions = plan.GreenSessions + 1,
                Reload = AfterGreen(frame, plan),
            },
        };
        NewLifts.Mark(frame, before);
    }

    /// <summary>One phase on; the gate to the weights keeps the usual that it was passed with.</summary>
    public static void NextPhase(TurnFrame frame)
    {
        var before = frame.Now;
        var plan = frame.Now.Plan! with { Reload = AfterGreen(frame, frame.Now.Plan!) };
        if (plan.Phase == Phase.P2)
        {
            var usual = ReloadGate.GateUsual(frame.Now);
            plan = plan with { Reload = plan.Reload is { } reload ? reload with { GateUsual = usual, IsPaused = IsPausedOn(reload, frame.Today) } : new ReloadState(usual) };
        }

        frame.Now = frame.Now with { Plan = plan };
        BackTo(frame, plan.Phase + 1);
        NewLifts.Mark(frame, before);
        Journal.Record(frame, "phase", ("phase", frame.Now.Plan!.Phase.ToString()));
    }

    private static ReloadState? AfterGreen(TurnFrame frame, PlanState plan)
    {
        if (plan.Phase < Phase.P3 || plan.Reload is not { } reload || SessionOn(frame) is not { } on)
        {
            return plan.Reload;
        }

        if (frame.Now.CheckIns.Past[0].Thrusts is "less" or "none")
        {
            return reload;
        }

        return reload.IsPaused ? reload with { IsPaused = IsPausedOn(reload, on) }
            : !Gear.CanLoadThrust(frame.Now) ? reload
            : Climb.After(reload, Climb.Next(frame.Now, on), Light.Green, on);
    }

    private static bool IsPausedOn(ReloadState reload, LocalDate on) =>
        reload is { IsPaused: true, RedOn: { } red } && Period.DaysBetween(red, on) < PauseDays;

    /// <summary>Of a session with weight the step is repeated; an amber morning alone takes its green away.</summary>
    private static ReloadState? AfterAmber(TurnFrame frame, PlanState plan) => (plan, SessionOn(frame)) switch
    {
        ({ Phase: >= Phase.P3, Reload: { IsPaused: false } reload }, { } on) when HadThrust(frame) => Climb.After(reload, Climb.Next(frame.Now, on), Light.Amber, on),
        ({ Phase: >= Phase.P3, Reload: { } reload }, _) => reload with { Greens = 0, GreenOn = null },
        _ => plan.Reload,
    };

    /// <summary>The session had the thrust with weight, as planned or as far as nobody said otherwise.</summary>
    private static bool HadThrust(TurnFrame frame) => Gear.CanLoadThrust(frame.Now) && frame.Now.CheckIns.Past[0].Thrusts is not ("less" or "none");

    /// <summary>The day of the session that the newest check-in tells of; null where there was none.</summary>
    private static LocalDate? SessionOn(TurnFrame frame) =>
        frame.Now.CheckIns.Past is [{ HasSession: true } day, ..] ? CheckInRules.SessionOn(day) : null;
}
