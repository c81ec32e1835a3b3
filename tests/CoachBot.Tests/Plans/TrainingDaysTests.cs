using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Reload;
using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Plans;

/// <summary>The week as a calendar (coaching.md 4.2).</summary>
public sealed class TrainingDaysTests
{
    /// <summary>A Monday.</summary>
    private static readonly LocalDate Start = new(2026, 1, 5);

    [Theory]
    [InlineData("days.mon,days.wed,days.fri", 3, "Monday Wednesday Friday")]
    [InlineData("days.mon,days.tue,days.wed,days.thu,days.fri", 3, "Monday Wednesday Friday")]
    [InlineData("days.mon,days.wed,days.fri", 2, "Monday Friday")]
    [InlineData("days.sat,days.sun", 3, "Saturday")]
    [InlineData("days.sun,days.mon", 3, "Monday")]
    [InlineData("days.tue", 3, "Tuesday")]
    [InlineData("none", 3, "")]
    public void Chosen_days_are_as_many_and_as_far_apart_as_can_be(string chosen, int most, string days) =>
        Assert.Equal(days, string.Join(' ', Weekdays.Best(chosen, most)));

    [Theory]
    [InlineData(Phase.P0, "")]
    [InlineData(Phase.P1, "Monday Wednesday Friday Sunday")]
    [InlineData(Phase.P2, "Monday Wednesday Friday Sunday")]
    [InlineData(Phase.P3, "Monday Thursday")]
    [InlineData(Phase.P5, "Monday Thursday")]
    public void Without_chosen_days_the_phase_has_its_own(Phase phase, string days) =>
        Assert.Equal(days, Week(With(phase)));

    [Theory]
    [InlineData(5, "Monday Thursday")]
    [InlineData(6, "Monday Wednesday Friday")]
    public void A_third_day_with_weight_comes_no_sooner_than_R6(int step, string days)
    {
        var conversation = With(Phase.P4);
        Assert.Equal(days, Week(conversation with { Plan = conversation.Plan! with { Reload = new ReloadState(1, step) } }));
    }

    [Fact]
    public void The_day_after_a_session_is_never_a_training_day_even_where_it_is_chosen()
    {
        var conversation = With(Phase.P1) with { CheckIns = CheckInState.None with { Past = [new CheckIn(Start.PlusDays(1), Session: "done")] } };
        Assert.False(TrainingDays.IsTrainingDay(conversation, Start.PlusDays(2)));
        Assert.Equal(Start.PlusDays(4), TrainingDays.NextOn(conversation, Start.PlusDays(2)));
    }

    [Fact]
    public void Nothing_is_planned_while_the_back_rests() =>
        Assert.Equal(Start.PlusDays(4), TrainingDays.NextOn(With(Phase.P2) with { Plan = With(Phase.P2).Plan! with { RestUntil = Start.PlusDays(3) } }, Start.PlusDays(1)));

    [Fact]
    public void Training_days_never_follow_each_other_whatever_was_chosen_in_whatever_phase() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(byte Days, byte Phase, byte Done)>(),
            drawn =>
            {
                var chosen = string.Join(',', new[] { "mon", "tue", "wed", "thu", "fri", "sat", "sun" }.Where((_, at) => (drawn.Days & (1 << at)) != 0).Select(day => $"days.{day}"));
                var conversation = With((Phase)(drawn.Phase % 6)) with
                {
                    Answers = new Dictionary<string, string> { ["days.list"] = chosen },
                    CheckIns = CheckInState.None with { Past = [new CheckIn(Start.PlusDays(drawn.Done % 7), Session: "done")] },
                };
                var days = Enumerable.Range(0, 28).Select(day => Start.PlusDays(day)).Where(date => TrainingDays.IsTrainingDay(conversation, date) || TrainingDays.HasTrained(conversation, date)).ToList();
                return days.Zip(days.Skip(1)).All(pair => pair.Second > pair.First.PlusDays(1) || TrainingDays.HasTrained(conversation, pair.Second));
            }).QuickCheckThrowOnFailure();

    private static string Week(Conversation conversation) =>
        string.Join(' ', TrainingDays.WeekFrom(conversation, Start).Select(date => date.DayOfWeek));

    private static Conversation With(Phase phase) =>
        Conversation.New with { Plan = new PlanState(phase, Start, Start, 3, IsLiftOnly: false) { Reload = phase >= Phase.P3 ? new ReloadState(1) : null } };
}
