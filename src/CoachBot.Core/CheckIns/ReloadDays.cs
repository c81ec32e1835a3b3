using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The days before the reload gate, which are asked one by one.</summary>
[Source("coaching.md 4.4, 7.2")]
internal static class ReloadDays
{
    /// <summary>The last check-in was quiet enough for the gate: days are asked one by one until three of them are.</summary>
    public static bool AreNear(Conversation conversation, LocalDate date) =>
        IsNear(conversation, date) && conversation.CheckIns.Past is [{ Usual: <= ReloadGate.UsualUpTo }, ..]
        && !conversation.CheckIns.Past.Take(ReloadGate.PainDays).All(day => day is { Usual: <= ReloadGate.UsualUpTo, Worst: <= ReloadGate.WorstUpTo });

    /// <summary>Where nothing is open to be looked at, from three days before the earliest gate on.</summary>
    private static bool IsNear(Conversation conversation, LocalDate date) =>
        conversation.Plan is { Phase: Phase.P2, GreenSessions: > 0 } plan && Period.DaysBetween(plan.StartedOn, date) >= ReloadGate.EarliestDay - ReloadGate.PainDays
        && !Holding.Limiting.IsLimited(conversation);
}
