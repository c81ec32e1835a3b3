using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Holding;

/// <summary>What is for a doctor or physio within 1-2 weeks, though it is no red flag of the catalogue; its words are the prompt "plan.{id}".</summary>
[Source("coaching.md 4.6; 2.1 (level S)")]
internal static class PlainReferrals
{
    public const string PoorSleep = "poor-sleep";

    /// <summary>A diagnosis, a scan or a dose was asked for: only a clinician can answer that.</summary>
    public const string WantsAnswer = "wants-answer";

    /// <summary>The answers after which somebody has asked for a diagnosis, a scan or a dose.</summary>
    private static readonly string[] Asked = ["faq.29", "talk.diagnosis", "talk.dose"];

    private static readonly string[] All = [Gates.KnownCondition, LaterAnswers.NotTraining, PoorSleep, WantsAnswer];

    public static bool Is(string flag) => All.Contains(flag);

    public static void SleepsBadly(TurnFrame frame)
    {
        if (!TryTell(frame, PoorSleep, "4.6 sleep", "soon.sleep"))
        {
            frame.Speech.Add("decision.thanks");
            return;
        }

        frame.Ask("soon", "soon.how");
    }

    /// <summary>After an answer that only a clinician can give, once, where a plan runs.</summary>
    /// <param name="answered">The prompt that was just said; any other than those is none of them.</param>
    /// <returns>True where it asked how a visit stands; beside another open question it is only said.</returns>
    public static bool WantsToKnow(TurnFrame frame, string answered)
    {
        if (!Asked.Contains(answered) || frame.Now.Plan is null || frame.IsHeld || !TryTell(frame, WantsAnswer, "4.6 asked", Limiting.HasStar(frame.Now) ? "soon.wants-answer.star" : "soon.wants-answer"))
        {
            return false;
        }

        var asks = frame.Now.Open is null && frame.Stage == Stage.Coaching;
        if (asks)
        {
            frame.Ask("soon", "soon.how");
        }

        return asks;
    }

    /// <summary>Notes and says it; false where that was done before.</summary>
    private static bool TryTell(TurnFrame frame, string flag, string rule, string prompt)
    {
        if (!SeeSomebody.Note(frame, flag, isStarred: false))
        {
            return false;
        }

        frame.Now = frame.Now with { LastRules = [rule] };
        frame.Speech.Add(prompt);
        return true;
    }
}
