using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.CheckIns;

/// <summary>Every rule of coaching.md 7.3 at its boundaries; the start is 4 unless said otherwise.</summary>
public sealed class CheckInRulesTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    private static readonly PlanState Plan = new(Phase.P1, Start, Start, 4, IsLiftOnly: false);

    /// <summary>A green session on day 2.</summary>
    private static readonly CheckIn Green = new(Start.PlusDays(2), 4, false, "done", 2, false, IsNothingNew: true) { IsTrainingDay = true };

    [Theory]
    [InlineData(2, "R6")]
    [InlineData(3, "R5")]
    [InlineData(5, "R5")]
    [InlineData(6, "R3")]
    public void Pain_in_the_session_is_green_up_to_2_amber_up_to_5_and_red_above(int pain, string rule) =>
        Assert.Equal(rule, Decide(Green with { InSession = pain }).Rule);

    [Theory]
    [InlineData(2, "R6")]
    [InlineData(3, "R5")]
    [InlineData(4, "R5")]
    [InlineData(5, "R3")]
    public void With_weight_in_the_session_five_is_red(int pain, string rule) =>
        Assert.Equal(rule, Decide(Green with { InSession = pain }, Plan with { IsMildTrack = true }).Rule);

    [Theory]
    [InlineData(0, "R5")]
    [InlineData(2, "R5")]
    [InlineData(3, "R3")]
    [InlineData(5, "R3")]
    [InlineData(8, "R3")]
    public void A_painkiller_counts_the_session_one_band_higher(int pain, string rule) =>
        Assert.Equal(rule, Decide(Green with { InSession = pain, Painkiller = true }).Rule);

    [Theory]
    [InlineData(5, "R5")]
    [InlineData(6, "R3")]
    public void Worse_goes_back_only_from_two_above_the_start(int usual, string rule) =>
        Assert.Equal(rule, Decide(Green with { Usual = usual, IsWorse = true }).Rule);

    [Fact]
    public void The_morning_after_above_the_start_repeats_the_same_work()
    {
        Assert.Equal("R5", Decide(Green with { Usual = 5 }).Rule);
        Assert.Equal("R5", Decide(Green with { Usual = 1 }, Plan with { BaselineUsual = 0, IsLiftOnly = true }).Rule);
    }

    [Theory]
    [InlineData(4, "R6", "R0")]
    [InlineData(5, "R6", "R5")]
    [InlineData(6, "R6", "R3")]
    [InlineData(5, "R5", "R0")]
    [InlineData(6, "R5", "R3")]
    [InlineData(6, "R3", "R0")]
    public void The_day_after_a_session_is_read_at_any_hour_and_nothing_counts_twice(int usual, string decided, string rule)
    {
        var session = Green with { Rules = [decided] };
        Assert.Equal(rule, Decide(new CheckIn(Green.On.PlusDays(1), usual, false, IsNothingNew: true), past: [session]).Rule);
        Assert.Equal("R0", Decide(new CheckIn(Green.On.PlusDays(2), usual, false, IsNothingNew: true), past: [session]).Rule);
    }

    [Theory]
    [InlineData(5, "R5")]
    [InlineData(6, "R3")]
    public void A_morning_that_tells_of_yesterdays_session_is_the_morning_after(int usual, string rule) =>
        Assert.Equal(rule, Decide(Green with { Usual = usual, IsAboutYesterday = true }).Rule);

    [Theory]
    [InlineData("none", "R7")]
    [InlineData("part", "R7")]
    [InlineData("unsaid", "R0")]
    public void A_session_that_was_missed_or_cut_holds(string session, string rule) =>
        Assert.Equal(rule, Decide(Green with { Session = session, InSession = session == "part" ? 1 : null }).Rule);

    [Fact]
    public void A_missing_value_turns_progress_into_hold()
    {
        Assert.Equal("R0", Decide(Green with { Usual = null }).Rule);
        Assert.Equal("R0", Decide(Green with { IsWorse = null }).Rule);
        Assert.Equal("R0", Decide(Green with { InSession = null }).Rule);
        Assert.Equal("R0", Decide(Green with { Painkiller = null }).Rule);
    }

    [Fact]
    public void A_missing_comparison_counts_as_the_same_only_on_a_rest_day_at_or_below_the_start()
    {
        var rest = new CheckIn(Start.PlusDays(1), 4, IsNothingNew: true);
        var conversation = Conversation.New with { Plan = Plan };
        Assert.False(CheckInRules.Compared(conversation, rest).IsWorse);
        Assert.Null(CheckInRules.Compared(conversation, rest with { Usual = 5 }).IsWorse);
        Assert.Null(CheckInRules.Compared(conversation, rest with { Usual = null }).IsWorse);
        Assert.Null(CheckInRules.Compared(conversation, rest with { IsTrainingDay = true }).IsWorse);
    }

    [Fact]
    public void Nothing_moves_up_on_the_day_after_a_session_while_resting_or_in_the_settling_phase()
    {
        var yesterday = Green with { On = Green.On.PlusDays(-1) };
        Assert.Equal("R0", Decide(Green, past: [yesterday]).Rule);
        Assert.Equal("R6", Decide(Green, past: [yesterday with { On = Green.On.PlusDays(-2) }]).Rule);
        Assert.Equal("R0", Decide(Green, Plan with { RestUntil = Green.On.PlusDays(1) }).Rule);
        Assert.Equal("R0", Decide(Green, Plan with { Phase = Phase.P0 }).Rule);
    }

    [Fact]
    public void The_painkiller_question_is_asked_only_where_the_plan_would_move_up()
    {
        var conversation = Conversation.New with { Plan = Plan };
        Assert.True(CheckInRules.WouldProgress(conversation, Green with { Painkiller = null }));
        Assert.False(CheckInRules.WouldProgress(conversation, Green with { Painkiller = null, InSession = 3 }));
        Assert.False(CheckInRules.WouldProgress(conversation, Green with { Painkiller = null, Session = "part" }));
        Assert.False(CheckInRules.WouldProgress(conversation, Green with { Painkiller = null, IsWorse = true }));
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void Worse_three_times_in_a_row_is_a_referral(int before, bool isReferred) =>
        Assert.Equal(isReferred, Decide(Green with { IsWorse = true, Usual = 5 }, worseInARow: before).Referrals.Contains("R4"));

    [Theory]
    [InlineData(6, false)]
    [InlineData(7, true)]
    public void Three_above_the_start_is_a_referral(int usual, bool isReferred) =>
        Assert.Equal(isReferred, Decide(Green with { Usual = usual }).Referrals.Contains("R4"));

    [Fact]
    public void All_referrals_that_match_count_beside_the_plans_rule()
    {
        var decision = Decide(Green with { Usual = 8, IsWorse = true, HasNewLeg = true }, worseInARow: 2);
        Assert.Equal("R3", decision.Rule);
        Assert.Equal(["R2", "R4", "severe"], decision.Referrals);
    }

    [Theory]
    [InlineData(6, 4, false)]
    [InlineData(7, 4, true)]
    [InlineData(7, 3, false)]
    [InlineData(7, 1, false)]
    public void After_seven_days_without_a_point_less_it_is_worth_a_visit(int day, int usual, bool isReferred) =>
        Assert.Equal(isReferred, Decide(Green with { On = Start.PlusDays(day), Usual = usual }).Referrals.Contains("day-7"));

    [Fact]
    public void A_number_that_is_missing_on_day_seven_is_taken_from_the_newest_one()
    {
        var silent = Green with { On = Start.PlusDays(7), Usual = null };
        Assert.Contains("day-7", Decide(silent).Referrals);
        Assert.DoesNotContain("day-7", Decide(silent, past: [Green with { Usual = 2 }]).Referrals);
        Assert.DoesNotContain("day-7", Decide(silent, Plan with { IsWeekAdvised = true }).Referrals);
    }

    [Fact]
    public void Pain_only_in_the_lift_is_measured_in_the_session()
    {
        var lift = Plan with { BaselineUsual = 0, IsLiftOnly = true };
        var day = Green with { On = Start.PlusDays(8), Usual = 0 };
        Assert.DoesNotContain("day-7", Decide(day, lift).Referrals);
        Assert.Contains("day-7", Decide(day with { InSession = 4 }, lift).Referrals);
        Assert.Contains("day-7", Decide(day with { InSession = null, Session = "none" }, lift).Referrals);
        Assert.DoesNotContain("day-7", Decide(day with { InSession = 3 }, lift, [Green with { InSession = 4 }]).Referrals);
    }

    [Fact]
    public void One_bad_day_after_a_good_week_is_no_week_that_has_hardly_eased()
    {
        CheckIn[] week = [.. Enumerable.Range(1, 6).Select(back => Green with { On = Start.PlusDays(10 - back), Usual = 1 })];
        var bad = Green with { On = Start.PlusDays(10), Usual = Plan.BaselineUsual };
        Assert.DoesNotContain("day-7", Decide(bad, past: week).Referrals);
        Assert.Contains("day-7", Decide(bad, past: [.. week.Select(day => day with { Usual = Plan.BaselineUsual })]).Referrals);
    }

    [Theory]
    [InlineData(20, 4, false)]
    [InlineData(21, 4, true)]
    [InlineData(21, 2, false)]
    public void After_three_weeks_two_points_or_a_third_less_are_expected(int day, int usual, bool isReferred) =>
        Assert.Equal(isReferred, Decide(Green with { On = Start.PlusDays(day), Usual = usual }).Referrals.Contains("day-21"));

    [Theory]
    [InlineData(41, 4, false)]
    [InlineData(42, 4, true)]
    [InlineData(42, 3, false)]
    public void After_six_weeks_of_plan_it_should_no_longer_limit_the_day(int day, int usual, bool isReferred) =>
        Assert.Equal(isReferred, Decide(Green with { On = Start.PlusDays(day), Usual = usual }).Referrals.Contains("week-6"));

    [Fact]
    public void Seven_after_three_days_of_settling_is_strong()
    {
        var settling = Plan with { Phase = Phase.P0, BaselineUsual = 6 };
        Assert.Contains("severe", Decide(new CheckIn(Start.PlusDays(3), 7), settling).Referrals);
        Assert.DoesNotContain("severe", Decide(new CheckIn(Start.PlusDays(2), 7), settling).Referrals);
        Assert.Contains("severe", Decide(new CheckIn(Start.PlusDays(1), 8), settling).Referrals);
    }

    private static CheckInDecision Decide(CheckIn day, PlanState? plan = null, IReadOnlyList<CheckIn>? past = null, int worseInARow = 0) =>
        CheckInRules.Decide(
            Conversation.New with { Plan = plan ?? Plan, CheckIns = new CheckInState(day, past ?? [], 0) { WorseInARow = worseInARow } }, day);
}
