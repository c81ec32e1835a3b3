using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Reload;

/// <summary>The gate, the ladder and a weight in words.</summary>
[Source("coaching.md 4.4")]
internal static class ReloadWords
{
    /// <summary>/plan gate: before the weights each of the eight; from then on where the ladder stands.</summary>
    public static void Gate(TurnFrame frame)
    {
        if (frame.Now.Plan is { Phase: Phase.P5, Reload.LiftedLast: { } lifted })
        {
            frame.Now = frame.Now with { LastRules = ["4.2"] };
            frame.Speech.Add("ladder.over", ("last", Last(frame, lifted)));
            return;
        }

        if (frame.Now.Plan is { Phase: >= Phase.P3, Reload: not null })
        {
            OnTheLadder(frame);
            return;
        }

        var items = ReloadGate.Of(frame.Now, frame.Today);
        var lines = items.Select((item, index) => frame.Words(
            item.IsMet ? "gate.met" : "gate.not-yet", ("number", $"{index + 1}"), ("item", frame.Words($"gate.item.{item.Id}"))));
        frame.Now = frame.Now with { LastRules = ["4.4 gate"] };
        frame.Speech.Add("gate.list", ("count", items.Count(item => item.IsMet).ToString()), ("items", string.Join("\n", lines)));
        if (!Gear.CanLoadThrust(frame.Now))
        {
            frame.Speech.Add("gate.no-bench");
        }
    }

    /// <summary>"30 kg, bar included", "a light band, or 10 kg on your hips".</summary>
    public static string Load(TurnFrame frame, Thrust thrust)
    {
        var isPounds = Weight.IsPounds(frame.Now);
        var weight = OwnForm.Weight(frame, thrust.Kilograms);
        var hasBar = Gear.HasBarbell(frame.Now) && thrust.Kilograms >= Weight.EmptyBar(isPounds);
        return thrust.Step == 0 ? frame.Words("load.light", ("weight", weight))
            : hasBar ? frame.Words(thrust.Kilograms == Weight.EmptyBar(isPounds) ? "load.empty-bar" : "load.bar", ("weight", weight))
            : frame.Words("load.dumbbell", ("weight", weight));
    }

    /// <summary>The step's dose; at the whole weight the person's own sets and repetitions, within reason.</summary>
    public static Dose DoseOf(TurnFrame frame, Thrust thrust)
    {
        var rung = Ladder.Steps[thrust.Step];
        var isOwn = thrust.Step >= Ladder.Whole;
        return new Dose(Own(frame, "load.sets", isOwn, rung.Sets), Own(frame, "load.reps", isOwn, rung.Repetitions), null, null, null, IsPerSide: false);
    }

    private static int Own(TurnFrame frame, string question, bool isOwn, int otherwise) =>
        isOwn && int.TryParse(frame.Now.Answer(question), out var own) && own is >= 1 and <= 12 ? own : otherwise;

    /// <summary>Below the old weight no set goes to failure (4.4); where there is none to come back to, none at all.</summary>
    public static void SayLimits(TurnFrame frame, Thrust thrust)
    {
        if (thrust.Step < Ladder.Whole)
        {
            frame.Speech.AddLine(Weight.Old(frame.Now) is null ? "ladder.limits.unknown" : "ladder.limits");
        }
    }

    /// <summary>The thrust of the next session, on the day it is planned for.</summary>
    public static Thrust Coming(TurnFrame frame) => Climb.Next(frame.Now, NextDay(frame));

    /// <summary>After the second amber in a row: to what the thrust goes down.</summary>
    public static void SayLighter(TurnFrame frame)
    {
        var reload = frame.Now.Plan!.Reload!;
        frame.Speech.AddLine("decision.r5.lighter", ("load", Load(frame, new Thrust(reload.Step, reload.Kilograms))));
    }

    private static LocalDate NextDay(TurnFrame frame) => TrainingDays.NextOn(frame.Now, frame.Today) ?? frame.Today;

    private static string Last(TurnFrame frame, Thrust? lifted) => lifted is null
        ? frame.Words("ladder.not-begun")
        : frame.Words("ladder.last", ("step", $"R{lifted.Step}"), ("weight", OwnForm.Weight(frame, lifted.Kilograms)));

    private static void OnTheLadder(TurnFrame frame)
    {
        var isPaused = frame.Now.Plan!.Reload!.IsPaused;
        frame.Now = frame.Now with { LastRules = ["4.4 ladder"] };
        if (isPaused)
        {
            frame.Speech.Add("ladder.paused");
        }

        if (Loading.Waits(frame.Now))
        {
            frame.Speech.Add("ladder.waits", ("symptom", PlanWords.ToBeSeen(frame, frame.Now.Flags.Where(flag => flag.Level == Level.Soon))));
        }
        else if (!isPaused && !Gear.CanLoadThrust(frame.Now))
        {
            frame.Speech.Add("gate.no-bench");
        }
        else if (!isPaused)
        {
            SayNext(frame, frame.Now.Plan!.Reload!);
        }
    }

    private static void SayNext(TurnFrame frame, ReloadState reload)
    {
        var thrust = Coming(frame);
        frame.Speech.Add(
            "ladder.now", ("last", Last(frame, Climb.Untold(frame.Now, frame.Today) ?? reload.LiftedLast)), ("step", $"R{thrust.Step}"), ("load", Load(frame, thrust)),
            ("dose", PlanWords.DoseWords(frame, DoseOf(frame, thrust))));
        if (Climb.IfGreen(frame.Now, frame.Today, NextDay(frame)) is var higher && higher != thrust)
        {
            frame.Speech.AddLine("ladder.if-green", ("step", $"R{higher.Step}"), ("load", Load(frame, higher)));
        }

        SayLimits(frame, thrust);
        SayRule(frame, thrust);
    }

    private static void SayRule(TurnFrame frame, Thrust thrust)
    {
        if (Weight.IsBodyAlone(frame.Now))
        {
            frame.Speech.AddLine("ladder.body");
        }

        if (thrust.Step > 0 && Weight.Old(frame.Now) is null)
        {
            frame.Speech.Add("ladder.rule.unknown", ("weight", OwnForm.Weight(frame, Weight.TwoPlates(Weight.IsPounds(frame.Now)))));
            return;
        }

        frame.Speech.Add(thrust.Step == 0 ? "ladder.lowering" : "ladder.rule");
    }
}
