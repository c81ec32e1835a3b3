using CoachBot.Core.Conversations;
using CoachBot.Core.Reload;

namespace CoachBot.Core.Plans;

/// <summary>What a session of each phase is chosen from, the most needed first: by likely contributor, equipment, and what has been done.</summary>
[Source("coaching.md 4.2 (phase table), 3.3 (factor to content), 4.1 (bridge test, C3), 4.4")]
internal static class SessionMenu
{
    private const int Fewest = 3;
    private const int Most = 5;

    /// <summary>Green sessions before a lift that is new in P3 may be the next new one: two a week, one new lift a week.</summary>
    private const int SessionsAWeek = 2;

    /// <summary>Three exercises to begin with; one more after each green session, up to five.</summary>
    public static int Length(PlanState plan) => plan.Phase switch
    {
        Phase.P0 => Fewest,
        Phase.P1 or Phase.P2 => Math.Clamp(Fewest + plan.GreenSessions, Fewest, Most),
        Phase.P5 => Fewest,
        _ => Most,
    };

    public static IEnumerable<string> Of(Conversation conversation, Phase phase) => phase switch
    {
        Phase.P1 => Control(conversation),
        Phase.P2 => Build(conversation),
        Phase.P3 => FirstWeights(conversation),
        Phase.P4 => Rebuild(conversation),
        _ => ["EX-03", "EX-13", "EX-14"],
    };

    private static IEnumerable<string> Control(Conversation conversation)
    {
        // The bridge only once the bridge test has passed; a squeeze that hurts nobody until then.
        var bridge = HasPassedBridgeTest(conversation) ? "EX-05" : "EX-04";
        return Contributors.Lead(conversation) is "F1" or "F2" or "F9"
            ? ["EX-03", "EX-10", "EX-13", bridge, "EX-14"]
            : ["EX-03", "EX-10", bridge, "EX-13", "EX-14"];
    }

    private static IEnumerable<string> Build(Conversation conversation)
    {
        var hasBand = Gear.HasBand(conversation);
        IEnumerable<string> rest = Contributors.Lead(conversation) switch
        {
            "F3" or "F8" => hasBand ? ["EX-17", "EX-12", "EX-14", "EX-19"] : ["EX-12", "EX-14", "EX-19"],
            "F1" or "F2" or "F9" => ["EX-12", "EX-14", "EX-19", .. Banded(hasBand)],
            _ => ["EX-12", .. Banded(hasBand), "EX-14", "EX-19"],
        };
        return ["EX-03", Thrust(conversation), .. rest.Where(id => id != Thrust(conversation))];
    }

    /// <summary>The thrust with weight, control kept, and one new lift a week at most: the thrust itself is the first week's. No lift while the weight is paused.</summary>
    private static IEnumerable<string> FirstWeights(Conversation conversation)
    {
        var plan = conversation.Plan!;
        string[] lifts = plan.Reload is { IsPaused: true } ? [] : [.. plan.GreenSessions >= SessionsAWeek ? ["EX-22"] : Array.Empty<string>(), .. plan.GreenSessions >= 2 * SessionsAWeek ? ["EX-20"] : Array.Empty<string>()];
        return [ThrustOrPause(conversation), "EX-03", .. lifts, "EX-13", "EX-14", .. Gear.HasBand(conversation) ? ["EX-17"] : Array.Empty<string>()];
    }

    private static IEnumerable<string> Rebuild(Conversation conversation)
    {
        var lifts = StopList.Back(conversation).Reverse().Select(lift => lift.Exercise).OfType<string>().Distinct().Take(Fewest - 1);
        return [ThrustOrPause(conversation), .. lifts, "EX-03", "EX-14", "EX-13"];
    }

    /// <summary>Equipment: a bench, else a low box, else the floor.</summary>
    private static string Thrust(Conversation conversation) =>
        HasBench(conversation) ? "EX-08" : Gear.HasBand(conversation) ? "EX-06" : "EX-05";

    private static string ThrustOrPause(Conversation conversation) =>
        conversation.Plan!.Reload is { IsPaused: true } || !HasBench(conversation) ? Thrust(conversation) : "EX-09";

    private static bool HasBench(Conversation conversation) =>
        Gear.Of(conversation) is var own && (own.Contains(Equipment.Bench) || own.Contains(Equipment.LowBox));

    private static IEnumerable<string> Banded(bool hasBand) => hasBand ? ["EX-17"] : [];

    /// <summary>Five slow bridges, thumbs constant, no leg symptom.</summary>
    private static bool HasPassedBridgeTest(Conversation conversation) =>
        conversation.Answer("thumb") == "thumb.stay" && !Intake.FirstHelp.HasLeg(conversation);
}
