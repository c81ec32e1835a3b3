using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>What stands in the way of help, and the words to bring there (coaching.md 8.2, 8.4).</summary>
internal static class AtTheDesk
{
    /// <summary>What is in the way of help (8.4), and the sentence for it; the ways out stay below.</summary>
    public static void InTheWay(TurnFrame frame, string value)
    {
        frame.Close();
        if (IsCrisis(frame))
        {
            HeldAnswers.Cannot(frame);
            return;
        }

        frame.Speech.Add(value switch
        {
            "way.money" => IsNerve(frame) ? "way.money.nerve" : "way.money.other",
            "way.refused" or "way.scared" => value,
            _ => "way.alone",
        });
        if (value == "way.money" && Numbers.Row(frame)?.Country == "US")
        {
            frame.Speech.Add("way.money.us");
        }

        AskWays(frame);
    }

    /// <summary>The ways out of a lock, by its level: the question that they answer, and its words.</summary>
    public static (string Question, string Prompt) WaysOf(Held held) =>
        held.Level == Level.Emergency ? ("follow-up.emergency", "held.ways") : ("follow-up.urgent", "held.ways.urgent");

    public static void AskWays(TurnFrame frame)
    {
        var (question, prompt) = WaysOf(frame.Now.Held!);
        frame.Ask(question, prompt);
    }

    /// <summary>What to say at the desk.</summary>
    public static string Sentence(TurnFrame frame) => frame.Words(
        SentenceOf(frame), ("symptom", Symptom(frame)));

    public static string Symptom(TurnFrame frame)
    {
        var held = frame.Now.Held!;
        return frame.Words(
            held.Flags[0] == "RF-CES-01" && held.Rules.Contains(Decision.NotSure) ? "symptom.unsure"
            : IsBesideThinners(held) ? BloodThinners.SymptomOf(held)
            : $"symptom.{held.Flags[0]}");
    }

    /// <summary>A foot that drops has words of its own, as at the desk.</summary>
    public static string EmergencyText(TurnFrame frame, string family)
    {
        var held = frame.Now.Held!;
        var mayBeSoreness = held.Flags[0] == "RF-CES-06" && held.Rules.Count == 0;
        return mayBeSoreness ? "emergency.both-legs"
            : held.IsBack ? "emergency.back"
            : BloodThinners.Leads(held) ? "emergency.thinners"
            : family == "ces" && !IsCauda(frame) ? "emergency.nerve"
            : $"emergency.{family}";
    }

    public static string YourSymptom(TurnFrame frame) => frame.Words($"symptom.{frame.Now.Held!.Flags[0]}.your");

    public static bool IsNerve(TurnFrame frame) => Escalation.FamilyOf(frame, frame.Now.Held!) == "ces";

    private static string SentenceOf(TurnFrame frame) =>
        IsCrisis(frame) ? "sentence.crisis"
        : IsBesideThinners(frame.Now.Held!) ? "sentence.thinners"
        : IsCauda(frame) ? "sentence.ces"
        : "sentence.other";

    /// <summary>A fall, a knock or a leg sign beside blood thinners is what is told of, at U ("old and unchanged") as at E.</summary>
    private static bool IsBesideThinners(Held held) => BloodThinners.Leads(held)
        || (held is { Level: Level.Urgent, Flags: ["RF-MED-01", _, ..] } && !held.Flags.Any(flag => flag.StartsWith("RF-CES", StringComparison.Ordinal)));

    /// <summary>Cauda equina is named for its own signs only: a foot that drops is none of them (8.2).</summary>
    private static bool IsCauda(TurnFrame frame) => frame.Now.Held!.Flags.Any(flag => flag.StartsWith("RF-CES", StringComparison.Ordinal));

    public static bool IsCrisis(TurnFrame frame) => Escalation.FamilyOf(frame, frame.Now.Held!) == "crisis";
}
