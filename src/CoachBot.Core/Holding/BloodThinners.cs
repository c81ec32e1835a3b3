using CoachBot.Core.Conversations;
using CoachBot.Core.Intake;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>Told some day that they take blood thinners or bleed easily: a fall or a sign in a leg on any day after it is an emergency, as in one message.</summary>
[Source("coaching.md 2.6 RF-MED-01")]
internal static class BloodThinners
{
    private const string Flag = "RF-MED-01";
    private const string Fall = "RF-TRA-03";

    /// <summary>A fall or a blow, and nothing said of what it left behind.</summary>
    public static Decision Fallen { get; } = new(Level.Ask, [Fall]) { Clarifier = Clarifiers.AfterFall, Unanswered = Level.Urgent };

    /// <summary>How long a fall that left nothing behind still counts, from when it was told: the time in which a sign is new (2.2).</summary>
    private static readonly Duration Recent = Duration.FromDays(14);

    /// <summary>The decision as it is for this person; a doubt is settled first, but nobody who bleeds easily is asked how sore a fall was.</summary>
    public static Decision Raised(TurnFrame frame, Decision decision)
    {
        var conversation = frame.Now;
        IReadOnlyList<string> signs = decision.About == About.SomebodyElse ? []
            : decision is { Level: Level.Soon, Flags: [Flag, ..] } ? SignsOf(frame)
            : IsSign(decision) && IsTaken(conversation) ? decision.Flags
            : [];
        return signs.Count == 0 ? decision : decision with { Level = Level.Emergency, Flags = [.. decision.Flags.Union(signs).Prepend(Flag).Distinct()] };
    }

    public static bool IsTaken(Conversation conversation) =>
        AboutYou.Has(conversation, "about.thinners") || conversation.ThinnersAt is not null || conversation.Flags.Any(open => open.Flag == Flag);

    /// <summary>A fall of late, or a sign in a leg that is open.</summary>
    public static bool HasSigns(TurnFrame frame) => SignsOf(frame).Count > 0;

    /// <summary>A visit ends an open flag, and not the medicine.</summary>
    public static void Keep(TurnFrame frame, Decision decision)
    {
        var isTold = (decision.Level is Level.Soon or Level.Urgent or Level.Emergency && decision.Flags.Contains(Flag)) || decision.AlsoSoon.Contains(Flag);
        if (isTold && decision.About != About.SomebodyElse && frame.Now.ThinnersAt is null)
        {
            frame.Now = frame.Now with { ThinnersAt = frame.Turn.Now };
        }
    }

    public static void Forget(TurnFrame frame) =>
        frame.Now = frame.Now with { ThinnersAt = null, Flags = [.. frame.Now.Flags.Where(open => open.Flag != Flag)] };

    /// <summary>Ticked in a list, after a sign in a leg or a fall; true when it ends the turn.</summary>
    public static bool Ticked(TurnFrame frame)
    {
        var isRaised = !frame.IsHeld && AboutYou.Has(frame.Now, "about.thinners") && SignsOf(frame).Count > 0;
        return isRaised && Escalation.Act(frame, Triage.OfTap(Flag, Level.Soon));
    }

    /// <summary>The lock speaks of blood thinners first; nothing comes before the signs of the cauda equina.</summary>
    public static bool Leads(Held held) => held is { Level: Level.Emergency, Flags: [Flag, ..] } && !held.Flags.Any(flag => Is(flag, "RF-CES"));

    /// <summary>What they have beside the blood thinners, in the words for the desk.</summary>
    public static string SymptomOf(Held held) => held.Flags.FirstOrDefault(IsLegOrFall) is { } sign ? $"symptom.{sign}" : "symptom.knock-or-leg";

    /// <summary>Raised together, looked at together.</summary>
    public static bool IsBeside(string flag, string other) => flag == Flag && IsLegOrFall(other);

    /// <summary>A fall is asked about: blood thinners that are told of later belong to it, whatever it left behind.</summary>
    public static void NoteFall(TurnFrame frame) => frame.Now = frame.Now with { FellAt = frame.Turn.Now };

    /// <summary>"Bumped my back on the rack": what it left behind is asked, unless it says that it is fine (2.6 RF-TRA-03); beside blood thinners, told before it or after, it is an emergency either way. True when it ends the turn.</summary>
    public static bool Bumped(TurnFrame frame)
    {
        NoteFall(frame);
        return (IsTaken(frame.Now) || !IsFine(frame)) && Escalation.Act(frame, Fallen);
    }

    private static bool IsFine(TurnFrame frame) => frame.Language.Phrases.Has(frame.Turn.Input.Written ?? "", "fine-now");

    /// <summary>A fall that somebody has looked at, or that was none, is over; one that only left nothing behind is not.</summary>
    public static void Opened(TurnFrame frame, string way, IReadOnlyCollection<string> cleared)
    {
        if (way == "mistake" && frame.Now.Held?.Since == frame.Now.ThinnersAt)
        {
            // The message that was one told of them for the first time.
            frame.Now = frame.Now with { ThinnersAt = null };
        }

        if (way != Lock.SafeAnswer && cleared.Any(flag => flag == Flag || Is(flag, "RF-TRA")))
        {
            frame.Now = frame.Now with { FellAt = null };
        }
    }

    /// <summary>What is open already, and a fall of late; an old patch that has not changed is no new sign.</summary>
    private static List<string> SignsOf(TurnFrame frame) =>
    [
        .. frame.Now.Flags
            .Where(open => Is(open.Flag, "RF-TRA") ? open.Level >= Level.Urgent : Is(open.Flag, "RF-NEU") && !(open.Flag == "RF-NEU-03" && frame.Now.Answer("CL-08") == "cl-08.patch"))
            .Select(open => open.Flag),
        .. frame.Now.FellAt is { } fell && frame.Turn.Now - fell <= Recent ? new[] { Fall } : [],
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
