using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>Everything that leaves Held, and nothing else does (coaching.md 8.4, 8.5).</summary>
internal static class WaysOut
{
    /// <summary>[Checked, and exercise is OK]: P0 or P1, whatever the phase was before.</summary>
    public static void CheckedAndFine(TurnFrame frame)
    {
        Open(frame, "checked-ok", Settled);
        Plans.PlanChanges.BackTo(frame, frame.Now.Plan?.BaselineUsual > 3 ? Phase.P0 : Phase.P1);
        frame.Speech.Add("released.checked");
        Flow.GoOn(frame);
    }

    /// <summary>[Checked and sent home]: P0 only, Screen A daily for 14 days, P1 after 7 clear days.</summary>
    public static void SentHome(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        var wasEmergency = held.Level == Level.Emergency;
        var symptom = frame.Words($"symptom.{held.Flags[0]}");
        Open(frame, "sent-home", Settled);
        frame.Now = frame.Now with { Screened = frame.Now.Screened with { DailyUntil = frame.Today.PlusDays(14) } };
        Plans.PlanChanges.BackTo(frame, Phase.P0);
        frame.Speech.Add("released.sent-home");
        if (wasEmergency)
        {
            frame.Speech.Add("released.go-back", ("symptom", symptom));
        }

        Flow.GoOn(frame);
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

        frame.Speech.Add("held.tests");
    }

    /// <summary>The safe answer to a question that nobody had answered: asked again next day.</summary>
    public static void SafeAfterAll(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        var clarifier = held.Flags[0];
        Open(frame, "safe-answer", flag => flag.Level == Level.Ask);
        if (frame.Now.Person.IsKept)
        {
            var again = new OpenFlag(clarifier, Level.Ask, IsStarred: false, frame.Turn.Now) { AskAgain = ClarifierAnswers.For(clarifier) };
            frame.Now = frame.Now with { Flags = [.. frame.Now.Flags, again] };
        }

        frame.Speech.Add("released.safe");
        Flow.GoOn(frame);
    }

    /// <summary>Every item was answered No.</summary>
    public static void Mistaken(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        foreach (var rule in held.Rules)
        {
            Note(frame, rule);
        }

        Open(frame, "mistake", flag => !held.Flags.Contains(flag.Flag));
        frame.Speech.Add("released.mistake");
        Flow.GoOn(frame);
    }

    /// <summary>[I'm safe now, go on], or a clear "I meant training": back to the stage they left, no clearance needed.</summary>
    public static void SafeNow(TurnFrame frame, string prompt)
    {
        Open(frame, "safe-now", flag => flag.Flag != "RF-MH-01");
        frame.Speech.Add(prompt);
        Flow.GoOn(frame);
    }

    /// <summary>Pain alone: two check-ins in a row at 6 or less with the screens clear.</summary>
    public static void PainEased(TurnFrame frame)
    {
        Open(frame, "pain-eased", flag => flag.Flag != "RF-SEV-01");
        Plans.PlanChanges.BackTo(frame, Phase.P0);
        frame.Speech.Add("released.eased");
        Flow.GoOn(frame);
    }

    /// <summary>Old, known and looked at by a doctor: lowered to what 2.2 allows.</summary>
    public static void OldAndKnown(TurnFrame frame, Level lowered)
    {
        var flags = frame.Now.Held!.Flags;
        Open(frame, "old-and-known", flag => !flags.Contains(flag.Flag));
        frame.Speech.Add("released.old");
        if (lowered == Level.Soon)
        {
            SeeSomebody.Advise(frame, new Decision(Level.Soon, flags));
        }

        Flow.GoOn(frame);
    }

    private static bool Settled(OpenFlag flag) => flag.Level < Level.Ask;

    private static void Open(TurnFrame frame, string way, Func<OpenFlag, bool> stays)
    {
        var held = frame.Now.Held!;
        FollowUps.Stop(frame);
        frame.Close();
        var origin = Stages.Named(held.From);
        var waiting = frame.Now.Waiting.Where(question => Questions.Of(question.Question).Slot < Slot.FollowUp && KeepsWaiting(way));
        frame.Now = frame.Now with
        {
            Held = null, Waiting = [.. waiting], Flags = [.. frame.Now.Flags.Where(stays)], LastRules = [$"8.4 {way}"],
        };
        frame.Target = KeepsWaiting(way) ? origin : Flow.Home(frame);
        frame.Go(Trigger.Release);
        Journal.Record(frame, "released", ("way", way), ("flags", string.Join(' ', held.Flags)));
    }

    /// <summary>Where nothing has changed for the person, the interrupted question comes back.</summary>
    private static bool KeepsWaiting(string way) => way is "mistake" or "safe-now" or "safe-answer" or "old-and-known";

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
