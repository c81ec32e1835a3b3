using System.Text.Json.Serialization;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Training;

/// <summary>Sessions that are done with the coach: the running one, the last one, and what they have shown.</summary>
public sealed record SessionState(SessionRun? Running = null, SessionLog? Last = null)
{
    public static readonly SessionState None = new();

    /// <summary>Three sets of fifteen dead bugs with a still back, the last time it was asked (4.4).</summary>
    public bool IsDeadBugClean { get; init; }

    /// <summary>The exercise in which something last ran down a leg; null where none did.</summary>
    public string? LegIn { get; init; }

    /// <summary>Three sets of ten body-weight thrusts: thumbs constant, shins vertical, pain at most 1 (4.4).</summary>
    public bool IsThrustClean { get; init; }
}

/// <summary>A session under way.</summary>
/// <param name="On">Local date it began.</param>
/// <param name="Exercises">Ids with a space between them, in their order.</param>
/// <param name="At">Index of the exercise.</param>
/// <param name="Sets">Sets of it that are done.</param>
public sealed record SessionRun(LocalDate On, string Exercises, int At, int Sets)
{
    /// <summary>Something was left out, or ended early.</summary>
    public bool IsPart { get; init; }

    /// <summary>At least one set was done.</summary>
    public bool IsBegun { get; init; }

    /// <summary>Something ran down a leg in it.</summary>
    public bool HasLeg { get; init; }

    /// <summary>A set of it was strong or sharp: red, whatever number follows (4.3).</summary>
    public bool IsSharp { get; init; }

    /// <summary>A set of it hurt clearly, 3 to 5: no lower number follows it (4.3).</summary>
    public bool WasClear { get; init; }

    /// <summary>All sets are over: what is left are the questions after.</summary>
    public bool IsOver { get; init; }

    /// <summary>Pain in it, 0 to 10, once it was asked.</summary>
    public int? Pain { get; init; }

    [JsonIgnore]
    public IReadOnlyList<string> Ids => Exercises.Split(' ');

    [JsonIgnore]
    public string Exercise => Ids[At];
}

/// <summary>A session that is over.</summary>
/// <param name="Share">"done" or "part".</param>
/// <param name="Pain">In it, 0 to 10; null where it was not said.</param>
public sealed record SessionLog(LocalDate On, string Share, int? Pain)
{
    /// <summary>Something of it had weight; null in older states.</summary>
    public bool? HasWeight { get; init; }

    /// <summary>Strong or sharp in a set, or in the words of its number (4.3).</summary>
    public bool IsSharp { get; init; }

    /// <summary>The step back that it led to when it ended; null where it led to none, or a check-in has decided it since.</summary>
    public RedStep? Red { get; init; }

    /// <summary>Hip thrusts of their own, told after the day was decided: no step of the ladder (4.1b).</summary>
    public bool IsOwnThrust { get; init; }

    /// <summary>It ended because something ran down a leg, and the leg was not asked about since.</summary>
    public bool HasLeg { get; init; }
}

/// <param name="Before">The plan as it was in the session.</param>
/// <param name="After">And after its step back.</param>
public sealed record RedStep(PlanState Before, PlanState After);
