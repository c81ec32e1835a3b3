using CoachBot.Core.Conversations;

namespace CoachBot.Core.Plans;

/// <summary>What somebody has to train with. Until it is asked they are taken to have what a hip thrust and band work need.</summary>
public static class Gear
{
    private const string Question = "equip.list";

    public static bool HasBench(Conversation conversation) => Has(conversation, "equip.bench");

    /// <summary>For short lifters, or where there is no bench: a low box or step.</summary>
    public static bool HasLowBox(Conversation conversation) => IsAsked(conversation) && Has(conversation, "equip.low-box");

    public static bool HasBand(Conversation conversation) => Has(conversation, "equip.band");

    public static bool HasDumbbell(Conversation conversation) => Has(conversation, "equip.dumbbell");

    public static bool HasBarbell(Conversation conversation) => Has(conversation, "equip.barbell");

    private static bool Has(Conversation conversation, string thing) =>
        !IsAsked(conversation) || conversation.Answer(Question)!.Split(',').Contains(thing);

    private static bool IsAsked(Conversation conversation) => Tuning.Later.IsTold(conversation.Answer(Question));
}
