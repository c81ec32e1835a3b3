using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Told some day that they take blood thinners or bleed easily: a fall or a sign in a leg on any day after it is an emergency, as in one message.</summary>
[Source("coaching.md 2.6 RF-MED-01")]
internal static class BloodThinners
{
    private const string Flag = "RF-MED-01";

    /// <summary>The decision as it is for this person; a doubt is settled first.</summary>
    public static Decision Raised(Conversation conversation, Decision decision) =>
        decision.About != About.SomebodyElse && ((IsSign(decision) && IsTaken(conversation)) || IsToldAfterALeg(conversation, decision))
            ? decision with { Level = Level.Emergency, Flags = [Flag, .. decision.Flags.Where(flag => flag != Flag)] }
            : decision;

    public static bool IsTaken(Conversation conversation) =>
        AboutYou.Has(conversation, "about.thinners") || conversation.Flags.Any(open => open.Flag == Flag);

    private static bool IsToldAfterALeg(Conversation conversation, Decision decision) =>
        decision is { Level: Level.Soon, Flags: [Flag, ..] } && conversation.Flags.Any(open => Is(open.Flag, "RF-NEU"));

    /// <summary>Thin bones alone are no fall.</summary>
    private static bool IsSign(Decision decision) => decision.Level switch
    {
        Level.Urgent => decision.Flags.Any(flag => Is(flag, "RF-TRA") || Is(flag, "RF-NEU")),
        Level.Soon => decision.Flags.Any(flag => Is(flag, "RF-NEU")),
        _ => false,
    };

    private static bool Is(string flag, string family) => flag.StartsWith(family, StringComparison.Ordinal);
}
