using CoachBot.Core.Conversations;
using CoachBot.Core.Dialogs;

namespace CoachBot.Core.Plans;

/// <summary>What a session of each phase is chosen from, the most needed first: by likely contributor, equipment, and what has been done.</summary>
[Source("coaching.md 4.2 (phase table), 3.3 (factor to content), 3.4 (EX-13), 4.1 (bridge test, C3), 4.4")]
internal static class SessionMenu
{
    private const int Fewest = 3;
    private const int Most = 5;

    /// <summary>Green sessions before a lift that is new in P3 may be the next new one: two a week, one new lift a week.</summary>
    private const int SessionsAWeek = 2;

    /// <summary>Exercises that joined within the phase: one after every second green session, the ones between raise a dose.</summary>
    public static int Added(Conversation conversation) => conversation.Plan!.Added ?? (Pace.Counted(conversation) + 1) / 2;

    /// <summary>Three exercises to begin with, and those that joined, up to five.</summary>
    public static int Length(Conversation conversation) => conversation.Plan!.Phase switch
    {
        Phase.P0 => Fewest,
        Phase.P1 or Phase.P2 => Math.Clamp(Fewest + Added(conversation), Fewest, Most),
        Phase.P5 => Fewest,
        _ => Most,
    };

    public static IEnumerable<string> Of(Conversation conversation, Catalog catalog, Phase phase) => phase switch
    {
        Phase.P1 => Control(conversation),
        Phase.P2 => Build(conversation),
        Phase.P3 => FirstWeights(conversation),
        Phase.P4 => Rebuild(conversation, catalog),
        _ => ["EX-03", "EX-13", "EX-14"],
    };

    private static IEnumerable<string> Control(Conversation conversation)
    {
        // The bridge only once the bridge test has passed; a squeeze that hurts nobody until then.
        var bridge = HasPassedBridgeTest(conversation) ? "EX-05" : "EX-04";
        return Contributors.Lead(conversation) is "F1" or "F2" or "F9" || Directions.Of(conversation) == Direction.Flexion
            ? ["EX-03", "EX-10", "EX-13", bridge, "EX-14"]
            : ["EX-03", "EX-10", bridge, "EX-13", "EX-14"];
    }

    /// <summary>The hinge drill comes before what it makes room for: P3 builds on it. The last place is taken in turn.</summary>
    private static IEnumerable<string> Build(Conversation conversation)
    {
        var hasBand = Gear.HasBand(conversation);
        IEnumerable<string> rest = Contributors.Lead(conversation) switch
        {
            "F3" or "F8" when hasBand => ["EX-17", "EX-12", .. InTurn(conversation, ["EX-19", "EX-14"])],
            "F1" or "F2" or "F9" => ["EX-12", "EX-19", .. InTurn(conversation, ["EX-14", .. Banded(hasBand)])],
            _ => ["EX-12", "EX-19", .. InTurn(conversation, [.. Banded(hasBand), "EX-14"])],
        };
        return ["EX-03", Thrust(conversation), .. rest.Where(id => id != Thrust(conversation))];
    }

    /// <summary>The thrust with weight, control kept, and one new lift a week at most: the thrust itself is the first week's. The hinge drill stands where the first hinge with weight will. No lift while the weight is paused.</summary>
    private static IEnumerable<string> FirstWeights(Conversation conversation)
    {
        var plan = conversation.Plan!;
        var weeks = plan.Reload is { IsPaused: true } ? 0 : plan.GreenSessions / Pace.PerLift(conversation, SessionsAWeek);
        string[] squat = weeks >= 1 ? ["EX-22"] : [];
        return [ThrustOrPause(conversation), "EX-03", .. squat, weeks >= 2 ? "EX-20" : "EX-19", .. InTurn(conversation, ["EX-13", "EX-14", .. Banded(Gear.HasBand(conversation))])];
    }

    private static IEnumerable<string> Rebuild(Conversation conversation, Catalog catalog)
    {
        var lifts = StopList.Back(conversation, catalog).Where(lift => lift.IsShown).Reverse().Select(lift => lift.Exercise).Distinct().Take(Fewest - 1);
        return [ThrustOrPause(conversation), .. lifts, .. LightHinge(conversation, catalog), "EX-03", "EX-14", "EX-13", .. Banded(Gear.HasBand(conversation)), "EX-12"];
    }

    /// <summary>The light hinge of P3 stays as it was until its own turn comes. A slow pace may not have come to it, and while the weight is paused it waits.</summary>
    private static IEnumerable<string> LightHinge(Conversation conversation, Catalog catalog) =>
        conversation.Plan!.Reload is { IsPaused: false } && !Pace.IsSlow(conversation) && StopList.Of(conversation).Any(IsHinge) && !StopList.Back(conversation, catalog).Any(IsHinge) ? ["EX-20"] : [];

    private static bool IsHinge(Lift lift) => lift.Exercise == "EX-20";

    /// <summary>Another one first after each green session, so that all of them are kept.</summary>
    private static IEnumerable<string> InTurn(Conversation conversation, string[] ids)
    {
        var first = conversation.Plan!.GreenSessions % ids.Length;
        return [.. ids[first..], .. ids[..first]];
    }

    /// <summary>Equipment: a bench, else a low box, else the floor.</summary>
    private static string Thrust(Conversation conversation) =>
        Gear.HasBench(conversation) ? "EX-08" : Gear.HasBand(conversation) ? "EX-06" : "EX-05";

    private static string ThrustOrPause(Conversation conversation) =>
        conversation.Plan!.Reload is { IsPaused: true } || !Gear.CanLoadThrust(conversation) ? Thrust(conversation) : "EX-09";

    private static IEnumerable<string> Banded(bool hasBand) => hasBand ? ["EX-17"] : [];

    /// <summary>Five slow bridges, thumbs constant, no leg symptom.</summary>
    private static bool HasPassedBridgeTest(Conversation conversation) =>
        conversation.Answer("thumb") == "thumb.stay" && !Intake.FirstHelp.HasLeg(conversation);
}
