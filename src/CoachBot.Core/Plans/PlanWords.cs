using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>The plan on one screen, and the reasons behind it (coaching.md 3.0).</summary>
[Source("coaching.md 3.0 (the plan on one screen)")]
internal static class PlanWords
{
    /// <summary>Says all but the last line, which is the prompt of the question that follows.</summary>
    /// <param name="isListBelow">It stands above the button of the stop list, so that nothing points at /plan from within.</param>
    public static void Say(TurnFrame frame, bool isListBelow = false)
    {
        var plan = frame.Now.Plan!;
        frame.Speech.Add(
            Limiting.IsRestOnly(frame.Now) ? "plan.week.sent-home" : IsStrong(frame.Now) ? "plan.week.strong" : "plan.week",
            ("week", (Period.DaysBetween(plan.StartedOn, frame.Today) / 7 + 1).ToString()),
            ("phase", NowWords(frame, plan)),
            ("contributors", ContributorsLine(frame)),
            ("days", DaysWords(frame, plan, frame.Today)),
            ("exercises", ExercisesLine(frame)),
            ("walk", DailyWords(frame, plan.Phase)),
            ("waits", WaitsWords(frame, plan, isListBelow)));
        ForThisBack.SayOfPlan(frame);
        if (plan.Phase == Phase.P4 && !Loading.Waits(frame.Now))
        {
            LiftWords.SayBack(frame);
            frame.Speech.AddLine("plan.balance");
        }

        if (Pace.IsSlow(frame.Now) && !Limiting.IsRestOnly(frame.Now))
        {
            frame.Speech.AddLine("plan.slow");
        }

        var visits = frame.Now.Flags.Where(Visits.IsToCome).ToList();
        if (visits.Count > 0)
        {
            var window = frame.Words(Limiting.HasStar(frame.Now) ? "window.star" : "window.plain");
            frame.Speech.AddLine(VisitPrompt(visits), ("symptom", ToBeSeen(frame, visits)), ("window", window));
        }
        else if (frame.Now.Answer("duration") is "duration.6w-3m" or "duration.over-3m" && plan.StartedOn == frame.Today)
        {
            frame.Speech.AddLine("plan.six-weeks");
        }
    }

    /// <summary>What ends the limit: an appointment, or a look at it (2.1, 2.6); a question limits nothing.</summary>
    private static string VisitPrompt(List<OpenFlag> visits) =>
        visits.Exists(flag => Limiting.LimitsUntilSeen(flag.Flag)) ? "plan.limited.seen"
        : visits.Exists(Limiting.Limits) ? "plan.limited"
        : "plan.visit";

    /// <summary>All that is to be looked at first, in words, the most pressing before the rest; a condition that is named is not said again without its name.</summary>
    internal static string ToBeSeen(TurnFrame frame, IEnumerable<OpenFlag> flags) => string.Join("; ", flags
        .Where(flag => !(flag.Flag == CheckIns.Gates.KnownCondition && IsBonesAlone(frame.Now)))
        .OrderByDescending(flag => flag.IsStarred).Select(flag => frame.Words(flag.Flag switch
        {
            "RF-SEV-01" => "plan.this-strong",
            var plain when PlainReferrals.Is(plain) => $"plan.{plain}",
            var sign => FlagWords.Your(frame.Now, sign, flag.Level, flag.IsWorse),
        })).Distinct());

    private static bool IsBonesAlone(Conversation conversation) =>
        conversation.Answer("known.list") == "known.bones" && conversation.Flags.Any(flag => flag is { Flag: "RF-TRA-02", Level: Level.Soon });

    /// <summary>As strong as that, upper-body work waits as well.</summary>
    private static bool IsStrong(Conversation conversation) =>
        Tiers.Of(conversation.CheckIns.Past.FirstOrDefault(day => day.Usual is not null)?.Usual ?? conversation.Plan!.BaselineUsual) == Tier.Severe;

    /// <summary>What 4.2 has for every day: the walk, and up to P2 the easy moves; a leg or a hip to be looked at, and rest after a hospital, leave the walk alone.</summary>
    private static string DailyWords(TurnFrame frame, Phase phase) => phase switch
    {
        _ when Intake.FirstHelp.HasLeg(frame.Now) || Limiting.IsRestOnly(frame.Now) || Limiting.IsLyingOnly(frame.Now) => WalkWords(frame, phase),
        Phase.P0 => frame.Words("plan.walk.settle"),
        Phase.P1 or Phase.P2 => frame.Words("plan.walk.daily", ("walk", WalkWords(frame, phase))),
        _ => WalkWords(frame, phase),
    };

