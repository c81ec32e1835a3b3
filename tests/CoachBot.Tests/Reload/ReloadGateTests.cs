using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.RedFlags;
using CoachBot.Core.Reload;
using NodaTime;
using Xunit;
using static CoachBot.Tests.Reload.Gated;

namespace CoachBot.Tests.Reload;

/// <summary>Each of the eight of coaching.md 4.4, at its boundary.</summary>
public sealed class ReloadGateTests
{
    [Fact]
    public void With_all_eight_met_the_gate_is_open() => Assert.Equal("", Missing(Ready, Day21));

    [Fact]
    public void Day_20_is_too_early() =>
        Assert.Equal("days", Missing(Ready with { Plan = Ready.Plan! with { StartedOn = Start.PlusDays(1) } }, Day21));

    [Theory]
    [InlineData(2, 3, "")]
    [InlineData(3, 3, "pain")]
    [InlineData(2, 4, "pain")]
    [InlineData(2, null, "pain")]
    public void Usual_up_to_2_and_worst_up_to_3_on_each_of_three_days(int usual, int? worst, string missing) =>
        Assert.Equal(missing, Missing(Ready.With(day => day.On == Day21.PlusDays(-2) ? day with { Usual = usual, Worst = worst } : day), Day21));

    [Fact]
    public void The_fourth_day_back_does_not_matter() =>
        Assert.Equal("", Missing(Ready.With(day => day.On == Day21.PlusDays(-3) ? day with { Usual = 5, Worst = 8 } : day), Day21));

    [Theory]
    [InlineData(6, "legs")]
    [InlineData(7, "")]
    public void Nothing_new_in_a_leg_for_seven_days(int daysAgo, string missing) =>
        Assert.Equal(missing, Missing(Ready.With(day => day.On == Day21.PlusDays(-daysAgo) ? day with { HasNewLeg = true } : day), Day21));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Something_starred_that_nobody_has_looked_at_closes_it_booked_or_not(bool isBooked) =>
        Assert.Equal("flags", Missing(Ready with { Flags = [new OpenFlag("RF-PRO-01", Level.Soon, true, Instant.MinValue) { IsBooked = isBooked }] }, Day21));

    [Fact]
    public void A_visit_within_weeks_that_is_booked_does_not_close_it() =>
        Assert.Equal("", Missing(Ready with { Flags = [new OpenFlag("RF-PRO-01", Level.Soon, false, Instant.MinValue) { IsBooked = true }] }, Day21));

    [Fact]
    public void The_two_drills_and_the_quiz_have_to_be_clean()
    {
        Assert.Equal("dead-bug", Missing(Ready with { Training = Ready.Training! with { IsDeadBugClean = false } }, Day21));
        Assert.Equal("thrust", Missing(Ready with { Training = Ready.Training! with { IsThrustClean = false } }, Day21));
        Assert.Equal("quiz", Missing(Ready with { Practice = null }, Day21));
    }

    [Theory]
    [InlineData(2, "")]
    [InlineData(3, "sessions")]
    public void Four_of_the_last_six_planned_sessions_are_done(int missed, string missing)
    {
        var planned = Ready.CheckIns.Past.Where(day => day.IsTrainingDay).Take(missed).Select(day => day.On).ToList();
        Assert.Equal(missing, Missing(Ready.With(day => planned.Contains(day.On) ? day with { Session = "none" } : day), Day21));
    }

    [Fact]
    public void A_planned_session_of_which_nothing_was_said_is_not_done()
    {
        var silent = Ready.CheckIns.Past.Where(day => day.IsTrainingDay).Skip(2).Take(3).Select(day => day.On).ToList();
        Assert.Equal("sessions", Missing(Ready with { CheckIns = Ready.CheckIns with { Past = [.. Ready.CheckIns.Past.Where(day => !silent.Contains(day.On))] } }, Day21));
    }

    [Theory]
    [InlineData(17, 2, false)]
    [InlineData(18, 2, true)]
    [InlineData(18, 3, false)]
    public void The_worst_is_asked_from_three_days_before_where_the_rest_fits(int day, int usual, bool isAsked) =>
        Assert.Equal(isAsked, ReloadGate.WantsWorst(Ready, new CheckIn(Start.PlusDays(day), usual)));

    [Fact]
    public void The_usual_at_the_gate_is_the_middle_one_of_the_three_days() =>
        Assert.Equal(1, ReloadGate.GateUsual(Ready.With(day => day.On == Day21 ? day with { Usual = 2 } : day.On == Day21.PlusDays(-1) ? day with { Usual = 0 } : day)));

    [Fact]
    public void From_the_gate_on_mornings_are_compared_with_the_usual_at_the_gate()
    {
        Assert.Equal(5, Ready.Plan!.ComparedUsual);
        Assert.Equal(1, (Ready.Plan! with { Phase = Phase.P3, Reload = new ReloadState(1) }).ComparedUsual);
        Assert.Equal(1, (Ready.Plan! with { Phase = Phase.P1, Reload = new ReloadState(1) }).ComparedUsual);
    }

    private static string Missing(Conversation conversation, LocalDate on) =>
        string.Join(' ', ReloadGate.Of(conversation, on).Where(item => !item.IsMet).Select(item => item.Id));
}
