using CoachBot.Core.Conversations;
using CoachBot.Core.Questionnaires;
using CoachBot.Core.RedFlags;

namespace CoachBot.Core.Holding;

/// <summary>Opens the lock for the flags that a way out clears, and for nothing else.</summary>
internal static class Lock
{
    /// <summary>The way out by the safe answer to a question that nobody had answered.</summary>
    public const string SafeAnswer = "safe-answer";

    /// <summary>Takes flags out of the lock; false when others go on holding, and have been said instead.</summary>
    public static bool Open(TurnFrame frame, string way, Func<string, bool> isCleared)
    {
        var held = frame.Now.Held!;
        var cleared = held.Flags.Where(isCleared).ToList();
        FollowUps.Stop(frame);
        frame.Close();
        Journal.Record(frame, "released", ("way", way), ("flags", string.Join(' ', cleared)));
        frame.Now = frame.Now with
        {
            Flags = [.. frame.Now.Flags.Where(open => open.Level <= Level.Ask || !cleared.Contains(open.Flag))],
            LastRules = [$"8.4 {way}"],
        };
        BloodThinners.Opened(frame, way, cleared);
        if (way is "checked-ok" or "sent-home")
        {
            ComeBack.Remember(frame, cleared, held.Level);
        }

        var remaining = held.Flags.Except(cleared).ToList();
        if (remaining.Count > 0)
        {
            Remain(frame, remaining);
            return false;
        }

        var origin = Stages.Named(held.From);
        var waiting = frame.Now.Waiting.Where(question => Questions.Of(question.Question).Slot < Slot.Clearance && KeepsWaiting(way));
        frame.Now = frame.Now with { Held = null, Waiting = [.. waiting] };
        frame.Target = KeepsWaiting(way) ? origin : Flow.Home(frame);
        frame.Go(Trigger.Release);
        return true;
    }

    /// <summary>The lock goes on for these flags, at the level of the highest.</summary>
    public static void Remain(TurnFrame frame, IReadOnlyList<string> flags)
    {
        var level = frame.Now.Flags.Where(open => flags.Contains(open.Flag)).Select(open => open.Level).DefaultIfEmpty(Level.Urgent).Max();
        frame.Now = frame.Now with
        {
            Held = frame.Now.Held! with { Flags = flags, Level = level, IsConditional = false, Episode = frame.Now.Held!.Episode + 1, Status = "unseen" },
        };
        FollowUps.Stop(frame);
        frame.Go(Trigger.Clear);
        frame.Go(level == Level.Emergency ? Trigger.RaiseEmergency : Trigger.RaiseUrgent);
        if (Escalation.IsOnly(frame, frame.Now.Held!, "crisis"))
        {
            frame.Ask("follow-up.crisis");
        }
        else
        {
            Escalation.Repeat(frame);
        }

        FollowUps.Begin(frame);
    }

    /// <summary>A doubt that still waits comes first; then on from where it stands. Somebody who never began is not greeted in the same breath.</summary>
    public static void Onward(TurnFrame frame)
    {
        if (frame.Stage == Stage.Opening && frame.Now.Waiting.Count == 0 && !frame.Now.Flags.Any(flag => flag.IsNext))
        {
            frame.Speech.Add("released.begin");
            return;
        }

        Doubts.Settle(frame);
    }

    /// <summary>Where nothing has changed for the person, the interrupted question comes back.</summary>
    private static bool KeepsWaiting(string way) => way is "mistake" or "safe-now" or "only-sore" or SafeAnswer or "old-and-known";
}
