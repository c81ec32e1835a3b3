using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Guides;
using CoachBot.Core.Plans;
using CoachBot.Core.Training;
using NodaTime;

namespace CoachBot.Tests.Reload;

/// <summary>Somebody on day 21 with all eight met, and what a test changes of it.</summary>
internal static class Gated
{
    public static readonly LocalDate Start = new(2026, 1, 5);

    public static readonly LocalDate Day21 = Start.PlusDays(21);

    public static Conversation Ready => Conversation.New with
    {
        Plan = new PlanState(Phase.P2, Start, Start.PlusDays(9), 5, IsLiftOnly: false),
        CheckIns = CheckInState.None with { Past = [.. Enumerable.Range(0, 14).Select(Past)] },
        Training = SessionState.None with { IsDeadBugClean = true, IsThrustClean = true },
        Practice = new PracticeState { QuizPassedOn = Start.PlusDays(12) },
    };

    /// <summary>The check-in so many days before day 21; sessions on odd days of the plan, as the phase has them.</summary>
    public static CheckIn Past(int before)
    {
        var on = Day21.PlusDays(-before);
        var isTraining = Period.DaysBetween(Start.PlusDays(9), on) % 2 == 0;
        return new CheckIn(on, 1, false, isTraining ? "done" : null, isTraining ? 1 : null, Worst: 2, IsNothingNew: true) { IsTrainingDay = isTraining };
    }

    public static Conversation With(this Conversation conversation, Func<CheckIn, CheckIn> change) => conversation with
    {
        CheckIns = conversation.CheckIns with { Past = [.. conversation.CheckIns.Past.Select(change)] },
    };
}
