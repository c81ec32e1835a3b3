using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using NodaTime;

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
        if (Open(frame, "checked-ok", IsBodily(frame)))
        {
            Onward(frame);
        }
    }

    /// <summary>[Checked and sent home]: P0 only, Screen A daily for 14 days, P1 after 7 clear days.</summary>
    public static void SentHome(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        var symptom = HeldAnswers.Symptom(frame);
        frame.Now = frame.Now with { Screened = frame.Now.Screened with { DailyUntil = frame.Today.PlusDays(ScreenDays) } };
        PlanChanges.BackTo(frame, Phase.P0);
        frame.Speech.Add(frame.Now.Person is { IsKept: true, WantsCheckIns: true } ? "released.sent-home" : "released.sent-home.alone");
        if (held.Level == Level.Emergency)
        {
            frame.Speech.Add("released.go-back", ("symptom", symptom));
        }

        if (Open(frame, "sent-home", IsBodily(frame)))
        {
            Onward(frame);
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
        if (question.StartsWith("CL-03", StringComparison.Ordinal))
        {
            frame.Ask("CL-03.changed", about: Doubts.Subject(flag, Level.Emergency));
            return;
        }

        if (!Open(frame, "safe-answer", cleared => cleared == flag))
        {
            return;
        }

        var isScreen = question is "screen-a.which" or "screen-a.sure" or "c5.which";
        Doubts.Queue(frame, isScreen ? "screen-a" : question, flag, Unasked.Of(question, flag, Level.Emergency).Level, isNext: false);
        frame.Speech.Add("released.safe");
        SafeMeaning(frame, question);
        Onward(frame);
    }

    /// <summary>Every item was answered No: that is Screen A, passed.</summary>
    public static void Mistaken(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        foreach (var rule in held.Rules)
        {
            Note(frame, rule);
        }

        var (bodily, now) = (IsBodily(frame), frame.Turn.Now);
        frame.Now = frame.Now with
        {
            Screened = frame.Now.Screened with { A = now, B = held.Level == Level.Urgent ? now : frame.Now.Screened.B },
        };
        if (Open(frame, "mistake", bodily))
        {
            frame.Speech.Add("released.mistake");
            Onward(frame);
        }
    }

    /// <summary>[I'm safe now, go on], "I meant training", [Only sore muscles]: back to the stage they left, no clearance needed.</summary>
    public static void TakenBack(TurnFrame frame, string flag, string prompt)
    {
        if (Open(frame, flag == "RF-MH-01" ? "safe-now" : "only-sore", cleared => cleared == flag))
        {
            frame.Speech.Add(prompt);
            Onward(frame);
        }
    }

    /// <summary>Pain alone: two check-ins in a row at 6 or less with the screens clear.</summary>
    public static void PainEased(TurnFrame frame)
    {
        if (Open(frame, "pain-eased", cleared => cleared == "RF-SEV-01"))
        {
            PlanChanges.BackTo(frame, Phase.P0);
            frame.Speech.Add("released.eased");
            Onward(frame);
        }
    }

    /// <summary>Old, known and looked at by a doctor: lowered to S (2.2).</summary>
    public static void OldAndKnown(TurnFrame frame, string flag)
    {
        var alike = Alike(frame, flag);
        if (Open(frame, "old-and-known", alike.Contains))
        {
            frame.Speech.Add("released.old");
            SeeSomebody.Advise(frame, Triage.OfTap(flag, Level.Soon));
            Onward(frame);
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
        Remain(frame, frame.Now.Held!.Flags);
    }

    /// <summary>One text spoke for all signs of a family, and the answers are about that text.</summary>
    private static List<string> Alike(TurnFrame frame, string flag)
    {
        var flags = frame.Script.Catalog.Flags;
        return [.. frame.Now.Held!.Flags.Where(held => flags[held].Family == flags[flag].Family)];
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
        else if (question == "CL-05")
        {
            SeeSomebody.Advise(frame, Triage.OfTap("RF-CES-03", Level.Soon));
        }
    }

    /// <summary>A clinician, or Screen A line by line, says nothing about thoughts of suicide.</summary>
    private static Func<string, bool> IsBodily(TurnFrame frame) => flag => frame.Script.Catalog.Flags[flag].Family != "crisis";

    /// <summary>Takes flags out of the lock; false when others go on holding, and have been said instead.</summary>
    private static bool Open(TurnFrame frame, string way, Func<string, bool> isCleared)
    {
        var held = frame.Now.Held!;
        FollowUps.Stop(frame);
        frame.Close();
        Journal.Record(frame, "released", ("way", way), ("flags", string.Join(' ', held.Flags.Where(isCleared))));
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Where(open => open.Level <= Level.Ask || !(held.Flags.Contains(open.Flag) && isCleared(open.Flag)))],
            LastRules = [$"8.4 {way}"],
        };
        var remaining = held.Flags.Where(flag => !isCleared(flag)).ToList();
        if (remaining.Count > 0)
        {
            Remain(frame, remaining);
            return false;
        }

        var origin = Stages.Named(held.From);
        var waiting = frame.Now.Waiting.Where(question => Questions.Of(question.Question).Slot < Slot.Clearance && KeepsWaiting(way));
        frame.Now = frame.Now with { Held = null, Waiting = [.. waiting] };
        frame.Target = KeepsWaiting(way) ? origin : Flow.Home(frame);
        frame.Go(Trigger.Release);
        return true;
    }

    /// <summary>The lock goes on for these flags, at the level of the highest.</summary>
    private static void Remain(TurnFrame frame, IReadOnlyList<string> flags)
    {
        var level = frame.Now.Flags.Where(open => flags.Contains(open.Flag)).Select(open => open.Level).DefaultIfEmpty(Level.Urgent).Max();
        frame.Now = frame.Now with
        {
            Held = frame.Now.Held! with { Flags = flags, Level = level, IsConditional = false, Episode = frame.Now.Held!.Episode + 1, Status = "unseen" },
        };
        FollowUps.Stop(frame);
        frame.Go(Trigger.Clear);
        frame.Go(level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        if (Escalation.IsOnly(frame, frame.Now.Held!, "crisis"))
        {
            frame.Ask("follow-up.crisis");
        }
        else
        {
            Escalation.Repeat(frame);
        }

        FollowUps.Begin(frame);
    }

    /// <summary>A doubt that still waits comes first; then on from where it stands. Somebody who never began is not greeted in the same breath.</summary>
    private static void Onward(TurnFrame frame)
    {
        if (frame.Stage == Stage.Opening && frame.Now.Waiting.Count == 0 && !frame.Now.Flags.Any(flag => flag.IsNext))
        {
            frame.Speech.Add("released.begin");
            return;
        }

        Doubts.Settle(frame);
    }

    /// <summary>Where nothing has changed for the person, the interrupted question comes back.</summary>
    private static bool KeepsWaiting(string way) => way is "mistake" or "safe-now" or "only-sore" or "safe-answer" or "old-and-known";

    private static void Note(TurnFrame frame, string rule)
    {
        var before = frame.Now.Mistakes.FirstOrDefault(mistake => mistake.Rule == rule && mistake.On == frame.Today);
        var times = (before?.Times ?? 0) + 1;
        var others = frame.Now.Mistakes.Where(mistake => mistake.On == frame.Today && mistake.Rule != rule);
        frame.Now = frame.Now with { Mistakes = [.. others, new Mistake(rule, frame.Today, times)] };
        if (times == 2)
        {
            frame.Do(new Effect.TellOperator($"cleared-twice:{rule}"));
        }
    }
}
