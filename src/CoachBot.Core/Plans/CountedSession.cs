using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>A green session on a day that asks for a visit: it counts, and nothing is added on that day.</summary>
[Source("coaching.md 4.6, 2.1, 7.3 (a referral can only make the plan stricter)")]
internal static class CountedSession
{
    /// <summary>Not where a sign, or a much worse day, speaks against the session.</summary>
    public static void Keep(TurnFrame frame, CheckInDecision decision)
    {
        if (decision.Referrals.Any(Referring.IsStrict))
        {
            return;
        }

        var plan = frame.Now.Plan!;
        frame.Now = frame.Now with
        {
            Plan = plan with
            {
                AmbersInARow = 0,
                Added = SessionMenu.Added(frame.Now),
                GreenSessions = plan.Phase < Phase.P3 ? plan.GreenSessions + 1 : plan.GreenSessions,
                Reload = PlanChanges.AfterGreen(frame, plan) is { } reload ? reload with { Greens = 0 } : null,
            },
        };
    }
}
