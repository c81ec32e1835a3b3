using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>What somebody has to train with. Until it is asked they are taken to have what a hip thrust and band work need.</summary>
public static class Gear
{
    private const string Question = "equip.list";

    /// <summary>A broomstick and a rolled towel are everywhere.</summary>
    private static readonly Equipment[] Everywhere = [Equipment.Stick, Equipment.Roller];

    private static readonly HashSet<Equipment> Everything = [.. Enum.GetValues<Equipment>()];

    public static bool HasBand(Conversation conversation) => Of(conversation).Contains(Equipment.Band);

    /// <summary>What the hip thrust lies against: a bench, or a firm low box.</summary>
    public static bool HasBench(Conversation conversation) => Of(conversation) is var own && (own.Contains(Equipment.Bench) || own.Contains(Equipment.LowBox));

    /// <summary>A bench, and something to lay on the hips: only then the thrust can have weight.</summary>
    public static bool CanLoadThrust(Conversation conversation) =>
        HasBench(conversation) && Of(conversation) is var own
        && (own.Contains(Equipment.Band) || own.Contains(Equipment.Dumbbell) || own.Contains(Equipment.Barbell));

    public static bool HasBarbell(Conversation conversation) => Of(conversation).Contains(Equipment.Barbell);

    /// <summary>What a bell or a slanted frame stands beside is taken for a gym.</summary>
    public static IReadOnlySet<Equipment> Of(Conversation conversation)
    {
        if (!Tuning.Later.IsTold(conversation.Answer(Question)))
        {
            return Everything;
        }

        var own = conversation.Answer(Question)!.Split(',').SelectMany(thing => thing switch
        {
            "equip.bench" => [Equipment.Bench],
            "equip.low-box" => [Equipment.LowBox],
            "equip.band" => [Equipment.Band],
            "equip.dumbbell" => [Equipment.Dumbbell, Equipment.Kettlebell],
            "equip.barbell" => [Equipment.Barbell],
            "equip.cable" => [Equipment.Cable, Equipment.HyperBench],
            _ => Array.Empty<Equipment>(),
        });
        return own.Concat(Everywhere).ToHashSet();
    }
}
