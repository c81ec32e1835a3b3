using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
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
        if (frame.Now.Plan is { Phase: Phase.P5 } && phase < Phase.P5)
        {
            Discharge.Discharging.Undo(frame);
        }

        if (frame.Now.Plan is { } plan)
        {
            frame.Now = frame.Now with
            {
                Training = phase < plan.Phase ? ToBeShownAgain(frame.Now.Training) : frame.Now.Training,
                Plan = plan with
                {
                    Phase = phase,
                    PhaseSince = frame.Today,
                    Rung = 0,
                    Grown = "",
                    Added = null,
                    IsEased = false,
                    EasedUntil = null,
                    AmbersInARow = 0,
                    GreenSessions = 0,
                    Reload = phase < plan.Phase && plan is { Phase: >= Phase.P3, Reload: { } reload } ? Climb.AfterFlare(frame.Now, reload, frame.Today) : plan.Reload,
                },
            };
        }
    }

    /// <summary>Back at an earlier phase the two drills of the gate are to be clean once more.</summary>
    private static Training.SessionState? ToBeShownAgain(Training.SessionState? training) =>
        training is null ? null : training with { IsDeadBugClean = false, IsThrustClean = false };

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
                Reload = Climb.AfterRed(frame.Now, reload, on, session is null ? LiftedNow(frame) : null),
                GreenSessions = plan.Phase == Phase.P4 ? StopList.Without(frame.Now) : plan.GreenSessions,
                AmbersInARow = 0,
            };
        }

        frame.Now = frame.Now with { Plan = plan };
    }

    /// <summary>Red without any weight: one phase back, and the pause begins again.</summary>
    private static void FromPaused(TurnFrame frame, ReloadState paused, LocalDate rest)
    {
        BackTo(frame, frame.Now.Plan!.Phase - 1);
        frame.Now = frame.Now with
        {
            Plan = frame.Now.Plan with { RestUntil = rest, IsMildTrack = false, Reload = paused },
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

    /// <summary>Amber: the same again; the second in a row takes the easier versions, and less on the ladder.</summary>
    public static (bool IsSecond, bool IsLighter) Hold(TurnFrame frame)
    {
        var plan = frame.Now.Plan!;
        var isSecond = plan.AmbersInARow >= 1;
        var told = TakesBack(frame, plan);
        var repeated = AfterAmber(frame, plan);
        var reload = isSecond ? AfterAmbers(frame, repeated) : repeated;
        var isRebuilding = plan.Phase >= Phase.P3;
        frame.Now = frame.Now with
        {
            Plan = plan with
            {
                Rung = Math.Min(plan.Rung, told?.Rung ?? plan.Rung),
                Grown = told?.Grown ?? plan.Grown,
                Added = SessionMenu.Added(frame.Now with { Plan = told ?? plan }),
                AmbersInARow = plan.AmbersInARow + 1,
                IsEased = plan.IsEased || isSecond,
                EasedUntil = isSecond && plan.Phase == Phase.P2 ? frame.Today.PlusDays(EasedDays) : plan.EasedUntil,
                GreenSessions = !isRebuilding ? 0 : isSecond ? StopList.Without(frame.Now) : plan.GreenSessions,
                Reload = reload,
            },
        };
        return (isSecond, reload != repeated);
    }

    /// <summary>A steady day while the back settles: worse days around it are not in a row. Later the sessions are counted, and a rest day is none.</summary>
    public static void Steady(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: Phase.P0, AmbersInARow: > 0 } plan)
        {
            frame.Now = frame.Now with { Plan = plan with { AmbersInARow = 0, IsEased = false } };
        }
    }

    /// <summary>The plan as it was before a green session that the morning after it takes back; null where there is none.</summary>
    private static PlanState? TakesBack(TurnFrame frame, PlanState plan) =>
        SessionOn(frame) is null && frame.Now.CheckIns is { Past: [_, var past, ..], LastDecided.Before: var before }
        && past.Rules.Contains("R6") && past.On == frame.Now.CheckIns.Past[0].On.PlusDays(-1) && before.Phase == plan.Phase
            ? before
            : null;

    /// <summary>A green session: one variable up, an exercise more or a step of one dose; after easier versions the full work again, and nothing else.</summary>
    public static void Progress(TurnFrame frame)
    {
        var (before, plan) = (frame.Now, frame.Now.Plan!);
        if (plan.Phase >= Phase.P2 && Limiting.IsLimited(before))
        {
            // The drills of P1 go on; they are no step of what waits.
            frame.Now = before with { Plan = plan with { AmbersInARow = 0, IsEased = plan.IsEased && plan.EasedUntil > frame.Today } };
            return;
        }

        plan = Growth.After(frame);
        frame.Now = before with
        {
            Plan = plan with
            {
                IsEased = plan.IsEased && plan.EasedUntil > frame.Today,
                AmbersInARow = 0,
                Reload = AfterGreen(frame, plan),
            },
        };
        NewLifts.Mark(frame, before);
    }

    /// <summary>One phase on; the gate to the weights keeps the usual that it was passed with.</summary>
    public static void NextPhase(TurnFrame frame)
    {
        var before = frame.Now;
        var plan = frame.Now.Plan!;
        plan = plan with { Reload = AfterGreen(frame, plan), IsMildTrack = plan.IsMildTrack && plan.Phase < Phase.P3 };
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

    internal static ReloadState? AfterGreen(TurnFrame frame, PlanState plan)
    {
        if (plan is not { Phase: Phase.P3 or Phase.P4, Reload: { } reload } || SessionOn(frame) is not { } on)
        {
            return plan.Reload;
        }

        return reload.IsPaused ? reload with { IsPaused = IsPausedOn(reload, on) }
            : Loading.WasDone(frame.Now, frame.Now.CheckIns.Past[0]) ? Climb.After(reload, Climb.Next(frame.Now, on), Light.Green, on)
            : reload;
    }

    private static bool IsPausedOn(ReloadState reload, LocalDate on) =>
        reload is { IsPaused: true, RedOn: { } red } && Period.DaysBetween(red, on) < PauseDays;

    /// <summary>Of a session with weight the step is repeated; an amber morning alone takes its green away.</summary>
    private static ReloadState? AfterAmber(TurnFrame frame, PlanState plan) => (plan, SessionOn(frame)) switch
    {
        ({ Phase: >= Phase.P3, Reload: { } reload }, { } on) when Loading.WasDone(frame.Now, frame.Now.CheckIns.Past[0]) => Climb.After(reload, Climb.Next(frame.Now, on), Light.Amber, on),
        ({ Phase: >= Phase.P3, Reload: { } reload }, _) => reload with { Greens = 0, GreenOn = null },
        _ => plan.Reload,
    };

    /// <summary>Less weight, unless the session was one without the thrust.</summary>
    private static ReloadState? AfterAmbers(TurnFrame frame, ReloadState? repeated) =>
        repeated is not null && Loading.IsPlanned(frame.Now) && frame.Now.CheckIns.Past[0].Thrusts != "none"
            ? Climb.AfterAmbers(frame.Now, repeated, SessionOn(frame) ?? frame.Today)
            : repeated;

    /// <summary>What the session just told of had, where it was as planned.</summary>
    private static Thrust? LiftedNow(TurnFrame frame) =>
        SessionOn(frame) is { } on && frame.Now.CheckIns.Past[0].Thrusts == "done" ? Climb.Next(frame.Now, on) : null;

    /// <summary>The day of the session that the newest check-in tells of; null where there was none.</summary>
    private static LocalDate? SessionOn(TurnFrame frame) =>
        frame.Now.CheckIns.Past is [{ HasSession: true } day, ..] ? CheckInRules.SessionOn(day) : null;
}
