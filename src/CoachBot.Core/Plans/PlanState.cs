using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>Somebody's plan, as it stands.</summary>
/// <param name="StartedOn">Local date of the first plan.</param>
/// <param name="PhaseSince">Local date the phase began.</param>
/// <param name="BaselineUsual">Pain, 0 to 10, at first contact: what every later number is compared with.</param>
/// <param name="IsLiftOnly">Pain only during the lift: progress is measured by the pain in the session.</param>
public sealed record PlanState(
    Phase Phase, LocalDate StartedOn, LocalDate PhaseSince, int BaselineUsual, bool IsLiftOnly)
{
    /// <summary>Steps up within the phase, 0 or more: repetitions first, then sets.</summary>
    public int Rung { get; init; }

    /// <summary>Easier versions until a green day.</summary>
    public bool IsEased { get; init; }

    /// <summary>No session before this date.</summary>
    public LocalDate? RestUntil { get; init; }

    /// <summary>The mild track of coaching.md 4.1a.</summary>
    public bool IsMildTrack { get; init; }

    /// <summary>Amber decisions in a row.</summary>
    public int AmbersInARow { get; init; }

    /// <summary>Told once, after a week, that it has hardly eased (4.6).</summary>
    public bool IsWeekAdvised { get; init; }

    /// <summary>Told once, after three weeks, that it has hardly eased (4.6).</summary>
    public bool IsThreeWeeksAdvised { get; init; }

    /// <summary>Sessions done in this phase with a green light.</summary>
    public int GreenSessions { get; init; }
}
