using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>After a long absence, once the pain is told: the plan steps back, and says so with its reason.</summary>
[Source("coaching.md 7.5 (after more than 7 days away), 4.4 (missed days), 7.7 (the looks back)")]
internal static class BackAfterAway
{
    /// <summary>Above the usual by so much is red (4.3).</summary>
    private const int RedBy = 2;

    /// <param name="usual">Pain over the last 24 hours on the whole, 0 to 10.</param>
    public static void Take(TurnFrame frame, int usual)
    {
        if (frame.Now.Plan is not { } plan || (Cadence.IsLookingBack(frame.Now) && usual < plan.ComparedUsual + RedBy))
        {
            // After discharge silence was agreed: it alone takes nothing back.
            return;
        }

        var (before, isPain) = (frame.Now, usual > plan.BaselineUsual);
        if (isPain)
        {
            PlanChanges.BackTo(frame, Phase.P0);
        }
        else
        {
            PlanChanges.StepBack(frame);
        }

        Say(frame, before, isPain || Cadence.IsLookingBack(before));
    }

    private static void Say(TurnFrame frame, Conversation before, bool isPain)
    {
        if (frame.Now.Plan!.Phase < before.Plan!.Phase)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { BackFromAwayOn = isPain ? null : frame.Today } };
            frame.Speech.Add(isPain ? "returning.back.pain" : "returning.back");
        }
        else if (Loading.IsPlanned(frame.Now) && Climb.IsLighterAfterAway(frame.Now, frame.Today))
        {
            frame.Speech.Add("returning.back.weight");
        }
    }
}
