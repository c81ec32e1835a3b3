using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Holding;
using CoachBot.Core.Intake;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Plans;

/// <summary>The first plan: phase by pain, track by what is open.</summary>
[Source("coaching.md 3.2 (tiers), 4.1a (mild track), 4.2 (phases)")]
internal static class PlanStart
{
    public static void Make(TurnFrame frame)
    {
        var usual = int.Parse(frame.Now.Answer("pain") ?? "0");
        var isLiftOnly = frame.Now.Answer("pain.zero") == "zero.lift";
        if (frame.Now.Answer("duration") is "duration.6w-3m" or "duration.over-3m" && usual >= 4)
        {
            SeeSomebody.Note(frame, "RF-PRO-02", isStarred: false);
        }

        if (Tiers.Of(usual) == Tier.Severe)
        {
            SeeSomebody.Note(frame, "RF-SEV-01", isStarred: true);
        }

        if (AboutYou.Has(frame.Now, "about.known"))
        {
            SeeSomebody.Note(frame, Gates.KnownCondition, isStarred: false);
        }

        var today = frame.Today;
        var wasSentHome = frame.Now.Screened.DailyUntil >= today;
        var phase = Tiers.Of(usual) == Tier.Mild && !FirstHelp.HasLeg(frame.Now) && !wasSentHome ? Phase.P1 : Phase.P0;
        frame.Now = frame.Now with
        {
            Plan = new PlanState(phase, today, today, usual, isLiftOnly) { IsMildTrack = !wasSentHome && IsMild(frame.Now, usual) },
            LastRules = [$"3.2 {phase}", .. Contributors.Of(frame.Now).Select(contributor => $"3.3 {contributor.Id}")],
        };
        Journal.Record(frame, "plan", ("phase", phase.ToString()), ("usual", usual.ToString()));
    }

    /// <summary>The mild track ends with the first S item or leg symptom, whenever it comes, and waits while a flare-up lasts.</summary>
    public static bool IsOnMildTrack(Conversation conversation) =>
        conversation.Plan?.IsMildTrack == true && conversation.CheckIns.Flares is not [{ IsOver: false }, ..] && !Limiting.IsLimited(conversation) && !FirstHelp.HasLeg(conversation);

    /// <summary>At most 3, under six weeks, no leg symptoms, both screens clear, nothing open.</summary>
    private static bool IsMild(Conversation conversation, int usual) =>
        Tiers.Of(usual) == Tier.Mild
        && conversation.Answer("duration") is "duration.under-2w" or "duration.2-6w"
        && !FirstHelp.HasLeg(conversation)
        && !conversation.Flags.Any(flag => flag.Level is Level.Soon or Level.Urgent);
}
