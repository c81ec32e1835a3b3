using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Reload;

/// <summary>One of the eight things that must hold before weight comes back; its words are the prompt "gate.item.{id}".</summary>
public sealed record GateItem(string Id, bool IsMet);

/// <summary>The gate before the first hip thrust with weight: all eight of coaching.md 4.4.</summary>
[Source("coaching.md 4.4 (gate), 7.2 (worst); S1-38, S1-20")]
public static class ReloadGate
{
    public const string Days = "days";
    public const string Pain = "pain";
    public const string Legs = "legs";
    public const string Flags = "flags";
    public const string DeadBug = "dead-bug";
    public const string Thrust = "thrust";
    public const string Done = "sessions";
    public const string Quiz = "quiz";

    internal const int EarliestDay = 21;
    internal const int UsualUpTo = 2;
    internal const int WorstUpTo = 3;
    internal const int PainDays = 3;

    /// <summary>The three answers may lie this far apart where somebody is not asked every day.</summary>
    private const int PainWindow = 7;
    private const int LegDays = 7;

    /// <summary>Repetitions in all: 3 sets of 15, and 3 of 10.</summary>
    internal const int DeadBugs = 45;
    internal const int Thrusts = 30;

    private const int SessionsDone = 4;
    private const int SessionsPlanned = 6;

    /// <summary>Each of the eight, in the order of the gate, as it stands on a day.</summary>
    /// <param name="day">The check-in being decided; null between check-ins.</param>
    public static IReadOnlyList<GateItem> Of(Conversation conversation, LocalDate on, CheckIn? day = null)
    {
        var plan = conversation.Plan!;
        IReadOnlyList<CheckIn> days = day is null ? conversation.CheckIns.Past : [day, .. conversation.CheckIns.Past.Where(past => past.On != day.On)];
        return
        [
            new(Days, Period.DaysBetween(plan.StartedOn, on) >= EarliestDay),
            new(Pain, IsCalm(days, on)),
            new(Legs, !HasLegSymptom(conversation, days, on)),
            new(Flags, !conversation.Flags.Any(flag => flag.Level >= Level.Urgent || flag.IsStarred) && !Limiting.IsLimited(conversation)),
            new(DeadBug, conversation.Training?.IsDeadBugClean == true),
            new(Thrust, conversation.Training?.IsThrustClean == true),
            new(Done, DoneOfPlanned(conversation, days, on) >= SessionsDone),
            new(Quiz, conversation.IsQuizPassed),
        ];
    }

    /// <summary>The plan gave a drill in the dose that the gate asks for, in the session of this check-in or of the one before it: only then it can be asked how it went.</summary>
    public static bool HadDose(Conversation conversation, CheckIn day, Exercise drill)
    {
        var told = day.HasSession ? day : conversation.CheckIns.Past is [var past, ..] ? past : null;
        var plan = day.HasSession ? conversation.Plan : conversation.CheckIns.LastDecided?.Before;
        return told?.Session == "done" && plan is { Phase: Phase.P2 } && IsInFull(drill, plan);
    }

    /// <summary>Something new waits while the two drills of the gate grow: else day 21 would find them half way (4.2: P2 is day 8 to 21).</summary>
    internal static bool WantsMore(Conversation conversation, Catalog catalog) =>
        conversation.Plan is { Phase: Phase.P2 } plan
        && Sessions.Of(conversation, catalog).Any(drill => drill.Id is "EX-03" or "EX-08" && !IsInFull(drill, plan));

    private static bool IsInFull(Exercise drill, PlanState plan) =>
        Sessions.DoseOf(drill, plan) is var dose && dose.Sets * dose.Repetitions >= (drill.Id == "EX-03" ? DeadBugs : Thrusts);

    /// <summary>All eight are met.</summary>
    public static bool IsOpen(Conversation conversation, LocalDate on, CheckIn? day = null) =>
        Of(conversation, on, day).All(item => item.IsMet);

    /// <summary>The worst pain is asked on the three days before the gate can open (7.2): from three days before day 21, as long as the rest of the pain fits.</summary>
    public static bool WantsWorst(Conversation conversation, CheckIn day) =>
        conversation.Plan is { Phase: Phase.P2 } plan
        && Period.DaysBetween(plan.StartedOn, day.On) >= EarliestDay - PainDays
        && day.Usual <= UsualUpTo;

    /// <summary>The usual of the three days before the gate: the middle one.</summary>
    public static int GateUsual(Conversation conversation) =>
        conversation.CheckIns.Past.Where(past => past.Usual is not null).Take(PainDays).Select(past => past.Usual!.Value).Order().ToList() is { Count: PainDays } last
            ? last[1]
            : Math.Min(UsualUpTo, conversation.Plan!.BaselineUsual);

    /// <summary>The three newest answers: usual at most 2 and worst at most 3, and all of them said.</summary>
    private static bool IsCalm(IReadOnlyList<CheckIn> days, LocalDate on)
    {
        var last = days.Take(PainDays).ToList();
        return last.Count == PainDays
            && last.TrueForAll(one => one is { Usual: <= UsualUpTo, Worst: <= WorstUpTo } && one.On > on.PlusDays(-PainWindow));
    }

    private static bool HasLegSymptom(Conversation conversation, IReadOnlyList<CheckIn> days, LocalDate on) =>
        conversation.Flags.Any(flag => flag.Flag.StartsWith("RF-NEU", StringComparison.Ordinal))
        || days.Any(day => day.HasNewLeg && day.On > on.PlusDays(-LegDays));

    /// <summary>Sessions done since the oldest of the last six planned ones; a session on another day than planned counts too.</summary>
    private static int DoneOfPlanned(Conversation conversation, IReadOnlyList<CheckIn> days, LocalDate on)
    {
        var plan = conversation.Plan!;
        var ofPhase = Enumerable.Range(0, Math.Max(0, Period.DaysBetween(plan.PhaseSince, on) + 1))
            .Select(day => plan.PhaseSince.PlusDays(day)).Where(date => TrainingDays.IsTrainingDay(conversation, date));
        var before = days.Where(day => day.IsTrainingDay).Select(CheckInRules.SessionOn).Where(date => date < plan.PhaseSince);
        var planned = ofPhase.Concat(before).Distinct().OrderDescending().Take(SessionsPlanned).ToList();
        return planned.Count == 0 ? 0 : days.Count(day => day.Session == "done" && CheckInRules.SessionOn(day) >= planned[^1]);
    }
}
