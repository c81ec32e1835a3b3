using CoachBot.Core.Conversations;
using CoachBot.Core.Measures;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.Reload;

/// <summary>The gate, the ladder and a weight in words.</summary>
[Source("coaching.md 4.4")]
internal static class ReloadWords
{
    /// <summary>/plan gate: before the weights each of the eight; from then on where the ladder stands.</summary>
    public static void Gate(TurnFrame frame)
    {
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

    /// <summary>Below the old weight no set goes to failure (4.4).</summary>
    public static void SayLimits(TurnFrame frame, Thrust thrust)
    {
        if (thrust.Step < Ladder.Whole)
        {
            frame.Speech.AddLine("ladder.limits");
        }
    }

    private static void OnTheLadder(TurnFrame frame)
    {
        var plan = frame.Now.Plan!;
        frame.Now = frame.Now with { LastRules = ["4.4 ladder"] };
        if (plan.Reload!.IsPaused)
        {
            frame.Speech.Add("ladder.paused");
            return;
        }

        if (!Gear.CanLoadThrust(frame.Now))
        {
            frame.Speech.Add("gate.no-bench");
            return;
        }

        var thrust = Climb.Next(frame.Now, TrainingDays.NextOn(frame.Now, frame.Today) ?? frame.Today);
        var done = plan.Reload.Step < 0
            ? frame.Words("ladder.not-begun")
            : frame.Words("ladder.last", ("step", $"R{plan.Reload.Step}"), ("weight", OwnForm.Weight(frame, plan.Reload.Kilograms)));
        frame.Speech.Add(
            "ladder.now", ("last", done), ("step", $"R{thrust.Step}"), ("load", Load(frame, thrust)),
            ("dose", PlanWords.DoseWords(frame, DoseOf(frame, thrust))));
        SayLimits(frame, thrust);
        frame.Speech.Add(thrust.Step == 0 ? "ladder.lowering" : "ladder.rule");
    }
}
