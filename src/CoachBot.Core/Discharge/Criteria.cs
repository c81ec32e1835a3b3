using CoachBot.Core.Conversations;
using CoachBot.Core.Notes;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Weeks;
using NodaTime;

namespace CoachBot.Core.Discharge;

/// <summary>All that discharge asks for, as one table.</summary>
[Source("coaching.md 7.7")]
internal static class Criteria
{
    private const int Days = 14;
    private const int PainUpTo = 2;
    private const int Reviews = 2;
    private const int GoalsFromTenths = 80;
    private const int SureFrom = 8;

    /// <summary>What somebody wants back, at 8 or more.</summary>
    public const string Goals = "goals";

    public static IReadOnlyList<Criterion> All { get; } =
    [
        new("usual", HasQuietDays),
        new("worst", (c, _) => Newest(c, week => week.Worst <= PainUpTo)),
        new(Goals, (c, _) => GoalRatings.NowTenths(c) >= GoalsFromTenths || LastGoal.IsNothingLeft(c)),
        new("load", (c, _) => c.Plan is { Phase: >= Phase.P4 } plan && Reload.Climb.IsNearOld(c, plan) && Newest(c, week => week.IsGreen && HasHeldLoad(c, plan, week))),
        new("form", (c, _) => c.IsQuizPassed),
        new("confidence", (c, _) => int.TryParse(c.Answer("confidence"), out var sure) && sure >= SureFrom),
        new("flags", (c, _) => !c.Flags.Any(flag => flag.Level >= Level.Soon && !(flag.Level == Level.Soon && flag.IsBooked))),
    ];

    /// <summary>What is still missing, in the table's order.</summary>
    public static IReadOnlyList<Criterion> Left(Conversation conversation, LocalDate on) =>
        conversation.Plan is null ? All : [.. All.Where(criterion => !criterion.IsMet(conversation, on))];

    private static bool HasQuietDays(Conversation conversation, LocalDate on)
    {
        var days = conversation.CheckIns.Past.Where(day => day.On > on.PlusDays(-Days)).ToList();
        return conversation.Plan!.StartedOn <= on.PlusDays(-Days) && days.Count >= 2 && days.TrueForAll(day => day.Usual <= PainUpTo);
    }

    /// <summary>The thrusts of a week were all at 80 % or more; where nobody knows the old weight, with weight and all in P4. Without a ladder there is no load to hold.</summary>
    private static bool HasHeldLoad(Conversation conversation, PlanState plan, Week week)
    {
        if (plan.Reload is null)
        {
            return true;
        }

        var loads = (conversation.Course ?? CourseState.None).Loads.Where(load => load.On > week.On.PlusDays(-7) && load.On <= week.On).ToList();
        var least = Reload.Weight.Old(conversation) is { } old ? Reload.Climb.WeightOf(Reload.Ladder.ThirdDayFrom, old, Reload.Weight.IsPounds(conversation)) : 0;
        return loads.Count > 0 && loads.TrueForAll(load => load.Kilograms >= least && load.On >= plan.PhaseSince);
    }

    private static bool Newest(Conversation conversation, Func<Week, bool> holds) =>
        conversation.CheckIns.Weeks is { Count: >= Reviews } weeks && weeks.Take(Reviews).All(holds);
}
