using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;

namespace CoachBot.Core.Plans;

/// <summary>What is said after a red session or a much worse day.</summary>
[Source("coaching.md 4.3 (red), 4.4 (two reds), 4.6, 7.4 (tone)")]
internal static class SteppedBack
{
    /// <param name="before">The plan as it was before.</param>
    /// <param name="isReferred">Somebody has to look at it within days.</param>
    /// <param name="isSent">A visit is asked for in the same message, or was before: it is not asked for twice.</param>
    public static void Say(TurnFrame frame, PlanState before, bool isReferred, bool isSent)
    {
        var isPausedNow = before.Reload is not { IsPaused: true } && frame.Now.Plan!.Reload is { IsPaused: true };
        var isAgain = CheckIns.GoodDays.FollowsRed(frame.Now);
        frame.Speech.Add(before switch
        {
            _ when isPausedNow => isSent ? CheckIns.Referring.ToldOfPause : "decision.two-reds",
            _ when isReferred => CheckIns.Referring.Told,
            { Phase: Phase.P0 } => isAgain ? "decision.r3.settle.again" : "decision.r3.settle",
            { Phase: Phase.P3 or Phase.P4, Reload: not { IsPaused: true } } => "decision.r3.reload",
            _ => isAgain ? "decision.r3.again" : "decision.r3",
        });
        if (before is { IsMildTrack: true, Phase: Phase.P1 or Phase.P2 or Phase.P3 })
        {
            frame.Speech.AddLine("decision.mild-over");
        }

        if (isPausedNow)
        {
            SeeSomebody.Note(frame, "RF-PRO-01", isStarred: false, isWorse: true);
        }
    }
}
