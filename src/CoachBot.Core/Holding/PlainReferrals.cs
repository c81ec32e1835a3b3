using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Holding;

/// <summary>What is for a doctor or physio within 1-2 weeks, though it is no red flag of the catalogue; its words are the prompt "plan.{id}".</summary>
[Source("coaching.md 4.6; 2.1 (level S)")]
internal static class PlainReferrals
{
    public const string PoorSleep = "poor-sleep";

    /// <summary>A diagnosis, a scan or a dose was asked for: only a clinician can answer that.</summary>
    public const string WantsAnswer = "wants-answer";

    private static readonly string[] All = [Gates.KnownCondition, LaterAnswers.NotTraining, PoorSleep, WantsAnswer];

    public static bool Is(string flag) => All.Contains(flag);

    /// <summary>Sleeping badly: said each time, noted once.</summary>
    public static void SleepsBadly(TurnFrame frame)
    {
        if (SeeSomebody.Note(frame, PoorSleep, isStarred: false))
        {
            frame.Now = frame.Now with { LastRules = ["4.6 sleep"] };
            frame.Ask("soon", "soon.sleep");
        }
        else
        {
            frame.Speech.Add("decision.thanks");
        }
    }

    /// <summary>After the answer that the coach cannot give, once, where a plan runs that a visit may change.</summary>
    /// <returns>True where it asked how a visit stands; with another question open it is only said.</returns>
    public static bool WantsToKnow(TurnFrame frame)
    {
        if (frame.Now.Plan is null || frame.IsHeld || !SeeSomebody.Note(frame, WantsAnswer, isStarred: false))
        {
            return false;
        }

        frame.Now = frame.Now with { LastRules = ["4.6 asked"] };
        if (frame.Now.Open is not null || frame.Stage != Stage.Coaching)
        {
            frame.Speech.AddLine("soon.wants-answer.line");
            return false;
        }

        frame.Ask("soon", "soon.wants-answer");
        return true;
    }
}