    /// <summary>No walking target while something runs down a leg.</summary>
    public static string WalkWords(TurnFrame frame, Phase phase) => Intake.FirstHelp.HasLeg(frame.Now)
        ? frame.Words("plan.walk.leg")
        : frame.Words("plan.walk", ("minutes", Sessions.WalkMinutes(phase).ToString()));

    /// <summary>When the plan moves on, in one line.</summary>
    public static string MovesOn(TurnFrame frame) => frame.Words(
        Limiting.IsRestOnly(frame.Now) ? "plan.moves.sent-home"
        : frame.Now.Plan?.Phase == Phase.P3 && Weight.Old(frame.Now) is null ? Weight.IsBodyAlone(frame.Now) ? "plan.moves.p3.body" : "plan.moves.p3.unknown"
        : Flares.FlareUps.IsQuiet(frame.Now) ? "plan.moves.flare"
        : $"plan.moves.{frame.Now.Plan?.Phase ?? Phase.P0}".ToLowerInvariant());

    public static string PhaseWords(TurnFrame frame, Phase phase) => frame.Words($"phase.{phase}".ToLowerInvariant());

    /// <summary>The phase of a plan as it stands; "light weights" is no word for one whose weights are paused, nor "build strength" for the drills of P1.</summary>
    public static string NowWords(TurnFrame frame, PlanState plan) =>
        Limiting.IsRestOnly(frame.Now) ? frame.Words("phase.sent-home")
        : IsPaused(plan) || Waits(frame, plan) ? frame.Words("phase.paused")
        : PhaseWords(frame, plan.Phase == Phase.P2 && Limiting.IsLimited(frame.Now) ? Phase.P1 : plan.Phase);

    /// <summary>Something is to be looked at before there is weight again.</summary>
    private static bool Waits(TurnFrame frame, PlanState plan) => plan.Phase is Phase.P3 or Phase.P4 && Loading.Waits(frame.Now);

    private static bool IsPaused(PlanState plan) => plan is { Phase: Phase.P3 or Phase.P4, Reload.IsPaused: true };

    /// <summary>The rows that scored, in plain words, as far as there is room.</summary>
    public static void Why(TurnFrame frame, Manners.Brief brief)
    {
        var contributors = Contributors.Shown(frame.Now).ToList();
        if (contributors.Count == 0)
        {
            brief.Add("why.none");
        }

        foreach (var contributor in contributors)
        {
            Contributes(frame, brief, contributor);
        }

        brief.Add($"why.direction.{Directions.Of(frame.Now)}".ToLowerInvariant());
    }

    /// <summary>With as many of its rows as there is room for, the first the most telling.</summary>
    private static void Contributes(TurnFrame frame, Manners.Brief brief, Contributor contributor)
    {
        for (var most = contributor.Rows.Count; most > 0; most--)
        {
            var rows = string.Join("; ", contributor.Rows.Take(most).Select(row => frame.Words(row)));
            if (brief.TryAdd(
                "why.contributor", ("name", frame.Words($"contributor.{contributor.Id}".ToLowerInvariant())),
                ("how", frame.Words(contributor.IsLikely ? "contributor.likely" : "contributor.possible")), ("rows", rows)))
            {
                return;
            }
        }
    }

    public static string DoseWords(TurnFrame frame, Dose dose)
    {
        var kind = dose switch
        {
            { Repetitions: not null } => "reps",
            { Seconds: not null } => "seconds",
            { Steps: not null } => "steps",
            _ => "minutes",
        };
        var count = dose.Repetitions ?? dose.Seconds ?? dose.Steps ?? dose.Minutes ?? 1;
        var id = kind == "minutes" ? "dose.minutes" : $"dose.{kind}{(dose.IsPerSide ? ".side" : "")}{(dose.Sets == 1 ? ".one" : "")}";
        return frame.Words(id, ("sets", dose.Sets.ToString()), ("count", count.ToString()));
    }

