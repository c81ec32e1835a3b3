using CoachBot.Core.Conversations;
using CoachBot.Core.RedFlags;
using NodaTime;

namespace CoachBot.Core.Holding;

/// <summary>Level S: see a clinician soon; the plan is limited until booked or seen (coaching.md 2.1, 8.2).</summary>
[Source("coaching.md 2.1, 2.6 (RF-PRG-02, RF-HIP-01, RF-BON-01, RF-HER-01), 8.2")]
internal static class SeeSomebody
{
    private const int QuietDays = 14;
    private const int QuietUpTo = 3;

    /// <summary>As long as the first follow-up takes.</summary>
    private const int RemindAfterDays = 3;

    /// <summary>Every other day at least: fewer answers do not show two quiet weeks.</summary>
    private const int AnswersNeeded = 7;

    private static readonly Duration ScreenIsFresh = Duration.FromDays(7);

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
            Plan = decision.Flags.Contains("RF-PRG-02") ? null : frame.Now.Plan,
        };
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

    /// <summary>An S or S★ item nobody has booked for, or one that limits until seen: P0/P1 drills and walking only.</summary>
    public static bool IsLimited(Conversation conversation) =>
        conversation.Flags.Any(Limits);

    /// <summary>A question is for a visit, but it is no sign: it takes no exercise away (decision 0018).</summary>
    public static bool Limits(OpenFlag flag) => Visits.IsToCome(flag) && flag.Flag != PlainReferrals.WantsAnswer;

    public static bool HasStar(Conversation conversation) =>
        conversation.Flags.Any(flag => flag.IsStarred && Limits(flag));

    /// <summary>The hip's bone: lying drills only, no loading, until seen (RF-HIP-01).</summary>
    public static bool IsLyingOnly(Conversation conversation) =>
        conversation.Flags.Any(flag => flag is { Level: Level.Soon, Flag: "RF-HIP-01" });

    /// <summary>After "checked and sent home": walking and the position of ease until seven clear days have passed (8.4).</summary>
    public static bool IsRestOnly(Conversation conversation) =>
        conversation is { Screened.DailyUntil: { } until, Plan: { Phase: Plans.Phase.P0 } plan }
        && plan.PhaseSince >= until.PlusDays(-WaysOut.ScreenDays) && plan.PhaseSince <= until;

    /// <summary>In the 14 days after "checked and sent home" nothing but the safety questions is asked (8.4).</summary>
    public static bool IsSentHome(Conversation conversation, NodaTime.LocalDate today) => conversation.Screened.DailyUntil >= today;

    public static void Booked(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => flag.Level == Level.Soon ? flag with { IsBooked = true } : flag)],
        };
        frame.Speech.Add("soon.booked");
        GoOn(frame);
    }

    public static void Seen(TurnFrame frame)
    {
        frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Where(flag => flag.Level != Level.Soon)] };
        frame.Speech.Add("soon.seen");
        GoOn(frame);
    }

    /// <summary>[Remind me]: asked again in a few days, whatever follow-ups are left; without check-ins there is nothing to ask with, and nothing is promised.</summary>
    public static void Remind(TurnFrame frame)
    {
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Select(flag => flag.Level == Level.Soon ? flag with { RemindOn = frame.Today.PlusDays(RemindAfterDays) } : flag)],
        };
        frame.Speech.Add(CheckIns.CheckInTimes.IsWanted(frame.Now.Person) ? "soon.remind.answer" : "soon.again");
        GoOn(frame);
    }

    /// <summary>No access or money: the limit ends by itself only where nothing is starred (2.1).</summary>
    public static void Cannot(TurnFrame frame)
    {
        frame.Speech.Add(!IsLimited(frame.Now) ? "decision.thanks" : HasStar(frame.Now) ? "soon.still.star" : "soon.still.answer");
        GoOn(frame);
    }

    /// <summary>The check-in that waited for it; after a long absence its two questions come first.</summary>
    public static void GoOn(TurnFrame frame)
    {
        if (Manners.Returning.IsLongAway(frame))
        {
            Manners.Returning.AfterLongAbsence(frame);
        }
        else
        {
            Flow.GoOn(frame);
        }
    }

    /// <summary>Without a ★ item two weeks at 3 or less, with clear screens, end the limit too; called when a check-in has ended.</summary>
    public static bool EndsByItself(TurnFrame frame)
    {
        var soon = frame.Now.Flags.Where(flag => flag.Level == Level.Soon).ToList();
        var from = frame.Today.PlusDays(-QuietDays);
        var days = frame.Now.CheckIns.Past.Where(day => day.On > from).ToList();
        var isOver = IsLimited(frame.Now) && !soon.Exists(flag => flag.IsStarred || LimitsUntilSeen(flag.Flag))
            && soon.TrueForAll(flag => flag.Since.InZone(frame.Zone).Date <= from)
            && days.Count >= AnswersNeeded && days.TrueForAll(day => day is { Usual: <= QuietUpTo, IsNothingNew: true })
            && frame.Now.Screened.A is { } screened && frame.Turn.Now - screened <= ScreenIsFresh;
        if (isOver)
        {
            frame.Now = frame.Now with { Flags = [.. frame.Now.Flags.Except(soon)] };
            frame.Speech.Add("soon.over");
            Journal.Record(frame, "released", ("way", "two-quiet-weeks"), ("flags", string.Join(' ', soon.Select(flag => flag.Flag))));
        }

        return isOver;
    }

    /// <summary>Booking an appointment does not make these fit to load (2.6).</summary>
    public static bool LimitsUntilSeen(string flag) => flag is "RF-PRG-02" or "RF-HIP-01" or "RF-BON-01" or "RF-HER-01" or CheckIns.Gates.KnownCondition;

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
                var text = frame.Now.Person.IsAdult && !Commands.KeptPause.IsQuietAhead(frame) ? "soon.text" : "soon.first";
                frame.Speech.Add(text, ("window", frame.Words(IsStarred(frame, lead) ? "window.star" : "window.plain")));
                Commands.KeptPause.SayQuietAhead(frame);
                break;
        }
    }
}
