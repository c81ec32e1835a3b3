using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>What the referrals of a check-in do: they can only make the plan stricter.</summary>
[Source("coaching.md 2.1, 4.6, 7.3, 8.4")]
internal static class Referring
{
    /// <summary>The thanks that stand before a referral.</summary>
    public const string Told = "decision.told";

    /// <summary>Those after which nothing moves up on the same day.</summary>
    public static bool IsStrict(string referral) => referral is "R2" or "R4" or "severe";

    /// <summary>A worse day is not called harmless while somebody has to look at it within days.</summary>
    public static bool IsReferred(Conversation conversation, CheckInDecision decision) =>
        decision.Referrals.Any(IsStrict) || SeeSomebody.HasStar(conversation);

    /// <summary>Where a rule of a check-in is written: "7.3 R4".</summary>
    public static string FullId(string rule) => rule switch
    {
        "severe" => "2.6 RF-SEV-01",
        "day-21" or "week-6" => $"4.6 {rule}",
        _ => $"7.3 {rule}",
    };

    /// <summary>What was said before of something to be looked at is said again in short, where nothing else is.</summary>
    public static void Act(TurnFrame frame, IReadOnlyList<string> referrals)
    {
        foreach (var referral in referrals)
        {
            Act(frame, referral);
        }

        if (frame.Speech.Prompts.LastOrDefault() == Told)
        {
            frame.Speech.Add("soon.again");
        }
    }

    private static void Act(TurnFrame frame, string referral)
    {
        switch (referral)
        {
            case "R4":
                Settle(frame);
                Advise(frame, "RF-PRO-01", isStarred: true, "decision.r4");
                break;
            case "severe":
                Settle(frame);
                Advise(frame, "RF-SEV-01", isStarred: true, "soon.rf-sev-01");
                break;
            case "day-7":
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsWeekAdvised = true } };
                Advise(frame, "RF-PRO-01", isStarred: false, "decision.day7");
                break;
            case "day-21":
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsWeekAdvised = true, IsThreeWeeksAdvised = true } };
                Advise(frame, "RF-PRO-01", isStarred: true, "decision.day21");
                break;
            case "week-6":
                frame.Now = frame.Now with { Plan = frame.Now.Plan! with { IsSixWeeksAdvised = true } };
                Advise(frame, "RF-PRO-02", isStarred: true, "decision.week6");
                break;
        }
    }

    /// <summary>Level S is asked about after 3 and 10 days, riding on a check-in (8.4).</summary>
    /// <returns>True when it asked.</returns>
    public static bool FollowUp(TurnFrame frame)
    {
        var due = frame.Now.Flags.FirstOrDefault(flag => flag is { Level: Level.Soon, IsBooked: false } && IsDue(frame, flag));
        if (due is null)
        {
            return false;
        }

        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => flag.Level == Level.Soon && IsDue(frame, flag) ? flag with { FollowUps = flag.FollowUps + 1 } : flag)],
        };
        frame.Ask("soon");
        return true;
    }

    private static bool IsDue(TurnFrame frame, OpenFlag flag) =>
        (flag.FollowUps, frame.Turn.Now - flag.Since) is (0, { Days: >= 3 }) or (1, { Days: >= 10 });

    private static void Settle(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: > Phase.P0 })
        {
            PlanChanges.BackTo(frame, Phase.P0);
        }
    }

    /// <summary>Said once for each finding, not at every check-in that finds it again.</summary>
    private static void Advise(TurnFrame frame, string flag, bool isStarred, string prompt)
    {
        if (SeeSomebody.Note(frame, flag, isStarred))
        {
            frame.Speech.Add(prompt);
        }
    }
}
