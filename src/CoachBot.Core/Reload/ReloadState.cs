using System.Text.Json.Serialization;
using NodaTime;

namespace CoachBot.Core.Reload;

/// <summary>Where the weight of the hip thrust stands on the ladder of coaching.md 4.4.</summary>
/// <param name="GateUsual">Pain on the whole at the gate, 0 to 10: what mornings after are compared with from then on.</param>
/// <param name="Step">Where the ladder stands, the last one done or a lower one after a setback: 0 is R0, 9 is R9; -1 before the first session.</param>
public sealed record ReloadState(int GateUsual, int Step = -1)
{
    /// <summary>Kilograms of that step; 0 before the first session.</summary>
    public decimal Kilograms { get; init; }

    /// <summary>What the last session with weight had, whatever came after it; null before the first, and in older states.</summary>
    public Thrust? Lifted { get; init; }

    /// <summary>The same; where an older state does not say, its step.</summary>
    [JsonIgnore]
    public Thrust? LiftedLast => Lifted ?? (Step < 0 ? null : new Thrust(Step, Kilograms));

    /// <summary>Green sessions in a row at this step and weight.</summary>
    public int Greens { get; init; }

    /// <summary>The newest green session, whose morning after may still be to come.</summary>
    public LocalDate? GreenOn { get; init; }

    /// <summary>The newest session with weight.</summary>
    public LocalDate? LastOn { get; init; }

    /// <summary>The first session at R1, and at R2: the steps after them have to wait from there.</summary>
    public LocalDate? FirstR1On { get; init; }
    public LocalDate? FirstR2On { get; init; }

    /// <summary>The first session at this step.</summary>
    public LocalDate? StepOn { get; init; }

    /// <summary>Green sessions with weight in all.</summary>
    public int GreensInAll { get; init; }

    /// <summary>The day on which a flare-up made it lighter; null once there was a session with weight again.</summary>
    public LocalDate? FlareOn { get; init; }

    public LocalDate? RedOn { get; init; }

    /// <summary>The next session brings a lift for the first time, so the thrust keeps its weight in it: one variable a green session.</summary>
    public bool WaitsForLift { get; init; }

    /// <summary>After two red sessions in two weeks: no weight until a green session two weeks later.</summary>
    public bool IsPaused { get; init; }
}
