using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Told some day that they take blood thinners or bleed easily: a fall or a sign in a leg on any day after it is an emergency, as in one message.</summary>
[Source("coaching.md 2.6 RF-MED-01")]
internal static class BloodThinners
{
    private const string Flag = "RF-MED-01";

    /// <summary>The decision as it is for this person; a doubt is settled first, but nobody who bleeds easily is asked how sore a fall was.</summary>
    public static Decision Raised(Conversation conversation, Decision decision)
    {
        IReadOnlyList<string> signs = decision.About == About.SomebodyElse ? []
            : decision is { Level: Level.Soon, Flags: [Flag, ..] } ? SignsOf(conversation)
            : IsSign(decision) && IsTaken(conversation) ? decision.Flags
            : [];
        return signs.Count == 0 ? decision : decision with { Level = Level.Emergency, Flags = [.. decision.Flags.Union(signs).Prepend(Flag).Distinct()] };
    }

    public static bool IsTaken(Conversation conversation) =>
        AboutYou.Has(conversation, "about.thinners") || conversation.Flags.Any(open => open.Flag == Flag);

    /// <summary>Ticked in a list, after a sign in a leg or a fall; true when it ends the turn.</summary>
    public static bool Ticked(TurnFrame frame)
    {
        var isRaised = !frame.IsHeld && AboutYou.Has(frame.Now, "about.thinners") && SignsOf(frame.Now).Count > 0;
        return isRaised && Escalation.Act(frame, Triage.OfTap(Flag, Level.Soon));
    }

    /// <summary>The lock speaks of blood thinners first; nothing comes before the signs of the cauda equina.</summary>
    public static bool Leads(Held held) => held is { Level: Level.Emergency, Flags: [Flag, ..] } && !held.Flags.Any(flag => Is(flag, "RF-CES"));

    /// <summary>What they have beside the blood thinners, in the words for the desk.</summary>
    public static string SymptomOf(Held held) => held.Flags.FirstOrDefault(IsLegOrFall) is { } sign ? $"symptom.{sign}" : "symptom.knock-or-leg";

    /// <summary>Raised together, looked at together.</summary>
    public static bool IsBeside(string flag, string other) => flag == Flag && IsLegOrFall(other);

    /// <summary>What is open already; an old patch that has not changed is no new sign.</summary>
    private static List<string> SignsOf(Conversation conversation) =>
    [
        .. conversation.Flags
            .Where(open => Is(open.Flag, "RF-TRA") ? open.Level >= Level.Urgent : Is(open.Flag, "RF-NEU") && !(open.Flag == "RF-NEU-03" && conversation.Answer("CL-08") == "cl-08.patch"))
            .Select(open => open.Flag),
        // Told while the question about the fall is open: its answer, in other words than the button's.
        .. conversation.Open?.Question == Clarifiers.AfterFall ? new[] { "RF-TRA-03" } : [],
    ];

    private static bool IsLegOrFall(string flag) => Is(flag, "RF-TRA") || Is(flag, "RF-NEU");

    /// <summary>Thin bones alone are no fall.</summary>
    private static bool IsSign(Decision decision) => decision.Level switch
    {
        Level.Urgent => decision.Flags.Any(IsLegOrFall),
        Level.Soon => decision.Flags.Any(flag => Is(flag, "RF-NEU")),
        Level.Ask => decision.Clarifier == Clarifiers.AfterFall,
        _ => false,
    };

    private static bool Is(string flag, string family) => flag.StartsWith(family, StringComparison.Ordinal);
}
