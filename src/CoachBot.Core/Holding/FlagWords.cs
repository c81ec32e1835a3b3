using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>What a flag is called: RF-TRA-02 at level S is the bones or the tablets alone, without the sudden pain that would make it urgent; RF-PRO-01 is pain that stays, or that grows.</summary>
[Source("coaching.md 2.6 RF-TRA-02, RF-PRO-01; 7.3 rule 4")]
internal static class FlagWords
{
    private static readonly string[] PrivateFamilies = ["RF-ABU-", "RF-MH-", "RF-CES-", "RF-PRG-", "RF-REDS-"];

    /// <summary>For a page that somebody else reads.</summary>
    public static string Of(Conversation conversation, string flag, Level level, bool isWorse = false) =>
        isWorse ? "symptom.worse" : Alone(conversation, flag, level) ?? $"symptom.{flag}";

    /// <summary>As it is said to the person.</summary>
    public static string Your(Conversation conversation, string flag, Level level, bool isWorse = false) =>
        isWorse ? "symptom.worse.your" : Alone(conversation, flag, level) ?? $"symptom.{flag}.your";

    /// <summary>Nothing that others should read on a lock screen: it is asked after without its name.</summary>
    public static bool IsPrivate(string flag) => PrivateFamilies.Any(family => flag.StartsWith(family, StringComparison.Ordinal));

    private static string? Alone(Conversation conversation, string flag, Level level) => (flag, level) switch
    {
        ("RF-TRA-02", Level.Soon) => ThinBones.Words(conversation),
        _ => null,
    };
}
