using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;

namespace CoachBot.Core.CheckIns;

/// <summary>The days before the reload gate, on which the worst pain is asked, and what pain is compared with after it.</summary>
[Source("coaching.md 4.4, 7.2")]
internal static class ReloadDays
{
    /// <summary>Three days before the earliest gate, which is day 21.</summary>
    private const int FromDay = 18;
    private const int UsualUpTo = 2;
    private const int WorstUpTo = 3;
    private const int GateDays = 3;

    /// <summary>The worst of the day is asked: with more pain than this the gate stays shut anyway.</summary>
    public static bool AsksWorst(Conversation conversation, CheckIn day) =>
        IsNear(conversation, day.On) && day.Usual <= UsualUpTo;

    /// <summary>The last check-in was quiet enough for the gate: days are asked one by one until three of them are.</summary>
    public static bool AreNear(Conversation conversation, LocalDate date) =>
        IsNear(conversation, date) && conversation.CheckIns.Past is [{ Usual: <= UsualUpTo }, ..]
        && !conversation.CheckIns.Past.Take(GateDays).All(day => day is { Usual: <= UsualUpTo, Worst: <= WorstUpTo });

    /// <summary>Where nothing is open to be looked at, from day 18 of the plan on.</summary>
    private static bool IsNear(Conversation conversation, LocalDate date) =>
        conversation.Plan is { Phase: Phase.P2, GreenSessions: > 0 } plan && Period.DaysBetween(plan.StartedOn, date) >= FromDay
        && !Holding.SeeSomebody.IsLimited(conversation);

    /// <summary>What a day's pain is compared with: the start, and from the reload gate on the pain at the gate.</summary>
    public static int ReferenceUsual(Conversation conversation) =>
        conversation.CheckIns.GateUsual ?? conversation.Plan!.BaselineUsual;

    /// <summary>Keeps the pain of the three days before the gate that has just been passed, rounded up.</summary>
    public static void Pass(TurnFrame frame)
    {
        var days = frame.Now.CheckIns.Past.Take(GateDays).Select(day => day.Usual).OfType<int>().ToList();
        if (days.Count > 0)
        {
            frame.Now = frame.Now with { CheckIns = frame.Now.CheckIns with { GateUsual = (int)Math.Ceiling(days.Average()) } };
        }
    }
}
