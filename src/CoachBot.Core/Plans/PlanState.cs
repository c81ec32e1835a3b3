using System.Text.Json.Serialization;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.Plans;

/// <summary>Somebody's plan, as it stands.</summary>
/// <param name="StartedOn">Local date of the first plan.</param>
/// <param name="PhaseSince">Local date the phase began.</param>
/// <param name="BaselineUsual">Pain, 0 to 10, at first contact: what every later number is compared with.</param>
/// <param name="IsLiftOnly">Pain only during the lift: progress is measured by the pain in the session.</param>
/// <remarks>Values only: a day is put right by comparing whole plans.</remarks>
public sealed record PlanState(
    Phase Phase, LocalDate StartedOn, LocalDate PhaseSince, int BaselineUsual, bool IsLiftOnly)
{
    /// <summary>Steps up within the phase that every exercise has taken, 0 or more: repetitions first, then sets. Since each exercise takes its own (<see cref="Grown"/>) it stays as it was.</summary>
    public int Rung { get; init; }

    /// <summary>The exercises that took a step up of their own within the phase, one id a step, parted by spaces.</summary>
    public string Grown { get; init => field = value ?? ""; } = "";

    /// <summary>Exercises that joined within the phase; null in older states: as many as the green sessions say.</summary>
    public int? Added { get; init; }

    /// <summary>Easier versions until a green day, in P2 for a week at least.</summary>
    public bool IsEased { get; init; }

    /// <summary>The easier versions stay until this date, however green the sessions are; null where the next green one ends them.</summary>
    public LocalDate? EasedUntil { get; init; }

    /// <summary>No session before this date.</summary>
    public LocalDate? RestUntil { get; init; }

    /// <summary>Local date on which the plan began again after discharge; null where it never did.</summary>
    public LocalDate? RestartedOn { get; init; }

    /// <summary>The mild track of coaching.md 4.1a.</summary>
    public bool IsMildTrack { get; init; }

    /// <summary>Amber decisions in a row.</summary>
    public int AmbersInARow { get; init; }

    /// <summary>Told once, after a week, that it has hardly eased (4.6).</summary>
    public bool IsWeekAdvised { get; init; }

    /// <summary>Told once, after three weeks, that it has hardly eased (4.6).</summary>
    public bool IsThreeWeeksAdvised { get; init; }

    /// <summary>Told once, after six weeks, that it still limits the day (4.6).</summary>
    public bool IsSixWeeksAdvised { get; init; }

    /// <summary>Sessions done in this phase with a green light.</summary>
    public int GreenSessions { get; init; }

    /// <summary>Where the weight of the hip thrust stands; null before the first gate (coaching.md 4.4).</summary>
    public ReloadState? Reload { get; init; }

    /// <summary>Weight may be part of a session: from P3 on, and on the mild track. It counts where nobody knows what a session had (4.3).</summary>
    [JsonIgnore]
    public bool IsLoaded => IsMildTrack || Phase >= Phase.P3;

    /// <summary>What the morning after is compared with: the start, or from the gate on, whatever phase comes after it, the usual at the gate (4.3, 4.4).</summary>
    [JsonIgnore]
    public int ComparedUsual => Reload?.GateUsual ?? BaselineUsual;
}
