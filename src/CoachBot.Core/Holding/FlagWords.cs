using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Tuning;

namespace CoachBot.Core.Holding;

/// <summary>What a flag is called: RF-TRA-02 at level S is the bones or the tablets alone, without the sudden pain that would make it urgent.</summary>
[Source("coaching.md 2.6 RF-TRA-02")]
internal static class FlagWords
{
    /// <summary>For a page that somebody else reads.</summary>
    public static string Of(Conversation conversation, string flag, Level level) => Alone(conversation, flag, level) ?? $"symptom.{flag}";

    /// <summary>As it is said to the person.</summary>
    public static string Your(Conversation conversation, string flag, Level level) => Alone(conversation, flag, level) ?? $"symptom.{flag}.your";

    private static string? Alone(Conversation conversation, string flag, Level level) => (flag, level) switch
    {
        ("RF-TRA-02", Level.Soon) => Later.Has(conversation, "known.list", "known.bones") ? "plan.thin-bones" : "plan.steroid-tablets",
        _ => null,
    };
}
