using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.Training;

namespace CoachBot.Core.Reload;

/// <summary>Whether the hip thrust with weight is part of the plan as it stands: only then it is asked about, and only what was told of it moves the ladder.</summary>
[Source("coaching.md 4.2 (P3, P4), 4.4 (no open E/U/S★), 2.1 (an open S: P0/P1 drills), 7.3 (missing values)")]
public static class Loading
{
    /// <summary>The catalogue's entry of the loaded thrust.</summary>
    private const string Thrust = "EX-09";

    /// <summary>P3 or P4, nothing to be looked at first, no pause, and the things for it.</summary>
    public static bool IsPlanned(Conversation conversation) =>
        conversation.Plan is { Phase: Phase.P3 or Phase.P4, Reload: { IsPaused: false } }
        && !Waits(conversation)
        && Gear.CanLoadThrust(conversation);

    /// <summary>Something is to be looked at first: no weight until then.</summary>
    public static bool Waits(Conversation conversation) => Limiting.IsLimited(conversation) || LegInSession.Waits(conversation, Thrust);

    /// <summary>The session that a check-in tells of had it as planned; what nobody said is not done.</summary>
    public static bool WasDone(Conversation conversation, CheckIn day) => IsPlanned(conversation) && day is { HasSession: true, Thrusts: "done" };
}