    public static string ExercisesLine(TurnFrame frame) =>
        string.Join(" · ", Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => ExerciseWords(frame, exercise)));

    /// <summary>By name alone, and the thrust with its weight.</summary>
    public static string NamesLine(TurnFrame frame) => string.Join(", ", Sessions.Of(frame.Now, frame.Script.Catalog).Select(exercise => NameOf(frame, exercise)));

    private static string NameOf(TurnFrame frame, Exercise exercise) => exercise.Id == "EX-09" && frame.Now.Plan!.Reload is not null
        ? frame.Words("plan.exercise.weight", ("name", frame.Words("exercise.EX-09.name")), ("load", ReloadWords.Load(frame, ReloadWords.Coming(frame))))
        : frame.Words(LiftWords.Of(frame, exercise) is { } lift ? $"lift.{lift.Id}" : $"exercise.{exercise.Id}.name");

    /// <summary>"Dead bug, 2 sets of 10"; with its weight, where it has one.</summary>
    public static string ExerciseWords(TurnFrame frame, Exercise exercise)
    {
        var plan = frame.Now.Plan!;
        var name = frame.Words($"exercise.{exercise.Id}.name");
        if (exercise.Id == "EX-09" && plan.Reload is not null)
        {
            var thrust = ReloadWords.Coming(frame);
            return frame.Words(
                "plan.exercise.loaded", ("name", name), ("dose", DoseWords(frame, ReloadWords.DoseOf(frame, thrust))), ("load", ReloadWords.Load(frame, thrust)));
        }

        var lift = LiftWords.Of(frame, exercise);
        return frame.Words("plan.exercise", ("name", lift is null ? name : frame.Words($"lift.{lift.Id}")), ("dose", LoadedDoseWords(frame, exercise)));
    }

    /// <summary>"2 sets of 10", and the weight of the thrust that has one.</summary>
    public static string LoadedDoseWords(TurnFrame frame, Exercise exercise)
    {
        if (exercise.Id != "EX-09" || frame.Now.Plan!.Reload is null)
        {
            var dose = DoseWords(frame, Sessions.DoseOf(exercise, frame.Now.Plan!));
            return LiftWords.Weight(frame, exercise) is { } weight ? frame.Words(weight, ("dose", dose)) : dose;
        }

        var thrust = Climb.Next(frame.Now, frame.Today);
        return frame.Words("dose.loaded", ("dose", DoseWords(frame, ReloadWords.DoseOf(frame, thrust))), ("load", ReloadWords.Load(frame, thrust)));
    }

    /// <summary>The days somebody chose, or that the phase has; in P1 and P2 every second day until they are chosen.</summary>
    /// <param name="from">Today, or tomorrow for the week to come.</param>
    public static string DaysWords(TurnFrame frame, PlanState plan, LocalDate from)
    {
        if (plan.Phase == Phase.P0)
        {
            return frame.Words("plan.days.p0");
        }

        return plan.Phase < Phase.P3 && !Tuning.Later.IsTold(frame.Now.Answer("days.list"))
            ? frame.Words(from == frame.Today && TrainingDays.IsTrainingDay(frame.Now, from) && !TrainingDays.HasTrained(frame.Now, from) ? "plan.days.second" : "plan.days.every-second")
            : string.Join(", ", TrainingDays.WeekFrom(frame.Now, TrainingDays.HasTrained(frame.Now, from) ? from.PlusDays(1) : from).Select(date => CalendarWords.DayName(frame, date)));
    }

    public static string WaitsWords(TurnFrame frame, PlanState plan, bool isListBelow = false) => plan.Phase switch
    {
        _ when Waits(frame, plan) => frame.Words("plan.waits.limited"),
        _ when IsPaused(plan) => frame.Words("plan.waits.paused"),
        Phase.P3 when !Gear.CanLoadThrust(frame.Now) => frame.Words("plan.waits.bench"),
        Phase.P3 when PlanStart.IsOnMildTrack(frame.Now) => frame.Words("plan.waits.p3.half", ("lifts", LiftsWait(frame))),
        Phase.P3 => LiftsWait(frame),
        Phase.P4 when StopList.Next(frame.Now, frame.Script.Catalog) is { } next => frame.Words("plan.waits.p4", ("lift", frame.Words($"lift.{next.Id}"))),
        Phase.P4 when StopList.Unready(frame.Now, frame.Script.Catalog) is { } later => frame.Words("plan.waits.later", ("lift", frame.Words($"lift.{later.Id}"))),
        Phase.P5 when StopList.Left(frame.Now, frame.Script.Catalog) is { Count: > 0 } left => frame.Words("plan.waits.p5", ("lifts", LiftWords.Names(frame, left))),
        Phase.P4 or Phase.P5 => frame.Words("plan.waits.nothing"),
        _ => frame.Words($"plan.waits{(PlanStart.IsOnMildTrack(frame.Now) ? ".mild" : "")}{(isListBelow ? ".here" : "")}"),
    };

    private static string LiftsWait(TurnFrame frame) => frame.Words(Weight.Old(frame.Now) is null ? "plan.waits.p3.unknown" : "plan.waits.p3");

    private static string ContributorsLine(TurnFrame frame)
    {
        var two = Contributors.Of(frame.Now).Take(2).Select(contributor => frame.Words($"contributor.{contributor.Id}".ToLowerInvariant())).ToList();
        return two.Count switch
        {
            0 => frame.Words("contributor.none"),
            1 => two[0],
            _ => $"{two[0]}; {two[1]}",
        };
    }
}
