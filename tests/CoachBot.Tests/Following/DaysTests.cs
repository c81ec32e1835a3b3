using CoachBot.Core.CheckIns;
using CoachBot.Core.Conversations;
using CoachBot.Core.Plans;
using CoachBot.Core.Weeks;
using CoachBot.Tests.Conversations;
using NodaTime;
using Xunit;

namespace CoachBot.Tests.Following;

/// <summary>What a day or a week is judged by, and the reason that is said for it (coaching.md 4.3, 4.6, 7.3, 7.6).</summary>
public sealed class DaysTests
{
    private static readonly LocalDate Start = Living.Monday;

    [Theory]
    [InlineData(0, "R0")]
    [InlineData(1, "R5")]
    [InlineData(2, "R3")]
    public void The_morning_after_counts_where_only_the_lift_hurt_too(int usual, string rule)
    {
        var session = new CheckIn(Start.PlusDays(8), 0, false, "done", 1) { Rules = ["R6"] };
        Assert.Equal(rule, Decide(new CheckIn(Start.PlusDays(9), usual, false), 0, isLiftOnly: true, past: [session]).Rule);
    }

    [Fact]
    public void What_had_eased_in_a_review_is_not_undone_by_one_evening_weeks_later()
    {
        CheckIn[] calm = [.. Enumerable.Range(1, 30).Select(back => new CheckIn(Start.PlusDays(47 - back), 1, false))];
        var evening = new CheckIn(Start.PlusDays(47), 2, false);
        Week[] reviews = [new(Start.PlusDays(41), 7, 10, 1, null, 0, 0), new(Start.PlusDays(13), 7, 10, 1, null, 0, 0)];
        Assert.DoesNotContain("day-7", Decide(evening, 2, past: calm, weeks: reviews).Referrals);
        Assert.Contains("day-7", Decide(evening, 2, past: calm.Select(day => day with { Usual = 2 }).ToArray(), weeks: [reviews[0] with { UsualTenths = 20 }]).Referrals);
    }

    [Theory]
    [InlineData(4, 1, false, false)]
    [InlineData(4, 4, false, true)]
    [InlineData(4, 4, true, false)]
    public void Six_weeks_are_judged_by_the_week_and_never_in_the_quiet_days_of_a_flare_up(int usual, int before, bool isQuiet, bool isReferred)
    {
        CheckIn[] past = [.. Enumerable.Range(1, 6).Select(back => new CheckIn(Start.PlusDays(45 - back), before, false))];
        var conversation = Of(5, past: past) with { LastTurnAt = (Start.PlusDays(45) + new LocalTime(18, 0)).InUtc().ToInstant() };
        conversation = isQuiet ? conversation with { CheckIns = conversation.CheckIns with { Flares = [new(Start.PlusDays(44), Phase.P2, 1)] } } : conversation;
        Assert.Equal(isReferred, CheckInRules.Decide(conversation, new CheckIn(Start.PlusDays(45), usual, false)).Referrals.Contains("week-6"));
    }

    [Theory]
    [InlineData(true, 1, 4, 5, false)]
    [InlineData(true, 4, 4, 5, true)]
    [InlineData(false, 4, 4, 10, false)]
    [InlineData(false, 4, 4, 20, true)]
    public void A_limit_that_lasts_was_there_in_the_weeks_before_and_outlasts_a_new_flare_up(bool isOver, int before, int now, int flareDays, bool isReferred)
    {
        CheckIn[] past = [.. Enumerable.Range(1, 20).Select(back => new CheckIn(Start.PlusDays(45 - back), back > 6 ? before : now, false))];
        var conversation = Of(5, past: past) with { LastTurnAt = (Start.PlusDays(45) + new LocalTime(18, 0)).InUtc().ToInstant() };
        var flare = new Core.Flares.Flare(Start.PlusDays(45 - flareDays), Phase.P2, 1) { IsReentered = true, IsOver = isOver };
        conversation = conversation with { CheckIns = conversation.CheckIns with { Flares = [flare] } };
        Assert.Equal(isReferred, CheckInRules.Decide(conversation, new CheckIn(Start.PlusDays(45), now, false)).Referrals.Contains("week-6"));
    }

