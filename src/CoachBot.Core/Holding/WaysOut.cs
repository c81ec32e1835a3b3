using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Everything that leaves Held, and nothing else does (coaching.md 8.4, 8.5). What was not cleared goes on holding.</summary>
internal static class WaysOut
{
    public const int ScreenDays = 14;

    /// <summary>[Checked, and exercise is OK]: P0 or P1, whatever the phase was before.</summary>
    public static void CheckedAndFine(TurnFrame frame, string advice)
    {
        frame.Remember("clearance.advice", advice);
        PlanChanges.BackTo(frame, frame.Now.Plan?.BaselineUsual > 3 ? Phase.P0 : Phase.P1);
        frame.Speech.Add("released.checked");
        if (Lock.Open(frame, "checked-ok", IsBodily(frame)))
        {
            Lock.Onward(frame);
        }
    }

    /// <summary>[Checked and sent home]: P0 only, Screen A daily for 14 days, P1 after 7 clear days.</summary>
    public static void SentHome(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        var symptom = AtTheDesk.Symptom(frame);
        frame.Now = frame.Now with { Screened = frame.Now.Screened with { DailyUntil = frame.Today.PlusDays(ScreenDays) } };
        PlanChanges.BackTo(frame, Phase.P0);
        frame.Now = frame.Now with { Plan = frame.Now.Plan is { } plan ? plan with { IsMildTrack = false } : null };
        frame.Speech.Add(frame.Now.Person is { IsKept: true, WantsCheckIns: true } ? "released.sent-home" : "released.sent-home.alone");
        if (held.Level == Level.Emergency)
        {
            frame.Speech.Add("released.go-back", ("symptom", symptom));
        }

        if (Lock.Open(frame, "sent-home", IsBodily(frame)))
        {
            Lock.Onward(frame);
        }
    }

    /// <summary>[They found something]: no exercises, asked about once a week.</summary>
    public static void FoundSomething(TurnFrame frame)
    {
        frame.Now = frame.Now with { Held = frame.Now.Held! with { Status = "tests", IsConditional = false } };
        FollowUps.Stop(frame);
        if (frame.Now.Person.IsKept)
        {
            FollowUps.Set(frame, "weekly");
        }

        frame.Ask("follow-up.tests", frame.Now.Person.IsKept ? "held.tests" : "held.tests.alone");
    }

    /// <summary>The safe answer to a question that nobody had answered: it counts as one, and is asked again next day.</summary>
    public static void SafeAfterAll(TurnFrame frame, OpenQuestion open)
    {
        var (question, flag) = Asked(open);
        if (question == ThinnersOver.Question)
        {
            ThinnersOver.NoneAfterAll(frame);
            return;
        }

        if (question.StartsWith("CL-03", StringComparison.Ordinal) || question == "CL-08")
        {
            // "Old and unchanged" in a leg, beside blood thinners: since when is asked, as by that button anywhere (2.2).
            frame.Ask(question == "CL-08" ? "CL-03" : "CL-03.changed", about: Doubts.Subject(flag, Level.Emergency));
            return;
        }

        if (!Lock.Open(frame, Lock.SafeAnswer, cleared => cleared == flag || BloodThinners.IsBeside(flag, cleared)))
        {
            return;
        }

        var isScreen = question is "screen-a.which" or "screen-a.sure" or "c5.which" or "line-or-pain";
        Doubts.Queue(frame, isScreen ? "screen-a" : question, flag, Unasked.Of(question, flag, Level.Emergency).Level, isNext: false);
        frame.Speech.Add("released.safe");
        SafeMeaning(frame, question);
        Lock.Onward(frame);
    }

    /// <summary>Every item was answered No: that is Screen A, passed.</summary>
    public static void Mistaken(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        foreach (var sentence in held.Sentences)
        {
            MistakePath.Note(frame, sentence);
        }

        var (bodily, now) = (IsBodily(frame), frame.Turn.Now);
        frame.Now = frame.Now with
        {
            Screened = frame.Now.Screened with { A = now, B = held.Level == Level.Urgent ? now : frame.Now.Screened.B },
        };
        if (Lock.Open(frame, "mistake", bodily))
        {
            frame.Speech.Add("released.mistake");
            Lock.Onward(frame);
        }
    }

    /// <summary>[I'm safe now, go on], "I meant training", [Only sore muscles]: back to the stage they left, no clearance needed.</summary>
    public static void TakenBack(TurnFrame frame, string flag, string prompt)
    {
        if (Lock.Open(frame, flag == "RF-MH-01" ? "safe-now" : "only-sore", cleared => cleared == flag))
        {
            frame.Speech.Add(prompt);
            Lock.Onward(frame);
        }
    }

    /// <summary>Pain alone: two check-ins in a row at 6 or less with the screens clear.</summary>
    public static void PainEased(TurnFrame frame)
    {
        if (Lock.Open(frame, "pain-eased", cleared => cleared == "RF-SEV-01"))
        {
            PlanChanges.BackTo(frame, Phase.P0);
            frame.Speech.Add("released.eased");
            Lock.Onward(frame);
        }
    }

    /// <summary>Old, known and looked at by a doctor: lowered to S (2.2).</summary>
    public static void OldAndKnown(TurnFrame frame, string flag)
    {
        var alike = Alike(frame, flag);
        if (Lock.Open(frame, "old-and-known", alike.Contains))
        {
            frame.Speech.Add("released.old");
            SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
            Lock.Onward(frame);
        }
    }

    /// <summary>Old and unchanged, but never looked at, or of a family that goes no lower: today, not now (2.2).</summary>
    public static void LoweredToUrgent(TurnFrame frame, string flag)
    {
        var alike = Alike(frame, flag);
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(open => alike.Contains(open.Flag) && open.Level == Level.Emergency ? open with { Level = Level.Urgent } : open)],
        };
        Lock.Remain(frame, frame.Now.Held!.Flags);
    }

    /// <summary>One text spoke for all signs of a family, and the answers are about that text.</summary>
    private static List<string> Alike(TurnFrame frame, string flag)
    {
        var flags = frame.Script.Catalog.Flags;
        return [.. frame.Now.Held!.Flags.Where(held => flags[held].Family == flags[flag].Family || BloodThinners.IsBeside(flag, held))];
    }

    /// <summary>"{question}|{flag}" of a text with an "if".</summary>
    private static (string Question, string Flag) Asked(OpenQuestion open)
    {
        var parts = open.About!.Split('|');
        return (parts[0], parts[1]);
    }

    /// <summary>What the first button of the text with the "if" says, beside "not that".</summary>
    private static void SafeMeaning(TurnFrame frame, string question)
    {
        if (question == "CL-09")
        {
            frame.Remember("CL-09", "cl-09.can");
            PlanChanges.BackTo(frame, Phase.P0);
            SeeSomebody.Advise(frame, ClarifierAnswers.MeaningOf("cl-09.can"));
        }
        else if (question == "bone.sudden" && ThinBones.WithoutSuddenStart(frame.Now) is { Level: Level.Soon } soon)
        {
            SeeSomebody.Advise(frame, soon);
        }
        else if (question == "CL-05")
        {
            SeeSomebody.Advise(frame, Triage.OfTap("RF-CES-03", Level.Soon));
        }
    }

    /// <summary>A clinician, or Screen A line by line, says nothing about thoughts of suicide.</summary>
    private static Func<string, bool> IsBodily(TurnFrame frame) => flag => frame.Script.Catalog.Flags[flag].Family != "crisis";
}
