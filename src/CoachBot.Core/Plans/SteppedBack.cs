using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Plans;

/// <summary>What is said after a red session or a much worse day.</summary>
[Source("coaching.md 4.3 (red), 4.4 (two reds), 4.6, 7.4 (tone)")]
internal static class SteppedBack
{
    /// <param name="before">The plan as it was before.</param>
    public static void Say(TurnFrame frame, PlanState before)
    {
        frame.Speech.Add(before.Phase switch
        {
            _ when before.Reload is { IsPaused: true } => "decision.r3.settle",
            Phase.P0 => "decision.r3.settle",
            Phase.P3 or Phase.P4 => "decision.r3.reload",
            _ => "decision.r3",
        });
        if (before.Reload is not { IsPaused: true } && frame.Now.Plan!.Reload is { IsPaused: true })
        {
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false);
            frame.Speech.Add("decision.two-reds");
        }
    }
}
