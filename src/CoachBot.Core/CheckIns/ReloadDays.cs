using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The days before the reload gate, which are asked one by one.</summary>
[Source("coaching.md 4.4, 7.2")]
internal static class ReloadDays
{
    /// <summary>Three days before the earliest gate, which is day 21.</summary>
    private const int FromDay = 18;
    private const int UsualUpTo = 2;
    private const int WorstUpTo = 3;
    private const int GateDays = 3;

    /// <summary>The last check-in was quiet enough for the gate: days are asked one by one until three of them are.</summary>
    public static bool AreNear(Conversation conversation, LocalDate date) =>
        IsNear(conversation, date) && conversation.CheckIns.Past is [{ Usual: <= UsualUpTo }, ..]
        && !conversation.CheckIns.Past.Take(GateDays).All(day => day is { Usual: <= UsualUpTo, Worst: <= WorstUpTo });

    /// <summary>Where nothing is open to be looked at, from day 18 of the plan on.</summary>
    private static bool IsNear(Conversation conversation, LocalDate date) =>
        conversation.Plan is { Phase: Phase.P2, GreenSessions: > 0 } plan && Period.DaysBetween(plan.StartedOn, date) >= FromDay
        && !Holding.SeeSomebody.IsLimited(conversation);
}
