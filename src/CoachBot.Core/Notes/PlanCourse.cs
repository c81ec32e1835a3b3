using CoachBot.Core.Charts;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Notes;

/// <summary>The way of the plan, for its charts: phases as they began, and sessions with weight.</summary>
internal static class PlanCourse
{
    private const int MostPhases = 12;
    private const int MostLoads = 24;

    public static void Keep(TurnFrame frame, Conversation before)
    {
        if (frame.Now.Plan is not { } plan)
        {
            return;
        }

        var course = frame.Now.Course ?? CourseState.None;
        var (phases, loads) = (Phases(course, plan), Loads(course, before, plan));
        if (!ReferenceEquals(phases, course.Phases) || !ReferenceEquals(loads, course.Loads))
        {
            frame.Now = frame.Now with { Course = course with { Phases = phases, Loads = loads } };
        }
    }

    /// <summary>A day that was put right takes its phase back.</summary>
    private static IReadOnlyList<PhaseDay> Phases(CourseState course, PlanState plan) =>
        course.Phases is [.., var newest] && newest.Phase == plan.Phase && newest.On == plan.PhaseSince
            ? course.Phases
            : [.. course.Phases.Where(phase => phase.On < plan.PhaseSince).TakeLast(MostPhases - 1), new(plan.PhaseSince, plan.Phase)];

    /// <summary>What was lifted, not the lighter step that a red day leaves behind.</summary>
    private static IReadOnlyList<LoadDay> Loads(CourseState course, Conversation before, PlanState plan)
    {
        if (plan.Reload is not { LastOn: { } on } reload || before.Plan?.Reload is not { } was || IsSame(was, reload, on))
        {
            return course.Loads;
        }

        var isBack = reload.RedOn == on || reload.RedOn == on.PlusDays(1);
        var result = isBack ? LadderResult.Back : reload.GreenOn == on ? LadderResult.Up : LadderResult.Hold;
        return [.. course.Loads.Where(load => load.On < on).TakeLast(MostLoads - 1), new(on, reload.LiftedLast?.Kilograms ?? reload.Kilograms, result)];
    }

    /// <summary>A red day counts for the session it is about, and no longer.</summary>
    private static bool IsSame(ReloadState was, ReloadState now, LocalDate on) =>
        was.LastOn == now.LastOn && was.GreensInAll == now.GreensInAll && (was.RedOn == now.RedOn || now.RedOn > on.PlusDays(1));
}