    [Fact]
    public void A_week_is_seven_days_for_its_average_and_for_its_list()
    {
        CheckIn[] past = [.. Enumerable.Range(0, 10).Select(back => new CheckIn(Start.PlusDays(20 - back), back < 7 ? 2 : 9, false))];
        var week = WeekReview.Of(Of(5, past: past, weeks: [new(Start.PlusDays(18), 3, 20, 2, null, 0, 0)]), Start.PlusDays(20));
        Assert.Equal((7, 20), (week.CheckIns, week.UsualTenths!.Value));
    }

    [Fact]
    public void Every_check_in_counts_once_in_the_weeks_whether_its_day_is_kept_or_not()
    {
        var lived = new Living(Chat.Kept("6")).Days(1, 60, (_, question) => Living.Steady(question, 4));
        Assert.Equal(35, lived.State.Past.Count);
        Assert.Equal(lived.Written.Count, Core.Notes.Course.Weeks(lived.Chat.Conversation).Sum(week => week.Days));
    }

    [Fact]
    public void A_no_at_the_gate_is_answered() =>
        Assert.Contains("more time to settle", DaysRoads.DailyLifeIsHard().Text, StringComparison.Ordinal);

    [Fact]
    public void Worse_days_around_a_steady_one_are_not_in_a_row_while_the_back_settles()
    {
        var lived = new Living(Chat.Kept()).Days(1, 3, (day, question) => question == "c2" ? day == 2 ? "Same or better" : "Worse" : Living.Steady(question, day == 2 ? 5 : 6));
        Assert.DoesNotContain("in a row", lived.Chat.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_painkiller_that_makes_amber_red_is_named() =>
        Assert.Contains("A painkiller can hide", DaysRoads.Told(new(Start, 2, false, "done", 4, true)).Text, StringComparison.Ordinal);

    [Fact]
    public void A_pain_above_what_it_is_compared_with_is_the_reason_for_the_same_work() =>
        Assert.Contains("is 3, and we compare it with 2", DaysRoads.Told(new(Start, 3, false, "done", 1)).Text, StringComparison.Ordinal);

    [Fact]
    public void The_reason_of_next_week_is_the_gate_the_newest_session_or_what_should_be_looked_at()
    {
        Assert.Contains("because you passed the gate", Review(DaysRoads.MovedOnASunday()), StringComparison.Ordinal);
        Assert.Contains("because the newest session was green", Review(DaysRoads.GreenAfterAmber()), StringComparison.Ordinal);
        Assert.Contains("because this should be looked at first", Review(DaysRoads.WithASign()), StringComparison.Ordinal);
    }

    private static string Review(Chat chat) => chat.All.Last(message => message.Text.Contains("Next week:", StringComparison.Ordinal)).Text;

    [Fact]
    public void A_lift_whose_time_has_not_come_is_not_called_next_and_P5_names_what_is_left()
    {
        var waiting = DaysRoads.WaitingForItsTime().Text;
        Assert.Contains("until your back is ready for it", waiting, StringComparison.Ordinal);
        Assert.DoesNotContain("next is", waiting, StringComparison.Ordinal);
        var card = string.Join(' ', DischargeTests.Discharged().All.Select(message => message.Text));
        Assert.Contains("Still to come back", card, StringComparison.Ordinal);
    }

    private static CheckInDecision Decide(CheckIn day, int start, bool isLiftOnly = false, CheckIn[]? past = null, Week[]? weeks = null) =>
        CheckInRules.Decide(Of(start, isLiftOnly, past, weeks), day);

    private static Conversation Of(int start, bool isLiftOnly = false, CheckIn[]? past = null, Week[]? weeks = null) => Conversation.New with
    {
        Plan = new PlanState(Phase.P1, Start, Start, start, isLiftOnly),
        CheckIns = CheckInState.None with { Past = past ?? [], Weeks = weeks ?? [] },
    };
}
