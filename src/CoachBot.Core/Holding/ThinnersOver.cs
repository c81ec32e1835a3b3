using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>"I stopped warfarin 2 years ago": a safety fact is neither dropped nor left out on one loose sentence, so it is asked about once.</summary>
[Source("coaching.md 2.6 RF-MED-01")]
internal static class ThinnersOver
{
    public const string Question = "thinners.over";

    /// <summary>As it is heard.</summary>
    public const string Intent = "thinners-over";

    private const string Flag = "RF-MED-01";
    private const string Rule = "blood-thinner-over";
    private const string Item = "about.thinners";

    /// <summary>Nothing is asked beside a question about safety, or once told that there never were any.</summary>
    public static bool IsSaid(TurnFrame frame)
    {
        var reading = frame.Reading;
        return !frame.IsHeld && !Flow.IsSafetyOpen(frame.Now)
            && (reading.Findings.Any(finding => finding.Rule == Rule)
                || (BloodThinners.IsTaken(frame.Now) && reading.Findings.Count == 0 && reading.Cancelled.Any(one => one is { Flag: Flag, Reason: "negated" })));
    }

    /// <summary>Anything but "none for two weeks" keeps it, or notes it.</summary>
    public static void Answered(TurnFrame frame, string value)
    {
        frame.Close();
        var isOver = value == "thinners.none";
        if (isOver)
        {
            Forget(frame);
        }
        else if (!BloodThinners.IsTaken(frame.Now) && Escalation.Act(frame, Triage.OfTap(Flag, Level.Soon)))
        {
            return;
        }

        frame.Speech.Add(isOver ? "thinners.over.none" : "thinners.over.still");
        Flow.GoOn(frame);
    }

    private static void Forget(TurnFrame frame)
    {
        BloodThinners.Forget(frame);
        if (!AboutYou.Has(frame.Now, Item))
        {
            return;
        }

        var left = frame.Now.Answer("about.list")!.Split(',').Where(item => item != Item).ToList();
        frame.Unlearn("about.list");
        frame.Remember(left.Count > 0 ? "about.list" : "about", left.Count > 0 ? string.Join(',', left) : "about.none");
    }
}
