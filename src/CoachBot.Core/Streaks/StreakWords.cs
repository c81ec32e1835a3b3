using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;

namespace CoachBot.Core.Streaks;

/// <summary>The streak: counted at each check-in, shown now and then, never on a bad or flagged day, never lost to pain.</summary>
[Source("coaching.md 7.4")]
internal static class StreakWords
{
    private const int First = 3;
    private const int EveryDays = 7;

    /// <summary>Held is medical rest, whatever is answered meanwhile.</summary>
    public static void Rest(TurnFrame frame)
    {
        var streak = frame.Now.CheckIns.Streak;
        if (frame.IsHeld && !streak.IsPaused && streak.Days > 0)
        {
            Set(frame, streak with { IsPaused = true });
        }
    }

    /// <summary>The coach writes again, and the last time it wrote first had no check-in.</summary>
    public static void Miss(TurnFrame frame)
    {
        var state = frame.Now.CheckIns;
        if (state.LastProactiveOn is { } asked && !(state.Streak.CountedOn >= asked))
        {
            Set(frame, state.Streak.Missed(asked, IsResting(frame.Now)));
        }
    }

    /// <summary>After a good day that is a mark, or the first after a rest or a freeze.</summary>
    /// <param name="before">The streak before today's check-in.</param>
    public static void Say(TurnFrame frame, CheckIn day, Streak before)
    {
        var now = frame.Now.CheckIns.Streak;
        if (!GoodDays.Is(frame.Now, day) || now.Days < First || now.Days == before.Days || IsFlagged(frame.Now))
        {
            return;
        }

        var count = ("count", now.Days.ToString());
        if (before.IsPaused)
        {
            frame.Speech.AddLine("streak.paused", count);
        }
        else if (before.FrozenOn > before.CountedOn)
        {
            frame.Speech.AddLine("streak.frozen", count);
        }
        else if (now.Days == First || now.Days % EveryDays == 0)
        {
            frame.Speech.AddLine("streak", count);
        }
    }

    private static bool IsFlagged(Conversation conversation) =>
        conversation.Answer("mood") == "mood.low" || conversation.Flags.Any(flag => flag.Level >= RedFlags.Level.Soon);

    private static bool IsResting(Conversation conversation) =>
        IsFlagged(conversation)
        || conversation.CheckIns.Flares is [{ IsOver: false }, ..]
        || conversation.Plan?.RestUntil > conversation.CheckIns.LastProactiveOn
        || (conversation.CheckIns.Past is [var last, ..] && (last.Usual >= CheckInRules.BadDayFrom || last.IsWorse == true || last.Rules.Contains("R3")));

    private static void Set(TurnFrame frame, Streak streak) =>
        frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { Streak = streak } };
}
