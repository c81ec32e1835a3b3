using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>"I stopped warfarin 2 years ago": a safety fact is neither dropped nor left out on one loose sentence, so it is asked about once.</summary>
[Source("coaching.md 2.6 RF-MED-01")]
internal static class ThinnersOver
{
    public const string Question = "thinners.over";

    /// <summary>As it is heard.</summary>
    public const string Intent = "thinners-over";

    /// <summary>As yes, like no answer at all.</summary>
    public const string Unsure = "thinners.unsure";

    private const string None = "thinners.none";
    private const string Flag = "RF-MED-01";
    private const string Rule = "blood-thinner-over";
    private const string Item = "about.thinners";

    /// <summary>Nothing is asked beside a question about safety but what a fall left behind, or once told that there never were any.</summary>
    public static bool IsSaid(TurnFrame frame)
    {
        var reading = frame.Reading;
        return !frame.IsHeld && (!Flow.IsSafetyOpen(frame.Now) || frame.Now.Open?.Question == Clarifiers.AfterFall)
            && (reading.Findings.Any(finding => finding.Rule == Rule)
                || (BloodThinners.IsTaken(frame.Now) && reading.Findings.Count == 0 && reading.Cancelled.Any(one => one is { Flag: Flag, Reason: "negated" })));
    }

    /// <summary>What a fall left behind is asked after it.</summary>
    public static void Ask(TurnFrame frame)
    {
        Doubts.KeepOpen(frame, Question);
        Doubts.Ask(frame, Question, Doubts.Subject(Flag, Level.Soon));
    }

    /// <summary>Anything but "none for two weeks" keeps it, or notes it; with a fall or a sign in a leg of late it is an emergency. A late button leaves what is open.</summary>
    public static void Answered(TurnFrame frame, string value)
    {
        var isOpen = frame.Now.Open?.Question == Question;
        if (isOpen)
        {
            frame.Close();
        }

        var isOver = value == None;
        if (isOver)
        {
            Forget(frame);
        }
        else if ((BloodThinners.HasSigns(frame) || !BloodThinners.IsTaken(frame.Now)) && Escalation.Act(frame, Triage.OfTap(Flag, Level.Soon)))
        {
            return;
        }

        frame.Speech.Add(isOver ? "thinners.over.none" : "thinners.over.still");
        if (isOpen)
        {
            Doubts.Settle(frame);
        }
        else
        {
            frame.AskAgain();
        }
    }

    /// <summary>A late button that says they take one; what says that they do not is over.</summary>
    public static bool IsRaise(string value) => value is not None;

    /// <summary>The first button of the text with the "if": none for two weeks.</summary>
    public static void NoneAfterAll(TurnFrame frame)
    {
        if (Lock.Open(frame, Lock.SafeAnswer, cleared => cleared == Flag || BloodThinners.IsBeside(Flag, cleared)))
        {
            Forget(frame);
            frame.Speech.Add("thinners.over.none");
            Lock.Onward(frame);
        }
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
