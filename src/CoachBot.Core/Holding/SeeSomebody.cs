using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Level S: see a clinician soon; the plan is limited until booked or seen (coaching.md 2.1, 8.2).</summary>
[Source("coaching.md 2.1, 2.6 (RF-PRG-02, RF-HIP-01, RF-BON-01, RF-HER-01), 8.2")]
internal static class SeeSomebody
{
    /// <summary>What was read at level S or A; true when it ends the turn.</summary>
    public static bool Take(TurnFrame frame, Decision decision)
    {
        if (decision.IsMuted)
        {
            frame.Speech.Add("muted");
            frame.AskAgain();
            return true;
        }

        if (decision.Flags.Contains("RF-AGE-01"))
        {
            UnderAge.Told(frame);
            return true;
        }

        if (IsFirstOfPregnancy(frame, decision))
        {
            Doubts.Ask(frame, "pregnant.signs");
            return true;
        }

        if (decision.Flags.Contains("RF-ABU-01"))
        {
            frame.Speech.Add("abuse.line");
        }

        if (decision.Level == Level.Soon)
        {
            Advise(frame, decision);
        }

        return false;
    }

    /// <summary>Pregnant, or soon after a birth: no plan is made here.</summary>
    [Source("coaching.md 2.6 RF-PRG-02")]
    public static bool IsExpecting(Conversation conversation) => conversation.Flags.Any(flag => flag.Flag == "RF-PRG-02");

    /// <summary>Read from their words: the question about danger in pregnancy comes before anything else (2.4, 2.7).</summary>
    private static bool IsFirstOfPregnancy(TurnFrame frame, Decision decision) =>
        decision is { Flags: ["RF-PRG-02", ..], Rules.Count: > 0 } && !frame.IsHeld && !IsExpecting(frame.Now);

    /// <summary>Says the text and notes the flag; the conversation goes on in the same message.</summary>
    public static void Advise(TurnFrame frame, Decision decision)
    {
        var isKnown = decision.Flags.All(flag => frame.Now.Flags.Any(open => open.Flag == flag && open.Level == Level.Soon));
        foreach (var flag in decision.Flags)
        {
            Note(frame, flag, decision.IsStarred || frame.Script.Catalog.Flags[flag].IsStarred);
        }

        frame.Now = frame.Now with
        {
            LastRules = [.. decision.Flags, .. decision.Rules],
        };
        if (decision.Flags.Contains(NotPregnant.Flag) && frame.Now.Plan is { } plan)
        {
            frame.Now = frame.Now with { Plan = null, PutAside = plan };
        }


        if (!frame.IsHeld)
        {
            Say(frame, decision.Flags[0], isKnown);
        }
    }

    /// <summary>True where it is new, or has become more pressing.</summary>
    public static bool Note(TurnFrame frame, string flag, bool isStarred, bool isWorse = false)
    {
        var before = frame.Now.Flags.FirstOrDefault(open => open.Flag == flag && open.Level == Level.Soon);
        var isKnown = before is not null && (before.IsStarred || !isStarred);
        if (isKnown && (!isWorse || before!.IsWorse))
        {
            return false;
        }

        var noted = isKnown ? before! : new OpenFlag(flag, Level.Soon, isStarred, frame.Turn.Now);
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Where(open => open != before), noted with { IsWorse = isWorse || before?.IsWorse == true }],
        };
        if (isKnown)
        {
            return false;
        }

        Journal.Record(frame, "red-flag", ("level", nameof(Level.Soon)), ("flags", flag));
        return true;
    }

    /// <summary>Told in the same breath as something more pressing: said once that is settled.</summary>
    public static void NoteUnsaid(TurnFrame frame, string flag)
    {
        if (Note(frame, flag, frame.Script.Catalog.Flags[flag].IsStarred))
        {
            frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Select(open => open.Flag == flag ? open with { IsUnsaid = true } : open)] };
        }
    }

    /// <summary>No plan is limited without a word.</summary>
    public static void SayUnsaid(TurnFrame frame)
    {
        var unsaid = frame.Now.Flags.Where(flag => flag.IsUnsaid).ToList();
        if (frame.IsHeld || unsaid.Count == 0)
        {
            return;
        }

        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Select(flag => flag with { IsUnsaid = false })] };
        unsaid.ForEach(flag => Say(frame, flag.Flag, isKnown: false));
    }

    public static bool IsStarred(TurnFrame frame, string flag) =>
        frame.Now.Flags.Any(open => open.Flag == flag && open.IsStarred);

    private static void Say(TurnFrame frame, string lead, bool isKnown)
    {
        switch (lead)
        {
            case "RF-PRG-02":
                frame.Speech.Add("soon.rf-prg-02");
                break;
            case var _ when isKnown:
                frame.Speech.Add("soon.again");
                break;
            case "RF-PRG-03" or "RF-SKN-01" or "RF-SEV-01" or "RF-MH-02" or "RF-HIP-01" or "RF-BON-01" or "RF-HER-01":
                frame.Speech.Add($"soon.{lead}".ToLowerInvariant());
                break;
            default:
                SayWhen(frame, IsStarred(frame, lead));
                break;
        }
    }

    /// <summary>By when, and that each day is asked about, where check-ins are not to be quiet.</summary>
    private static void SayWhen(TurnFrame frame, bool isStarred)
    {
        var isQuiet = Commands.KeptPause.IsQuietAhead(frame);
        frame.Speech.Add(frame.Now.Person.IsAdult && !isQuiet ? "soon.text" : "soon.first", ("window", frame.Words(isStarred ? "window.star" : "window.plain")));
        if (isQuiet)
        {
            frame.Speech.AddLine("soon.quiet");
        }
    }
}
